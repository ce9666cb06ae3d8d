import { sql } from 'kysely'
import type { Database } from '../db/database.ts'

/** A file as it is collected: its content, and for which unit. */
export type CollectedFile = { unitCode: string; fileSha256: string }

/**
 * Runs what takes a file in while no other process does: two that go on with one file would do everything twice. Waits
 * for the other, and says so first. The lock is the connection's, so whoever is killed gives it back.
 */
export async function inOneRun<Result>(
  db: Database,
  file: CollectedFile,
  { run, onWait }: { run: () => Promise<Result>; onWait: () => void },
): Promise<Result> {
  return db.connection().execute(async (connection) => {
    if (!(await tryLock(connection, file))) {
      onWait()
      await sql`select pg_advisory_lock(${keyOf(file)})`.execute(connection)
    }
    return runAndUnlock(connection, file, run)
  })
}

/** The same for a job that has other things to do: where another process is at the file, nothing is run. */
export async function inOneRunIfFree(db: Database, file: CollectedFile, run: () => Promise<void>): Promise<void> {
  await db.connection().execute(async (connection) => {
    if (await tryLock(connection, file)) await runAndUnlock(connection, file, run)
  })
}

async function tryLock(connection: Database, file: CollectedFile): Promise<boolean> {
  const { rows } = await sql<{ free: boolean }>`select pg_try_advisory_lock(${keyOf(file)}) as free`.execute(connection)
  return rows[0]?.free === true
}

async function runAndUnlock<Result>(
  connection: Database,
  file: CollectedFile,
  run: () => Promise<Result>,
): Promise<Result> {
  try {
    return await run()
  } finally {
    await sql`select pg_advisory_unlock(${keyOf(file)})`.execute(connection)
  }
}

const keyOf = ({ unitCode, fileSha256 }: CollectedFile) =>
  sql`hashtextextended(${`collection ${unitCode} ${fileSha256}`}, 0)`
