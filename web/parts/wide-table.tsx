import type { ReactNode } from 'react'

/** A table that may be wider than the window: it is moved sideways by itself, by keyboard as well. */
export function WideTable({ label, children }: { label: string; children: ReactNode }) {
  return (
    // What scrolls must be reached by keyboard, or nobody without a mouse sees its end.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="wide-table" tabIndex={0} aria-label={label}>
      {children}
    </section>
  )
}
