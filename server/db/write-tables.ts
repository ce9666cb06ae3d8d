import { execFile } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { connect } from './database.ts'
import { startPostgres } from './embedded/postgres.ts'
import { migrate } from './migrate.ts'

// Writes `tables.ts` anew from the migrations: `npm run tables` after each new one.
const folder = await mkdtemp(join(tmpdir(), 'dancu-tables-'))
const postgres = await startPostgres({ folder, durable: false })
try {
  const url = postgres.urlOf('postgres')
  const owner = connect(url, { asOwner: true })
  await migrate(owner)
  await owner.destroy()
  await promisify(execFile)('node_modules/.bin/kysely-codegen', ['--url', url])
} finally {
  await postgres.stop()
  await rm(folder, { recursive: true, force: true })
}
