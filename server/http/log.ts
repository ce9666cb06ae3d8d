import { randomUUID } from 'node:crypto'

/** Writes a fault to the log and returns its number, which is all that the caller is told. */
export function logFault(error: unknown): string {
  const faultId = randomUUID()
  console.error(faultId, describe(error))
  return faultId
}

/**
 * What the log keeps of an error: where it happened and what the database calls it. Not its other properties: the
 * database puts whole rows there, and the log is read by people who may not know them.
 */
function describe(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const named = ['code', 'table', 'constraint'].flatMap((name) => {
    const value: unknown = Reflect.get(error, name)
    return typeof value === 'string' ? [`${name} ${value}`] : []
  })
  const parts = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause]
  return [error.stack ?? error.message, ...named, ...parts.map((part) => `because of ${describe(part)}`)].join('\n')
}
