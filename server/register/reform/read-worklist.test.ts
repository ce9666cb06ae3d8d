import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { ledgerOf, signedIn, stranger, type Caller } from '../../testing/site.ts'
import { freshReformed, units } from './testing/hanoi.ts'

const { site, people } = await freshReformed()
const path = `/api/register/reform/worklist/${units.divided}`
const read = async (who: Caller): Promise<unknown> => (await who.get(path)).json()

test('200: the hamlets with their people and where they may have gone, and by name who has no hamlet', async () => {
  const officer = await signedIn(site, 'commune-officer', { unitCode: units.divided })
  const recorded = { communeCode: units.divided, communeName: 'Phường Cống Vị', successorCode: null, actId: null }
  expect(await read(officer)).toEqual({
    unitCode: units.divided,
    unitName: 'Phường Cống Vị',
    effectiveOn: '2025-07-01',
    choices: [
      { code: '00008', name: 'Phường Ngọc Hà' },
      { code: '00025', name: 'Phường Giảng Võ' },
    ],
    hamlets: [
      { hamlet: 'Tổ 1', persons: 2, since: '0001-01-01', ...recorded },
      { hamlet: 'Tổ 2', persons: 1, since: '0001-01-01', ...recorded },
    ],
    singles: {
      count: 1,
      persons: [{ personId: people.single, fullName: 'Nguyễn Thị Cúc', birthDate: '1990-02-03', address: 'Số 5' }],
    },
    persons: 4,
    remaining: 4,
  })
  const [entry] = await ledgerOf(site, 'register.see-reform')
  expect(entry).toMatchObject({ subjects: [people.single], purpose: 'residence-service' })
})

test('200: whoever oversees sees numbers and no names; a withheld address is shown to who checks for the city', async () => {
  expect(await read(await signedIn(site, 'city-administrator'))).toMatchObject({ singles: { count: 1, persons: [] } })
  const actId = newId()
  await sql`insert into register.act (person_id, act_id, kind, effective_on, evidence, decided_by, tier)
    values (${people.single}, ${actId}, 'flag-set', '2020-01-01', '', ${actId}, '01')`.execute(site.db)
  await sql`insert into register.flag (person_id, kind, valid_from, act_id, grade)
    values (${people.single}, 'secrecy', '2020-01-01', ${actId}, 1)`.execute(site.db)
  const officer = await signedIn(site, 'commune-officer', { unitCode: units.successors[0] })
  expect(await read(officer)).toMatchObject({ singles: { count: 1, persons: [] } })
  const checker = await signedIn(site, 'city-checker')
  expect(await read(checker)).toMatchObject({ singles: { count: 1, persons: [{ personId: people.single }] } })
})

test('404: a unit that was not divided, or whose people did not go to the officer’s, is not there; 401 without a session', async () => {
  const checker = await signedIn(site, 'city-checker')
  for (const code of [units.whole, '99999'])
    expect((await checker.get(`/api/register/reform/worklist/${code}`)).status).toBe(404)
  const far = await signedIn(site, 'commune-officer', { unitCode: units.elsewhere })
  expect((await far.get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
