import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { Client } from 'pg'
import { afterAll, expect, inject, test } from 'vitest'
import { connectUntilEnd, emptyDatabaseUrl, freshDatabaseUrl } from '../testing/database.ts'
import { urlOf } from '../testing/postgres.ts'
import { appRole, connect, type Database } from './database.ts'
import { listPendingMigrations, migrate, MigrationChanged } from './migrate.ts'

async function emptyDatabase(): Promise<Database> {
  return connectUntilEnd(await emptyDatabaseUrl(), { asOwner: true })
}

async function migratedDatabase(): Promise<Database> {
  return connectUntilEnd(await freshDatabaseUrl(), { asOwner: true })
}

test('an empty database lacks every migration, runs them in order, and then lacks none', async () => {
  const owner = await emptyDatabase()
  const pending = await listPendingMigrations(owner)
  expect(pending.length).toBeGreaterThan(4)
  expect(pending).toEqual(pending.toSorted())
  expect(await migrate(owner)).toEqual(pending)
  expect(await listPendingMigrations(owner)).toEqual([])
  expect(await migrate(owner)).toEqual([])
})

test('two starts at the same moment run each migration once', async () => {
  const url = await emptyDatabaseUrl()
  const owners = [connectUntilEnd(url, { asOwner: true }), connectUntilEnd(url, { asOwner: true })]
  const ran = await Promise.all(owners.map(migrate))
  expect(ran.filter(({ length }) => length > 0)).toHaveLength(1)
})

test('a city and a nation are prepared at the same moment on one server', async () => {
  const owners = await Promise.all([emptyDatabase(), emptyDatabase(), emptyDatabase()])
  for (const ran of await Promise.all(owners.map(migrate))) expect(ran.length).toBeGreaterThan(4)
})

test('D1: a database where a migration was other than it is now is refused, and nothing is done to it', async () => {
  const owner = await migratedDatabase()
  const [newest = ''] = (
    await sql<{ name: string }>`
    select name from public.migration order by name desc limit 1`.execute(owner)
  ).rows.map(({ name }) => name)
  await sql`update public.migration set sha256 = 'other' where name like '0001%'`.execute(owner)
  await sql`delete from public.migration where name = ${newest}`.execute(owner)
  await expect(migrate(owner)).rejects.toThrow(MigrationChanged)
  expect(await listPendingMigrations(owner)).toEqual([newest])
})

test('D1: a database of a newer program is refused', async () => {
  const owner = await migratedDatabase()
  await sql`insert into public.migration (name, sha256) values ('9999_later.sql', '')`.execute(owner)
  await expect(migrate(owner)).rejects.toThrow('9999_later.sql')
})

test('D2: the role that serves requests cannot alter the schema, nor say that it was', async () => {
  const db = connectUntilEnd(await freshDatabaseUrl())
  const wrong = [
    'create table access.more ()',
    'create table public.more ()',
    'create schema more',
    'alter table access.account add column more text',
    'drop table access.session',
    'truncate access.session',
    'alter table access.ledger_entry disable trigger all',
    "insert into public.migration values ('0000_more.sql', '')",
    'create role more',
  ]
  for (const statement of wrong)
    await expect(sql.raw(statement).execute(db)).rejects.toThrow(/permission denied|must be owner/)
})

test('D2: what is kept for ever can be added to, and neither changed nor deleted', async () => {
  const db = connectUntilEnd(await freshDatabaseUrl())
  const { rows } = await sql<{ table: string; allowed: string[] }>`
    select relid::regclass::text as table, array_agg(right_name order by right_name) as allowed
    from unnest(array['access.ledger_entry', 'access.ledger_leaf', 'register.act', 'register.change', 'collection.step',
      'exchange.receipt', 'register.person']::regclass[]) as relid,
      unnest(array['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger']) as right_name
    where has_table_privilege(current_user, relid, right_name) group by relid`.execute(db)
  expect(rows).toHaveLength(7)
  for (const { table, allowed } of rows) expect([table, allowed]).toEqual([table, ['insert', 'select']])
  expect((await sql<{ role: string }>`select current_user as role`.execute(db)).rows).toEqual([{ role: appRole }])
})

test('an owner that is no superuser can migrate and serve, as on a server that somebody else keeps', async () => {
  const [role, password] = [`owner_${randomBytes(4).toString('hex')}`, 'secret']
  const server = urlOf(inject('postgresUrl'), 'postgres')
  const administrator = new Client({ connectionString: server })
  await administrator.connect()
  afterAll(async () => administrator.end())
  await administrator.query(`create role ${role} login createrole password '${password}'`)
  await administrator.query(`grant dancu_app to ${role} with admin option, set option`)
  await administrator.query(`create database ${role} owner ${role} template template0`)
  const url = new URL(urlOf(inject('postgresUrl'), role))
  Object.assign(url, { username: role, password })
  const owner = connect(url.href, { asOwner: true })
  await migrate(owner)
  await owner.destroy()
  const db = connect(url.href)
  expect((await sql`select 1 as one from access.account`.execute(db)).rows).toEqual([])
  await db.destroy()
})
