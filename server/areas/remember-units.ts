import type { UnitTable } from '../../forms/unit-table.ts'
import type { Database } from '../db/database.ts'
import { loadUnitTable } from './unit.ts'

/** Gives the table of units, which is read once and kept: it changes only with a new edition of the reference facts. */
export function rememberUnits(db: Database): () => Promise<UnitTable> {
  let table: Promise<UnitTable> | undefined
  return async () => {
    table ??= db.transaction().execute(loadUnitTable)
    return table.catch((error: unknown) => {
      table = undefined
      throw error
    })
  }
}
