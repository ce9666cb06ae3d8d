import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, test } from 'vitest'
import { freshDatabaseUrl } from '../testing/database.ts'

test('tables.ts says what the migrated database has', async () => {
  const url = await freshDatabaseUrl()
  const verified = promisify(execFile)('node_modules/.bin/kysely-codegen', ['--verify', '--url', url])
  await expect(verified).resolves.toBeDefined()
})
