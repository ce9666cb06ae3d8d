import type { ReactNode } from 'react'

/** A part of a page under its heading; `marks` stand beside the heading. */
export function TitledPanel({ title, marks, children }: { title: string; marks?: ReactNode; children: ReactNode }) {
  return (
    <section className="panel">
      <h2>
        {title} {marks}
      </h2>
      {children}
    </section>
  )
}
