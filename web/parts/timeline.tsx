import type { ReactNode } from 'react'

/** What happened, one after the other. */
export function Timeline({ events }: { events: readonly { id: string; content: ReactNode }[] }) {
  return (
    <ol className="timeline">
      {events.map(({ id, content }) => (
        <li key={id}>{content}</li>
      ))}
    </ol>
  )
}
