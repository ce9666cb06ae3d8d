import type { ReactNode } from 'react'

/** A table that on a narrow screen is moved sideways by itself; by keyboard as well, so it can be reached by it. */
export function Sideways({ title, children }: { title: string; children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="sideways" tabIndex={0} aria-label={title}>
      {children}
    </section>
  )
}
