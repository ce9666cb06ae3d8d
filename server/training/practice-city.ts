import { practicePlace } from '../../forms/training/practice-place.ts'
import { addPracticeUnits } from '../areas/practice-units.ts'
import { saveServiceAccounts } from '../collection/service-accounts.ts'
import { connect, type AnyTx, type Database, type Tx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { Problem } from '../http/problem.ts'

/** Where the practice city is: a database on the server of the live one, and the address of its screens. */
type PracticeCity = { areaCode: string; databaseName: string; address: string }

/** Makes a migrated database the practice city's: its units, which exist nowhere else, and the accounts of its services. */
export async function preparePracticeCity(db: Database): Promise<void> {
  await db.transaction().execute(async (tx) => {
    await addPracticeUnits(tx, practicePlace)
    await saveServiceAccounts(tx, practicePlace.city)
  })
}

/** Tells a live city where its practice city is. */
export async function savePracticeCity(
  tx: Tx<'training'>,
  { areaCode, databaseName, address }: PracticeCity,
): Promise<void> {
  const values = { database_name: databaseName, address }
  await tx
    .insertInto('training.practice_city')
    .values({ area_code: areaCode, ...values })
    .onConflict((conflict) => conflict.column('area_code').doUpdateSet(values))
    .execute()
}

/** The practice city of a live one; undefined where none was opened. */
export async function findPracticeCity(tx: Tx<'training'>): Promise<PracticeCity | undefined> {
  return tx
    .selectFrom('training.practice_city')
    .select(['area_code as areaCode', 'database_name as databaseName', 'address'])
    .where('area_code', '=', practicePlace.city)
    .executeTakeFirst()
}

/**
 * Works in the practice city, in a transaction there. Its database is another one than the live one: what is done there
 * can never be part of a live transaction. Refused (`practice-closed`) where there is none.
 */
export async function inPracticeCity<Result>(
  site: Pick<Site, 'databaseUrl'>,
  city: PracticeCity | undefined,
  work: (tx: AnyTx) => Promise<Result>,
): Promise<Result> {
  const url = new URL(site.databaseUrl)
  if (city === undefined || url.pathname === `/${city.databaseName}`) throw new Problem('practice-closed')
  url.pathname = `/${city.databaseName}`
  const db = connect(url.href, { connectionsMax: 1 })
  try {
    return await db.transaction().execute(work)
  } finally {
    await db.destroy()
  }
}
