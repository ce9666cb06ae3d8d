import type { Tx } from '../../db/database.ts'
import { findRecords, type PersonRecord } from '../record.sql.ts'

/** The records that this one stands for, and those that they stood for before. */
export async function findAbsorbed(tx: Tx<'register'>, { absorbed }: PersonRecord): Promise<PersonRecord[]> {
  if (absorbed.length === 0) return []
  const records = [...(await findRecords(tx, absorbed)).values()]
  const further = []
  for (const record of records) further.push(...(await findAbsorbed(tx, record)))
  return [...records, ...further]
}
