import { readdir, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { encodeTcvn3 } from '../../forms/legacy-encoding.ts'
import { cellsOf, familyOf } from '../testing/forms.ts'
import { connectUntilEnd } from '../testing/database.ts'
import { communes, freshSite, signedIn } from '../testing/site.ts'
import { csvOf } from './reading/testing/made-files.ts'
import { runUploads } from './run-uploads.job.ts'
import { uploadFolder, uploadPath } from './stored-uploads.ts'
import { freshFolder, rowsOf, sortedForms, writePeople } from './testing/collecting.ts'
import { seeBatch, uploaded } from './testing/uploads.ts'

const site = await freshSite()
const folder = await freshFolder()
const officer = await signedIn(site, 'commune-officer')
const administrator = await signedIn(site, 'city-administrator')
const owner = connectUntilEnd(site.databaseUrl, { asOwner: true })
const stored = async () => readdir(uploadFolder(site))

test('an upload is taken in by the job, in the name of its sender, and its file is removed', async () => {
  const batchId = await uploaded(officer, csvOf(rowsOf(familyOf('U1'))))
  await runUploads(site)
  expect(await seeBatch(officer, batchId)).toMatchObject({ state: 'done', held: 4 })
  const dossiers = await site.db.selectFrom('collection.dossier').select(['entered_by', 'state']).execute()
  expect(dossiers).toEqual([{ entered_by: officer.account.accountId, state: 'submitted' }])
  expect(await stored()).toEqual([])
})

test('C2: C10: a file of an officer that holds forms of another commune has them refused', async () => {
  const batchId = await uploaded(officer, csvOf(rowsOf([cellsOf(), cellsOf({ commune: communes.there })])))
  await runUploads(site)
  expect(await seeBatch(officer, batchId)).toMatchObject({
    held: 1,
    firstRefused: [{ findings: [{ rule: 'unit-outside' }] }],
  })
})

test('C13: text in an old encoding is taken in as Unicode, and its sender is shown cells before and after', async () => {
  const people = familyOf('U2', { given_name: 'Đức', hamlet: 'Thôn Cổ Điển' })
  const old = Buffer.from(encodeTcvn3(csvOf(rowsOf(people))), 'latin1')
  const batchId = await uploaded(officer, new Uint8Array(old))
  await runUploads(site)
  const seen = await seeBatch(officer, batchId)
  expect(seen).toMatchObject({ state: 'done', encoding: 'tcvn3', rowsTotal: 4 })
  expect(seen['samples']).toContainEqual({ before: encodeTcvn3('Thôn Cổ Điển'), after: 'Thôn Cổ Điển' })
})

test('C14: a file that cannot be read fails as a whole, says why and keeps no other waiting', async () => {
  const cut = await uploaded(officer, csvOf(rowsOf([cellsOf({ hamlet: 'a, b' })])).replace(', b"', ', b'))
  const program = await uploaded(officer, '\u007fELF', { name: 'x.csv' })
  const good = await uploaded(officer, csvOf(rowsOf([cellsOf()])))
  await runUploads(site)
  expect(await seeBatch(officer, cut)).toMatchObject({ state: 'failed', problem: { type: 'file-unreadable' }, held: 0 })
  expect(await seeBatch(officer, program)).toMatchObject({ state: 'failed', problem: { type: 'file-type' } })
  expect(await seeBatch(officer, good)).toMatchObject({ state: 'done', held: 1 })
})

test('a file that is gone from the disk fails its batch, and the file of two batches stays until both are done', async () => {
  const file = csvOf(rowsOf([cellsOf()]))
  const [one, other] = [await uploaded(officer, file), await uploaded(administrator, file)]
  expect(await stored()).toHaveLength(1)
  await runUploads(site)
  expect((await seeBatch(officer, one)).state).toBe('done')
  expect((await seeBatch(administrator, other)).state).toBe('done')
  const lost = await uploaded(officer, `${file}\n`)
  for (const name of await stored()) await rm(uploadPath(site, name))
  await runUploads(site)
  expect(await seeBatch(officer, lost)).toMatchObject({ state: 'failed', problem: { type: 'file-unreadable' } })
})

test('what was stored for a request that was refused is removed after a while, and not before', async () => {
  const [old, young] = ['old', 'young'].map((name) => join(uploadFolder(site), name))
  for (const path of [old ?? '', young ?? '']) await writeFile(path, 'x')
  await utimes(old ?? '', new Date(0), new Date(0))
  await runUploads(site)
  expect(await stored()).toEqual(['young'])
})

test('C12: a server that is stopped in the middle of an upload goes on with it: nothing is lost, nothing is double', async () => {
  const { rows } = await writePeople(join(folder, 'people.csv'), { persons: 3000, errors: 0.1 })
  const batchId = await uploaded(administrator, csvOf(rows), { query: '?approveClean=true' })
  const running = runUploads(site)
  let { accepted } = await seeBatch(administrator, batchId)
  while (accepted === 0) accepted = (await seeBatch(administrator, batchId)).accepted
  await sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`.execute(owner)
  await running.catch(() => undefined)
  const cut = await seeBatch(administrator, batchId)
  expect(cut.state).toBe('running')
  expect(cut.accepted).toBeGreaterThanOrEqual(accepted)
  await runUploads(site)
  const done = await seeBatch(administrator, batchId)
  expect(done).toMatchObject({ state: 'done', rowsTotal: rows.length - 1, repeated: 0 })
  expect(done.accepted + done.held + done.refused).toBe(rows.length - 1)
  const people = await site.db.selectFrom('register.person').select('person_id').execute()
  expect((await sortedForms(site.db)).accepted).toHaveLength(people.length)
})
