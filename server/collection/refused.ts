import type { Database } from '../db/database.ts'
import { listRefusedRows } from './batch.sql.ts'
import type { RefusedSheetRow } from './reading/refused-rows.ts'

const pageMax = 1000

/** The refused rows of a batch in the order of the file, page by page: there may be any number of them. */
export async function* listRefused(db: Database, batchId: string): AsyncGenerator<RefusedSheetRow> {
  for (let after = 0; ;) {
    const page = await db
      .transaction()
      .execute(async (tx) => listRefusedRows(tx, { batchId, after, countMax: pageMax }))
    yield* page
    const last = page.at(-1)
    if (last === undefined) return
    after = last.rowNo
  }
}
