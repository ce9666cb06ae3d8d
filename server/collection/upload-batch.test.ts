import { readdir } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { cellsOf } from '../testing/forms.ts'
import { communes, freshSite, signedIn, stranger } from '../testing/site.ts'
import { csvOf } from './reading/testing/made-files.ts'
import { uploadFolder } from './stored-uploads.ts'
import { rowsOf } from './testing/collecting.ts'
import { batches, seeBatch, upload, uploaded } from './testing/uploads.ts'

let woken = 0
const site = { ...(await freshSite()), wake: () => (woken += 1) }
const officer = await signedIn(site, 'commune-officer')
const file = csvOf(rowsOf([cellsOf()]))

test('200: a file is stored and waits to be taken in, and the jobs are woken', async () => {
  const batchId = await uploaded(officer, file, { name: 'Hộ khẩu tháng 5.csv' })
  expect(await seeBatch(officer, batchId)).toMatchObject({
    state: 'waiting',
    fileName: 'Hộ khẩu tháng 5.csv',
    unitCode: communes.here,
    rowsTotal: null,
    firstRefused: [],
  })
  expect(woken).toBe(1)
  expect(await readdir(uploadFolder(site))).toHaveLength(1)
})

test('200: the same upload sent again, since its answer was lost, is the same batch', async () => {
  const headers = { 'file-name': 'a.csv', 'idempotency-key': newId() }
  const [one, other] = [await officer.send(batches, file, headers), await officer.send(batches, file, headers)]
  expect(await other.json()).toEqual(await one.json())
})

test('200: an administrator of the city sends for the city, and may have clean forms accepted at once', async () => {
  const administrator = await signedIn(site, 'city-administrator')
  const batchId = await uploaded(administrator, file, { query: '?approveClean=true' })
  expect(await seeBatch(administrator, batchId)).toMatchObject({ unitCode: communes.city })
})

test('400: nothing, or a wish that there is not, is no upload', async () => {
  expect((await upload(officer, file, { query: '?approveClean=perhaps' })).status).toBe(400)
  expect((await upload(officer, '')).status).toBe(400)
})

test('404: C3: an officer, who enters, cannot have clean forms accepted', async () => {
  expect((await upload(officer, file, { query: '?approveClean=true' })).status).toBe(404)
})

test('404: a unit that there is none of, and a role that collects nothing, uploads nothing', async () => {
  const lost = await signedIn(site, 'commune-officer', { unitCode: '99999' })
  const elsewhere = await signedIn(site, 'commune-officer', { unitCode: '31117' })
  const head = await signedIn(site, 'head-of-commune-police')
  for (const who of [lost, elsewhere, head]) expect((await upload(who, file)).status).toBe(404)
})

test('401: nobody without a session stores anything', async () => {
  const before = await readdir(uploadFolder(site))
  expect((await upload(stranger(site), `${file}\n`)).status).toBe(401)
  expect(await readdir(uploadFolder(site))).toEqual(before)
})
