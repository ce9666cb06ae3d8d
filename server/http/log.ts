import { randomUUID } from 'node:crypto'

/** Writes a fault to the log and returns its number, which is all that the caller is told. */
export function logFault(error: unknown): string {
  const faultId = randomUUID()
  console.error(faultId, error)
  return faultId
}
