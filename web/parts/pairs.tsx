import type { ReactNode } from 'react'

/** Names with their values, one below the other. */
export function Pairs({ pairs }: { pairs: readonly { name: string; value: ReactNode }[] }) {
  return (
    <dl className="pairs">
      {pairs.map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
