import { Client } from 'pg'
import { expect, inject, test } from 'vitest'
import { templateDatabase, urlOf } from './postgres.ts'

test('the run has a server of its own with a migrated template, and it compares text by code points', async () => {
  const client = new Client({ connectionString: urlOf(inject('postgresUrl'), 'postgres') })
  await client.connect()
  const { rows } = await client.query<{ datlocale: string; datname: string }>(
    `select datname, datlocale from pg_database where datname = $1`,
    [templateDatabase],
  )
  await client.end()
  expect(rows).toEqual([{ datname: templateDatabase, datlocale: 'C.UTF-8' }])
})
