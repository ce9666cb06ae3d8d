import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { cellsOf } from '../testing/forms.ts'
import { addHousehold, addPerson, changeFact } from '../testing/people.ts'
import { communes, freshSite, signedIn, stranger } from '../testing/site.ts'
import { readPdf } from '../print/testing/read-pdf.ts'
import { download, issue } from './testing/issuing.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')

test('200: D8: the file is a tagged PDF with its language and title, and nobody is named in what it is called', async () => {
  const name = { family_name: 'Đặng', middle_name: 'Ngọc', given_name: 'Ỷ' }
  const [personId = ''] = await addHousehold(site.db, [cellsOf(name), cellsOf({ relationship_to_head: 'sibling' })])
  const path = await issue(officer, personId)
  const response = await officer.get(path)
  expect(response.headers.get('content-type')).toBe('application/pdf')
  expect(response.headers.get('content-disposition')).toContain("UTF-8''CT07-2020-05-26.pdf")
  const { plain, text } = readPdf(new Uint8Array(await response.arrayBuffer()))
  for (const sign of ['/StructTreeRoot', '/Marked true', '/Lang (vi)', '/DisplayDocTitle true', '<pdfuaid:part>1<'])
    expect(plain).toContain(sign)
  for (const tag of ['/Table', '/TH', '/L', '/LI', '/Figure', '/Link']) expect(plain).toContain(`/S ${tag}`)
  expect(Buffer.from(plain, 'latin1').toString()).toContain('Xác nhận thông tin về cư trú')
  expect(text).toContain('Đặng Ngọc Ỷ')
})

test('200: D8: made again it is the same to the last byte', async () => {
  const path = await issue(officer, await addPerson(site.db), { kind: 'notice' })
  expect(await download(officer, path)).toEqual(await download(officer, path))
})

test('404: a notice that residents took out is for nobody else, nor is there any for another commune or person', async () => {
  const personId = await addPerson(site.db)
  const resident = await signedIn(site, 'resident', { personId })
  const own = await issue(resident, personId, { kind: 'notice' })
  const offices = await issue(officer, personId)
  expect((await officer.get(own)).status).toBe(404)
  expect((await resident.get(offices)).status).toBe(200)
  const elsewhere = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await elsewhere.get(offices)).status).toBe(404)
  const another = await addPerson(site.db)
  expect((await officer.get(offices.replace(personId, another))).status).toBe(404)
  expect((await stranger(site).get(offices)).status).toBe(401)
})

test('409: of a certificate that is void or expired there is no file any more', async () => {
  const personId = await addPerson(site.db)
  const path = await issue(officer, personId)
  const nextYear = await signedIn({ ...site, today: () => '2021-05-27' }, 'commune-officer')
  expect((await nextYear.get(path)).status).toBe(409)
  await changeFact(site.db, personId, { field: 'middle_name', from: 'Thị', to: 'Ngọc' })
  const response = await officer.get(path)
  expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('certificate-ended')])
})

test('409: where the secret of the codes was lost no paper is made that could not be checked', async () => {
  const path = await issue(officer, await addPerson(site.db))
  await rm(join(site.folder, 'keys'), { recursive: true })
  expect((await officer.get(path)).status).toBe(409)
})
