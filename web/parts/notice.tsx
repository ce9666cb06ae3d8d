import type { ReactNode } from 'react'

/** A message that stands out. `good` and `bad` are read out when they appear. */
export function Notice({
  kind = 'note',
  title,
  children,
}: {
  kind?: 'note' | 'good' | 'care' | 'bad'
  title?: string
  children?: ReactNode
}) {
  const role = kind === 'bad' ? 'alert' : kind === 'good' ? 'status' : undefined
  return (
    <div className={`notice ${kind}`} role={role}>
      {title !== undefined && <h2>{title}</h2>}
      {children}
    </div>
  )
}
