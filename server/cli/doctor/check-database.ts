import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { connect } from '../../db/database.ts'
import { startPostgres } from '../../db/embedded/postgres.ts'
import { listPendingMigrations } from '../../db/migrate.ts'
import { codeOf, Refusal } from '../../refusal.ts'
import type { Settings, Tier } from '../../settings.ts'
import { embeddedFolder, explain, versionMin } from '../databases.ts'
import { about, type Finding } from './finding.ts'

/** Whether the databases answer, their version, and whether they are up to date. Makes and changes none. */
export async function checkDatabases(settings: Settings): Promise<Finding[]> {
  if (settings.DATABASE_URL !== undefined) return checkDatabase(settings.TIER, settings.DATABASE_URL)
  const folder = embeddedFolder(settings)
  if (!(await stat(join(folder, 'cluster')).catch(() => undefined)))
    return [about('database').ok('none yet; dancu start makes it')]
  try {
    const postgres = await startPostgres({ folder, durable: true })
    try {
      const tiers = ['city', 'national'] as const
      const findings = []
      for (const tier of tiers) findings.push(...(await checkDatabase(tier, postgres.urlOf(`dancu_${tier}`))))
      return findings
    } finally {
      await postgres.stop()
    }
  } catch (error) {
    if (error instanceof Refusal) return [about('database').wrong(error.message)]
    throw error
  }
}

async function checkDatabase(tier: Tier, url: string): Promise<Finding[]> {
  const database = about(`${tier} database`)
  const db = connect(url, { asOwner: true, connectionsMax: 1 })
  try {
    const { rows } = await sql<{ version: string; number: number; locale: string | null }>`
      select current_setting('server_version') as version, current_setting('server_version_num')::int as number,
        (select datlocale from pg_database where datname = current_database()) as locale`.execute(db)
    const [server] = rows
    if (!server || server.number < versionMin)
      return [database.wrong(`runs PostgreSQL ${server?.version}; install 18 or later`)]
    const findings = [database.ok(`answers, PostgreSQL ${server.version}`)]
    if (server.locale !== 'C.UTF-8')
      findings.push(database.warn('sorts by a language; make it with locale_provider builtin and locale C.UTF-8'))
    const pending = await listPendingMigrations(db)
    if (pending.length === 0) findings.push(database.ok('up to date'))
    else findings.push(database.wrong(`lacks ${pending.length} migrations, from ${pending[0]}; run dancu migrate`))
    return findings
  } catch (error) {
    if (codeOf(error) === '3D000') return [database.ok('not made yet; dancu start makes it')]
    const explained = explain(error, url)
    return [database.wrong(explained instanceof Error ? explained.message : String(explained))]
  } finally {
    await db.destroy()
  }
}
