import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { expect, inject, test } from 'vitest'
import { templateDatabase, urlOf } from '../testing/postgres.ts'

test('tables.ts says what the migrated database has', async () => {
  const url = urlOf(inject('postgresUrl'), templateDatabase)
  const verified = promisify(execFile)('node_modules/.bin/kysely-codegen', ['--verify', '--url', url])
  await expect(verified).resolves.toBeDefined()
})
