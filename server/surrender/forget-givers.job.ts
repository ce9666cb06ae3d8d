import type { Tx } from '../db/database.ts'
import type { Site } from '../http/server.ts'

/** Deletes what was kept of givers when its day has come; answers of how many. */
export async function forgetGivers({ db, today }: Pick<Site, 'db' | 'today'>): Promise<number> {
  return db.transaction().execute(async (tx: Tx<'surrender'>) => {
    const { numDeletedRows } = await tx
      .deleteFrom('surrender.giver')
      .where('delete_on', '<=', today())
      .executeTakeFirstOrThrow()
    return Number(numDeletedRows)
  })
}
