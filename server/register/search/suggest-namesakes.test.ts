import { expect, test } from 'vitest'
import { z } from 'zod'
import { recordAct } from '../../testing/acts.ts'
import { addHousehold, addPerson } from '../../testing/people.ts'
import { communes, freshSite, ledgerOf, signedIn, stranger, today } from '../../testing/site.ts'
import { PersonBrief } from '../brief.ts'

const site = await freshSite()
const officer = await signedIn(site, 'commune-officer')
const Answer = z.object({ persons: z.array(PersonBrief), areMany: z.boolean() })

async function suggest(fullName: string, birthDate: string) {
  const answer = await officer.post('/api/register/namesakes', { fullName, birthDate })
  expect(answer.status).toBe(200)
  return Answer.parse(await answer.json())
}

test('200: people of the commune with this name and birth date are told, however the marks are, and the ledger knows', async () => {
  const facts = { given_name: 'Hòa', birth_date: '1970-03' }
  const personId = await addPerson(site.db, facts)
  await addPerson(site.db, { ...facts, commune: communes.there })
  await addPerson(site.db, { ...facts, birth_date: '1970-04' })
  const { persons, areMany } = await suggest('nguyen thi HOÀ', '03/1970')
  expect([persons.map((one) => one.personId), areMany]).toEqual([[personId], false])
  expect((await ledgerOf(site, 'register.find-namesakes')).at(-1)?.subjects).toEqual([personId])
  expect(await suggest('Nguyễn Thị Hòa', '1970')).toEqual({ persons: [], areMany: false })
  expect(await suggest('Nguyễn Hòa', '1970-03')).toEqual({ persons: [], areMany: false })
})

test('200: S6: S7: nobody is told of who is dead, or hidden by a grade of secrecy', async () => {
  const [deadId = '', secretId = ''] = await addHousehold(site.db, [
    { given_name: 'Lành', birth_date: '1950', died_on: '2018' },
    { given_name: 'Lành', birth_date: '1951' },
  ])
  await recordAct(site, 'flag-set', { person_id: secretId, flag: 'secrecy', grade: '2', effective_on: today })
  expect(deadId).not.toBe('')
  for (const year of ['1950', '1951']) expect((await suggest('Nguyễn Thị Lành', year)).persons).toEqual([])
})

test('200: S3: of more than five namesakes none is told, only that there are more', async () => {
  const many = Array.from({ length: 6 }, () => ({ given_name: 'Đông', birth_date: '1980-01-01' }))
  await addHousehold(site.db, many.slice(1))
  expect((await suggest('Nguyễn Thị Đông', '1980-01-01')).persons).toHaveLength(5)
  await addHousehold(site.db, many.slice(0, 1))
  expect(await suggest('Nguyễn Thị Đông', '1980-01-01')).toEqual({ persons: [], areMany: true })
})

test('400: a birth date that is none; 404 for whoever enters no forms; 401 without a session', async () => {
  const asked = { fullName: 'Nguyễn Thị Hòa', birthDate: '31/02/1970' }
  expect((await officer.post('/api/register/namesakes', asked)).status).toBe(400)
  expect((await officer.post('/api/register/namesakes', { ...asked, birthDate: '' })).status).toBe(400)
  const checker = await signedIn(site, 'city-checker')
  expect((await checker.post('/api/register/namesakes', asked)).status).toBe(404)
  expect((await stranger(site).post('/api/register/namesakes', asked)).status).toBe(401)
})
