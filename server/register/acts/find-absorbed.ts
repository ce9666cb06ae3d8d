import type { Tx } from '../../db/database.ts'
import { findRecords, type PersonRecord } from '../record.sql.ts'

/**
 * The records that this one stands for or ever stood for, and those that they stood for. Which of them it stood for at a
 * moment is told by `absorbedAt`.
 */
export async function findAbsorbed(tx: Tx<'register'>, record: PersonRecord): Promise<PersonRecord[]> {
  const found = new Map<string, PersonRecord>()
  // Two records may have been merged one way, split, and merged the other way.
  const next = (records: readonly PersonRecord[]): string[] =>
    records.flatMap(({ absorbed }) => absorbed).filter((id) => id !== record.personId && !found.has(id))
  for (let ids = next([record]); ids.length > 0;) {
    const read = await findRecords(tx, ids)
    // Which of them comes first must not be left to chance: what the one leaves out the next fills in.
    const records = ids.toSorted().flatMap((id) => read.get(id) ?? [])
    for (const one of records) found.set(one.personId, one)
    ids = next(records)
  }
  return [...found.values()]
}
