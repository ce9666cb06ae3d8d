import { expect, test } from 'vitest'
import { familyOf } from '../testing/forms.ts'
import { addHousehold, addPerson, changeFact } from '../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, stranger } from '../testing/site.ts'
import { readPdf } from '../print/testing/read-pdf.ts'
import { download, issue } from './testing/issuing.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const ask = { kind: 'residence', language: 'vi' } as const
const pathOf = (personId: string): string => `/api/certificates/persons/${personId}`

test('200: D1: a confirmation of residence states residence and household, and the database has a hash of it alone', async () => {
  const household = familyOf('D-1', { hamlet: 'Thôn Yên Hà' })
  const [, mother = ''] = await addHousehold(site.db, household)
  const path = await issue(officer, mother, { wantedFor: '  Xin học cho con ' })
  const { text } = readPdf(await download(officer, path))
  for (const stated of [
    'CÔNG AN HUYỆN ĐÔNG ANH',
    'CÔNG AN XÃ HẢI BỐI',
    'Hải Bối, ngày 26 tháng 5 năm 2020',
    'XÁC NHẬN THÔNG TIN VỀ CƯ TRÚ',
    `Trần Thị ${household[1]?.given_name}`,
    'Xóm 3, Thôn Yên Hà, Xã Hải Bối, Huyện Đông Anh, Thành phố Hà Nội',
    `Nguyễn Văn ${household[0]?.given_name}`,
    'Vợ/chồng',
    '10/09/2012',
    'Mục đích sử dụng do người yêu cầu nêu: Xin học cho con',
    'Có giá trị đến hết ngày 26/05/2021',
    'THỦ TRƯỞNG CƠ QUAN',
  ])
    expect(text).toContain(stated)
  const kept = await site.db
    .selectFrom('certificates.certificate')
    .selectAll()
    .where('person_id', '=', mother)
    .execute()
  const row = JSON.stringify(kept)
  for (const { given_name: name = '' } of household) expect(row).not.toContain(name)
  expect(kept[0]).toMatchObject({ kind: 'residence', issued_on: '2020-05-26', valid_until: '2021-05-26' })
})

test('200: D6: ethnic group and religion stand on the notice of residents themselves, and on no other paper', async () => {
  const personId = await addPerson(site.db, { ethnicity: '02', religion: '01', blood_group: 'O' })
  const resident = await signedIn(site, 'resident', { personId })
  const held = ['Nhóm máu', 'Quê quán', 'Tình trạng hôn nhân', 'Chưa kết hôn']
  const sensitive = ['Dân tộc', 'Tày', 'Tôn giáo', 'Phật giáo']
  const own = readPdf(await download(resident, await issue(resident, personId, { kind: 'notice' }))).text
  for (const stated of [...held, ...sensitive]) expect(own).toContain(stated)
  const offices = readPdf(await download(officer, await issue(officer, personId, { kind: 'notice' }))).text
  for (const stated of held) expect(offices).toContain(stated)
  const residence = readPdf(await download(resident, await issue(resident, personId))).text
  for (const secret of sensitive) expect(offices + residence).not.toContain(secret)
  expect(residence).not.toContain('THỦ TRƯỞNG')
})

test('200: both papers exist in English, with Vietnamese names marked as such', async () => {
  const personId = await addPerson(site.db, { given_name: 'Diệu' })
  for (const [kind, title] of [
    ['residence', 'CONFIRMATION OF RESIDENCE'],
    ['notice', 'NOTICE OF THE PERSONAL NUMBER'],
  ] as const) {
    const { text, plain } = readPdf(await download(officer, await issue(officer, personId, { kind, language: 'en' })))
    for (const stated of [title, 'Nguyễn Thị Diệu', '3 February 1990', 'Female', 'Valid until 26 May 2021'])
      expect(text).toContain(stated)
    expect(plain).toContain('/Lang (en)')
    expect(plain).toContain('/Lang (vi)')
  }
})

test('200: an issue is in the ledger with whose record it was, and asked again with its key it is the same one', async () => {
  const personId = await addPerson(site.db)
  const key = { 'idempotency-key': '01a00000-0000-4000-8000-0000000000c7' }
  const [first, second] = [
    await officer.post(pathOf(personId), ask, key),
    await officer.post(pathOf(personId), ask, key),
  ]
  expect(await first.text()).toBe(await second.text())
  const entries = await ledgerOf(site, 'certificates.issue')
  const entry = entries.find(({ subjects }) => subjects.includes(personId))
  expect(entry).toMatchObject({ role: 'commune-officer', purpose: 'residence-service', outcome: 'done' })
  expect(entry?.fields).toContain('certificate')
})

test('400: a kind that does not exist, a text that is too long or no text', async () => {
  const personId = await addPerson(site.db)
  for (const wrong of [{ kind: 'birth' }, { language: 'fr' }, { wantedFor: 'x'.repeat(201) }, { wantedFor: 'a\u0001' }])
    expect((await officer.post(pathOf(personId), { ...ask, ...wrong })).status).toBe(400)
})

test('404: D9: another commune, another resident and who has no such task learn nothing; 401 without a session', async () => {
  const personId = await addPerson(site.db)
  const others = [
    await signedIn(site, 'commune-officer', { unitCode: communes.there }),
    await signedIn(site, 'resident', { personId: await addPerson(site.db) }),
    await signedIn(site, 'city-checker'),
  ]
  for (const other of others) expect((await other.post(pathOf(personId), ask)).status).toBe(404)
  expect((await stranger(site).post(pathOf(personId), ask)).status).toBe(401)
})

test('409: D7: nothing is certified about who has died', async () => {
  const personId = await addPerson(site.db)
  await changeFact(site.db, personId, { field: 'died_on', from: '', to: '2020-05-20', on: '2020-05-20' })
  const response = await officer.post(pathOf(personId), ask)
  expect([response.status, await response.text()]).toEqual([409, expect.stringContaining('nothing-to-certify')])
})

test('422: a letter that the typeface lacks is refused, and nothing is issued', async () => {
  const personId = await addPerson(site.db)
  const response = await officer.post(pathOf(personId), { ...ask, wantedFor: '留学' })
  expect([response.status, await response.text()]).toEqual([422, expect.stringContaining('letters-missing')])
  const list = await officer.get(pathOf(personId))
  expect(await list.json()).toEqual({ certificates: [] })
})
