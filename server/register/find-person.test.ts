import * as fc from 'fast-check'
import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { fullNameOf, readDc01, type Dc01, type Dc01Cells } from '../../forms/dc01.ts'
import { dropMarks, mistakeTone, mistype } from '../synth/name-faults.ts'
import { Random } from '../synth/random.ts'
import { recordAct } from '../testing/acts.ts'
import { addHousehold, addPerson } from '../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, stranger, today, type Caller } from '../testing/site.ts'
import { PersonBrief } from './brief.ts'
import { Difference } from './search/hit.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const checker = await signedIn(site, 'city-checker')
const purpose = { 'dancu-purpose': 'residence-service' }
const Found = PersonBrief.extend({ isGone: z.boolean(), differences: z.array(Difference) })
const Answer = z.object({ persons: z.array(Found), areMore: z.boolean() })

async function search(who: Caller, body: object) {
  const answer = await who.post('/api/register/search', body, who === checker ? {} : purpose)
  expect([answer.status, await answer.clone().text()]).toEqual([200, expect.any(String)])
  return Answer.parse(await answer.json())
}

const find = async (who: Caller, body: object) => (await search(who, body)).persons

/** Who was found, with the differences. */
async function briefly(who: Caller, body: object): Promise<[string, Difference[]][]> {
  return (await find(who, body)).map(({ personId, differences }) => [personId, differences])
}

/** Why a search was refused. */
async function refusal(who: Caller, body: object): Promise<string> {
  const answer = await who.post('/api/register/search', body, who === checker ? {} : purpose)
  const { type } = z.object({ type: z.string() }).parse(await answer.json())
  return `${answer.status} ${type.replace('/problems/', '')}`
}

const known: Dc01Cells = { middle_name: 'Thị Thanh', given_name: 'Thúy', birth_date: '1970-03-07', pin: '001170000001' }
const fullName = 'Nguyễn Thị Thanh Thúy'
let personId = ''
beforeAll(async () => {
  personId = await addPerson(site.db, known)
})

test('200: S1: by name and birth date, whatever the marks, one slip of the pen, the order, and a middle name left out', async () => {
  const brief = {
    personId,
    fullName,
    birthDate: '1970-03-07',
    sex: 'female',
    communeCode: communes.here,
    communeName: 'Xã Hải Bối',
    pin: '001170000001',
    isGone: false,
    differences: [],
  }
  const asked: [string, Difference[]][] = [
    [' NGUYỄN  THỊ THANH THUÝ ', []],
    ['nguyen thi thanh thuy', []],
    ['Nguyễn Thị Thanh Thủy', ['marks']],
    ['Nguyễn Thị Thanh Thhúy', ['letter']],
    ['Ngyuen Thi Thanh Thuy', ['letter']],
    ['Thúy Thị Thanh Nguyễn', ['order']],
    ['Nguyễn Thanh Thúy', ['middle']],
    ['Nguyễn Thúy', ['middle']],
    ['Thúy Nguyễn', ['order', 'middle']],
    ['Ngyuen Thuy', ['letter', 'middle']],
  ]
  for (const [name, differences] of asked)
    expect(await find(officer, { fullName: name, birthDate: '07/03/1970' })).toEqual([{ ...brief, differences }])
  for (const name of ['Nguyễn Văn Thúy', 'Trần Thị Thanh Thúy', 'Ngyuen Thi Thanh Thuyy', 'Thúy'])
    expect(await find(officer, { fullName: name, birthDate: '1970-03-07' })).toEqual([])
  const entries = await ledgerOf(site, 'register.find-person')
  expect(entries.at(-1)).toMatchObject({ outcome: 'done', purpose: 'residence-service', subjects: [] })
})

test('200: S1: a space that was lost or put in is one slip: by birth date, by year and in the commune, in what was typed and in the register', async () => {
  const lost = await addPerson(site.db, { middle_name: '', given_name: 'Vănan', birth_date: '1966-04-09' })
  const kept = await addPerson(site.db, { middle_name: 'Lý', given_name: 'Anh', birth_date: '1966-04-09' })
  for (const birthDate of ['1966-04-09', '1966', '']) {
    expect(await briefly(officer, { fullName: 'Nguyễn Văn An', birthDate })).toEqual([[lost, ['letter']]])
    expect(await briefly(officer, { fullName: 'Nguyen LyAnh', birthDate })).toEqual([[kept, ['letter']]])
    expect(await briefly(officer, { fullName: 'Nguyễn L ý Anh', birthDate })).toEqual([[kept, ['letter']]])
  }
})

test('200: S2: by a birth date that may be wrong, by the month or the year, and within the own commune by name alone', async () => {
  const asked: [string | undefined, Difference[] | undefined][] = [
    ['1970-07-03', ['day-month']],
    ['1971-03-07', ['year']],
    ['1970-01-01', ['new-year']],
    ['1970-03', []],
    ['1970', []],
    ['', []],
    [undefined, []],
    ['1970-03-08', undefined],
    ['1970-04', undefined],
    ['1971', undefined],
  ]
  for (const [birthDate, differences] of asked)
    expect([birthDate, await briefly(officer, { fullName, birthDate })]).toEqual([
      birthDate,
      differences === undefined ? [] : [[personId, differences]],
    ])
  expect(await briefly(officer, { fullName: 'Nguyễn Thị Thanh Thúyy', birthDate: '1970' })).toEqual([
    [personId, ['letter']],
  ])
  const oldId = await addPerson(site.db, { given_name: 'Cụ', birth_date: '1931' })
  expect(await briefly(officer, { fullName: 'Nguyễn Thị Cụ', birthDate: '05/06/1931' })).toEqual([[oldId, ['partial']]])
})

test('200: S3: the more alike come first, whole degrees of likeness as far as ten reach, and it is said that others are less alike', async () => {
  const day = { birth_date: '1955-05-05' }
  const [sameId = '', marksId = ''] = await addHousehold(site.db, [
    { ...day, given_name: 'Hoài' },
    { ...day, given_name: 'Hoải' },
    ...Array.from({ length: 9 }, () => ({ ...day, given_name: 'Hoàn' })),
  ])
  const asked = { fullName: 'Nguyễn Thị Hoài', birthDate: '1955-05-05' }
  expect(await search(officer, asked)).toMatchObject({
    persons: [
      { personId: sameId, differences: [] },
      { personId: marksId, differences: ['marks'] },
    ],
    areMore: true,
  })
  expect(await search(officer, { ...asked, fullName: 'Nguyễn Thị Hoàn' })).toMatchObject({ areMore: true })
})

test('422: S3: more than ten who are equally alike are too many, and the ledger names none of them', async () => {
  const many = Array.from({ length: 12 }, () => ({ given_name: 'Đông', birth_date: '1980-01-01' }))
  await addHousehold(site.db, many.slice(0, 10))
  const asked = { fullName: 'Nguyễn Thị Đông', birthDate: '1980-01-01' }
  expect(await find(officer, asked)).toHaveLength(10)
  await addHousehold(site.db, many.slice(10))
  expect(await refusal(officer, asked)).toBe('422 too-many-hits')
  expect(await refusal(officer, { ...asked, birthDate: '1980' })).toBe('422 too-many-hits')
  const entries = await ledgerOf(site, 'register.find-person')
  expect(entries.at(-1)).toMatchObject({ outcome: 'too-many-hits', purpose: 'residence-service', subjects: [] })
  expect(entries.at(-3)?.subjects).toHaveLength(10)
})

test('200: S4: an officer finds the people of the commune, a checker those of the city, and others do not count', async () => {
  const name = { given_name: 'Xa', birth_date: '1960' }
  const there = { ...name, commune: communes.there }
  const [thereId = ''] = await addHousehold(site.db, [
    { ...there, pin: '001060000002' },
    ...Array.from({ length: 10 }, () => there),
  ])
  const hereId = await addPerson(site.db, name)
  const asked = { fullName: 'Nguyễn Thị Xa', birthDate: '1960' }
  expect(await briefly(officer, asked)).toEqual([[hereId, []]])
  expect(await refusal(checker, asked)).toBe('422 too-many-hits')
  expect(await find(officer, { pin: '001060000002' })).toEqual([])
  expect(await briefly(checker, { pin: '001060000002' })).toEqual([[thereId, []]])
})

test('422: S5: a question that lists people finds nobody: one word, signs of patterns, a name alone in a whole city', async () => {
  for (const name of ['Nguyễn', 'N', '%', 'Nguyễn%', 'Nguyễn _ Lan', '*', '?', '1234', '.'])
    expect([name, await refusal(officer, { fullName: name })]).toEqual([name, '422 search-too-wide'])
  expect(await refusal(officer, { fullName: 'Nguyễn %', birthDate: '1970' })).toBe('422 search-too-wide')
  expect(await refusal(checker, { fullName })).toBe('422 search-too-wide')
  expect(await briefly(checker, { fullName, birthDate: '1970' })).toEqual([[personId, []]])
  const entries = await ledgerOf(site, 'register.find-person')
  const entry = entries.find(({ outcome }) => outcome === 'search-too-wide')
  expect(entry).toMatchObject({ purpose: 'residence-service', subjects: [] })
})

test('200: S6: secrecy of grade 1 withholds the commune, and with grade 2 somebody is found by number alone', async () => {
  const facts = { given_name: 'Kín', birth_date: '1985-05-06', pin: '001185000003' }
  const secretId = await addPerson(site.db, facts)
  const asked = { fullName: 'Nguyễn Thị Kín', birthDate: '1985-05-06' }
  const flag = { person_id: secretId, flag: 'secrecy', effective_on: today }
  await recordAct(site, 'flag-set', { ...flag, grade: '1' })
  const withheld = { personId: secretId, communeCode: '', communeName: '' }
  expect(await find(officer, asked)).toMatchObject([withheld])
  await recordAct(site, 'flag-set', { ...flag, grade: '2' })
  for (const birthDate of ['1985-05-06', '1985', ''])
    for (const includeGone of [false, true])
      expect(await find(officer, { ...asked, birthDate, includeGone })).toEqual([])
  expect(await find(officer, { pin: facts.pin })).toMatchObject([withheld])
  await recordAct(site, 'flag-lifted', flag)
  expect(await find(officer, asked)).toMatchObject([{ personId: secretId, communeCode: communes.here }])
})

test('200: S7: who is dead or has gone is found by name where it is asked for, and by number', async () => {
  const declared_on = '2020-05-01'
  const [deadId = '', goneId = '', declaredId = ''] = await addHousehold(site.db, [
    { declared_on, given_name: 'Khuất', birth_date: '1940-01-02', pin: '001140000004' },
    { declared_on, given_name: 'Viễn', birth_date: '1990-01-02' },
    { declared_on, given_name: 'Mãn', birth_date: '1935', died_on: '2019-01-01' },
  ])
  await recordAct(site, 'death', { person_id: deadId, effective_on: today })
  const members = `${goneId}=head`
  await recordAct(site, 'departed', { person_id: goneId, members, effective_on: today, to_country: 'FR' })
  for (const [id, asked] of [
    [deadId, { fullName: 'Nguyễn Thị Khuất', birthDate: '1940-01-02' }],
    [goneId, { fullName: 'Nguyễn Thị Viễn', birthDate: '1990' }],
    [declaredId, { fullName: 'Nguyễn Thị Mãn' }],
  ] as const) {
    expect(await find(officer, asked)).toEqual([])
    expect(await find(officer, { ...asked, includeGone: true })).toMatchObject([{ personId: id, isGone: true }])
  }
  expect(await find(officer, { pin: '001140000004' })).toMatchObject([{ personId: deadId, isGone: true }])
})

test('200: S7: a merged record is never found, the one that stands for it is, and after a split both are', async () => {
  const keptId = await addPerson(site.db, { given_name: 'Gộp', birth_date: '1977-07-07', pin: '001177000005' })
  const otherId = await addPerson(site.db, { given_name: 'Gốp', birth_date: '1977-07-07', pin: '001177000006' })
  await recordAct(site, 'records-merged', { person_id: keptId, other_id: otherId, effective_on: today })
  const asked = { fullName: 'nguyen thi gop', birthDate: '1977' }
  expect(await briefly(officer, { ...asked, includeGone: true })).toEqual([[keptId, []]])
  expect(await briefly(officer, { pin: '001177000006' })).toEqual([[keptId, ['merged']]])
  await recordAct(site, 'record-split', { person_id: keptId, other_id: otherId, effective_on: today })
  expect((await briefly(officer, asked)).map(([id]) => id).toSorted()).toEqual([keptId, otherId].toSorted())
  expect(await briefly(officer, { pin: '001177000006' })).toEqual([[otherId, []]])
})

test('200: S8: a number that was replaced still leads to the person, and it is said that another one holds now', async () => {
  const renewedId = await addPerson(site.db, { given_name: 'Đổi', pin: '001190000007' })
  const number = { person_id: renewedId, new_pin: '001190000008', effective_on: today }
  await recordAct(site, 'number-reissued', number)
  expect(await find(officer, { pin: ' 001190000007 ' })).toMatchObject([
    { personId: renewedId, pin: '001190000008', differences: ['old-number'] },
  ])
  expect(await briefly(officer, { pin: '001190000008' })).toEqual([[renewedId, []]])
  expect(await find(officer, { pin: '001190000009' })).toEqual([])
})

const emptyForm = readDc01({}).values
// One word for each part: a space that is lost makes one word of two, which is not a slip within a word.
const people = [
  { family_name: 'Trần', middle_name: 'Văn', given_name: 'Quý', birth_date: '1951-02-03' },
  { family_name: 'Lý', middle_name: 'Ngọc', given_name: 'Khuê', birth_date: '1962-11-09' },
  { family_name: 'Đỗ', middle_name: '', given_name: 'Mỹ', birth_date: '1973-06-05' },
  { family_name: 'Hoàng', middle_name: 'Bảo', given_name: 'Anh', birth_date: '1984-10-10' },
]

test('200: S1: S2: whatever single fault a name has, the person is found by day, by year and in the commune', async () => {
  const ids = await Promise.all(people.map(async (facts) => addPerson(site.db, facts)))
  const faults: readonly ((form: Dc01, random: Random) => void)[] = [
    mistype,
    mistakeTone,
    dropMarks,
    (form) => Object.assign(form, { family_name: form.given_name, given_name: form.family_name }),
    (form) => Object.assign(form, { middle_name: '' }),
  ]
  await fc.assert(
    fc.asyncProperty(
      fc.nat({ max: people.length - 1 }),
      fc.constantFrom(...faults),
      fc.constantFrom(10, 4, 0),
      fc.nat(),
      async (which, spoil, precision, seed) => {
        const form = { ...emptyForm, ...people[which] }
        spoil(form, new Random(`${seed}`))
        const asked = { fullName: fullNameOf(form), birthDate: form.birth_date.slice(0, precision) }
        expect(await find(officer, asked)).toMatchObject([{ personId: ids[which] }])
      },
    ),
    { numRuns: 120 },
  )
})

test('400: no name, a number that is none, a day that is none, no purpose', async () => {
  for (const body of [{ fullName: '' }, { pin: '123' }, { fullName, birthDate: '30/02/1980' }, {}])
    expect(await refusal(officer, body)).toBe('400 not-valid')
  expect((await officer.post('/api/register/search', { pin: '001170000001' })).status).toBe(400)
})

test('404: whoever has no business in the register is told that there is nothing; 401 without a session', async () => {
  const resident = await signedIn(site, 'resident', { personId })
  expect((await resident.post('/api/register/search', { pin: '001170000001' })).status).toBe(404)
  expect((await stranger(site).post('/api/register/search', { pin: '001170000001' })).status).toBe(401)
})
