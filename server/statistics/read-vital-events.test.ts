import { expect, test } from 'vitest'
import * as z from 'zod'
import { writeMembers } from '../../forms/acts/act-forms.ts'
import { recordAct } from '../testing/acts.ts'
import { cellsOf } from '../testing/forms.ts'
import { addHousehold, addPerson } from '../testing/people.ts'
import { communes, freshSite, signedIn, type Caller } from '../testing/site.ts'

const Events = z.object({ months: z.array(z.looseObject({ month: z.string() })) })

/** What happened in a unit, by month: only the figures that are not zero. */
async function ask(caller: Caller, unitCode: string): Promise<Record<string, Record<string, unknown>>> {
  const answer = await caller.get(`/api/statistics/vital-events?unitCode=${unitCode}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  const { months } = Events.parse(await answer.json())
  expect(months).toHaveLength(12)
  const told = months.map(({ month, ...figures }): [string, Record<string, unknown>] => [
    month,
    Object.fromEntries(Object.entries(figures).filter(([, count]) => count !== 0)),
  ])
  return Object.fromEntries(told.filter(([, figures]) => Object.keys(figures).length > 0))
}

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const asHead = (personId: string): string => writeMembers([{ personId, relationship: 'head' }])
const declared = { declared_on: '2020-01-10' }

test('200: S4: births, deaths, marriages and divorces count in the month from which they hold, each once', async () => {
  const [woman, man, old] = [
    await addPerson(site.db, declared),
    await addPerson(site.db, { ...declared, sex: 'male', birth_date: '1988-02-02' }),
    await addPerson(site.db, { ...declared, birth_date: '1930' }),
  ]
  await recordAct(site, 'marriage', { person_id: woman, effective_on: '2020-02-14', spouse_id: man })
  await recordAct(site, 'birth', {
    effective_on: '2020-03-01',
    given_name: 'An',
    family_name: 'Nguyễn',
    sex: 'female',
    mother_id: woman,
    household_of: woman,
    relationship_to_head: 'child',
    birth_registration_place: communes.here,
    nationality: 'VN',
  })
  await recordAct(site, 'death', { person_id: old, effective_on: '2020-03-31' })
  await recordAct(site, 'divorce', { person_id: man, effective_on: '2020-05-01' })
  const expected = {
    '2020-02': { marriages: 1 },
    '2020-03': { births: 1, deaths: 1 },
    '2020-05': { divorces: 1 },
  }
  expect(await ask(checker, communes.here)).toEqual(expected)
  expect(await ask(checker, communes.city)).toEqual(expected)
  expect(await ask(checker, communes.there)).toEqual({})
})

test('200: S4: a move counts where it crosses the border of the unit, and what was annulled did not happen', async () => {
  const fresh = await freshSite()
  const reader = await signedIn(fresh, 'city-checker')
  const to = { to_commune: communes.there, to_address: 'Xóm 9' }
  const [mover, leaver] = [await addPerson(fresh.db, declared), await addPerson(fresh.db, declared)]
  const [undone = ''] = await addHousehold(fresh.db, [cellsOf({ ...declared, household_no: 'H-9' })])
  const moved = { effective_on: '2020-03-05', ...to }
  await recordAct(fresh, 'moved', { person_id: mover, ...moved, to_household_no: 'N1', members: asHead(mover) })
  await recordAct(fresh, 'departed', {
    person_id: leaver,
    effective_on: '2020-04-06',
    to_country: 'JP',
    members: asHead(leaver),
  })
  await recordAct(fresh, 'moved', { person_id: undone, ...moved, to_household_no: 'N2', members: asHead(undone) })
  const acts = fresh.db.selectFrom('register.act').select('act_id').where('person_id', '=', undone)
  const { act_id } = await acts.where('kind', '=', 'moved').executeTakeFirstOrThrow()
  await recordAct(fresh, 'annulment', {
    person_id: undone,
    effective_on: '2020-05-02',
    annulled_act: act_id,
    reason: 'wrong',
  })
  expect(await ask(reader, communes.here)).toEqual({ '2020-03': { movesOut: 1 }, '2020-04': { movesOut: 1 } })
  expect(await ask(reader, communes.there)).toEqual({ '2020-03': { movesIn: 1 } })
  expect(await ask(reader, communes.district)).toEqual({ '2020-04': { movesOut: 1 } })
  expect(await ask(reader, communes.city)).toEqual({ '2020-04': { movesOut: 1 } })
})

test('404: what happened in a unit beyond reach is not told', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.get(`/api/statistics/vital-events?unitCode=${communes.there}`)).status).toBe(404)
})
