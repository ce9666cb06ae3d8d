import { expect, test } from 'vitest'
import * as z from 'zod'
import { writeMembers } from '../../forms/acts/act-forms.ts'
import { ageOn } from '../../forms/partial-date.ts'
import { applyReform } from '../register/reform/apply-reform.ts'
import { afterReform, freshHanoi, reformDay } from '../register/reform/testing/hanoi.ts'
import { recordAct } from '../testing/acts.ts'
import { addPerson } from '../testing/people.ts'
import { communes, freshSite, signedIn, today, type Caller } from '../testing/site.ts'
import { homeOf, trueCity } from './testing/true-city.ts'

const Population = z.object({
  persons: z.int(),
  on: z.string(),
  map: z.string(),
  male: z.array(z.int()),
  female: z.array(z.int()),
  unknownSex: z.array(z.int()),
  units: z.array(z.object({ code: z.string(), persons: z.int(), male: z.int(), female: z.int() })),
  elsewhere: z.int(),
})

const asHead = (personId: string): string => writeMembers([{ personId, relationship: 'head' }])

async function ask(caller: Caller, query: string): Promise<z.infer<typeof Population>> {
  const answer = await caller.get(`/api/statistics/population?${query}`)
  if (answer.status !== 200) throw new Error(await answer.text())
  return Population.parse(await answer.json())
}

test('200: S1: the population by commune, sex and age group is that of the people who were made up, to the person', async () => {
  const { site, checker, forms } = await trueCity(2500)
  const units = await site.units()
  const truth = new Map<string, number[]>()
  for (const form of forms) {
    const birth = form.birth_date ?? ''
    const middle = birth.length === 4 ? `${birth}-07-01` : birth.length === 7 ? `${birth}-15` : birth
    const group = birth === '' ? 21 : Math.max(0, Math.min(20, Math.floor(ageOn(middle, today).min / 5)))
    const key = `${homeOf(form)} ${form.sex ?? ''}`
    const groups = truth.get(key) ?? Array.from({ length: 22 }, () => 0)
    groups[group] = (groups[group] ?? 0) + 1
    truth.set(key, groups)
  }
  const none = Array.from({ length: 22 }, () => 0)
  for (const { code } of units.communesBelow(communes.district, today)) {
    const { male, female, unknownSex } = await ask(checker, `unitCode=${code}`)
    expect({ code, male, female }).toEqual({
      code,
      male: truth.get(`${code} male`) ?? none,
      female: truth.get(`${code} female`) ?? none,
    })
    expect(unknownSex).toEqual(none)
  }
  const city = await ask(checker, `unitCode=${communes.city}`)
  const inCity = forms.filter((form) => units.isWithin(homeOf(form), communes.city, today))
  expect([city.persons, inCity.length < forms.length]).toEqual([inCity.length, true])
  const district = await ask(checker, `unitCode=${communes.district}`)
  expect(city.units.find(({ code }) => code === communes.district)).toMatchObject({ persons: district.persons })
  expect(district.units.reduce((sum, { persons }) => sum + persons, 0)).toBe(district.persons)
  // Whoever was collected was not known the day before.
  expect((await ask(checker, `unitCode=${communes.city}&on=2020-05-25`)).persons).toBe(0)
})

test('200: S2: who dies, moves away or emigrates counts until the day before, and in the new place from the day on', async () => {
  const site = await freshSite()
  const checker = await signedIn(site, 'city-checker')
  const [mover, dead, leaver] = [
    await addPerson(site.db, { declared_on: '2020-01-10' }),
    await addPerson(site.db, { declared_on: '2020-01-10', sex: 'male', birth_date: '1919-01-01' }),
    await addPerson(site.db, { declared_on: '2020-01-10', birth_date: '' }),
  ]
  const to = { to_commune: communes.there, to_address: 'Xóm 9', to_household_no: 'N1' }
  await recordAct(site, 'moved', { person_id: mover, effective_on: '2020-03-01', ...to, members: asHead(mover) })
  await recordAct(site, 'death', { person_id: dead, effective_on: '2020-03-02' })
  await recordAct(site, 'departed', {
    person_id: leaver,
    effective_on: '2020-03-03',
    to_country: 'JP',
    members: asHead(leaver),
  })
  const personsOn = async (code: string): Promise<number[]> => {
    const days = ['2020-01-09', '2020-02-29', '2020-03-01', '2020-03-02', '2020-03-03']
    return Promise.all(days.map(async (on) => (await ask(checker, `unitCode=${code}&on=${on}`)).persons))
  }
  expect(await personsOn(communes.here)).toEqual([0, 3, 2, 1, 0])
  expect(await personsOn(communes.there)).toEqual([0, 0, 1, 1, 1])
  expect(await personsOn(communes.city)).toEqual([0, 3, 3, 2, 1])
  const before = await ask(checker, `unitCode=${communes.here}&on=2020-02-29`)
  expect([before.male[20], before.female[6], before.female[21]]).toEqual([1, 1, 1])
})

test(
  '200: S6: after a reform of units a day is told on the old and on the new map, and the sums agree',
  { timeout: 120_000 },
  async () => {
    const site = await freshHanoi(1200)
    const checker = await signedIn(site, 'city-checker')
    const eve = await ask(checker, 'unitCode=01&on=2025-06-30')
    const wish = { areaCode: '01', below: '01', on: reformDay, today: afterReform, units: await site.units() }
    const { divided } = z.object({ divided: z.int() }).parse({ divided: (await applyReform(site.db, wish)).split })
    expect(divided).toBeGreaterThan(0)
    const now = await ask(checker, 'unitCode=01')
    expect([now.on, now.map, now.persons]).toEqual([afterReform, afterReform, eve.persons])
    expect(now.units.every(({ code }) => code.length === 5)).toBe(true)
    expect(now.elsewhere).toBeGreaterThan(0)
    const onOldMap = await ask(checker, 'unitCode=01&map=2025-06-30')
    expect(onOldMap.units.map(({ code, persons }) => [code, persons])).toEqual(
      eve.units.map(({ code, persons }) => [code, persons]),
    )
    const pastOnNewMap = await ask(checker, `unitCode=01&on=2025-06-30&map=${afterReform}`)
    expect([pastOnNewMap.units, pastOnNewMap.elsewhere]).toEqual([now.units, now.elsewhere])
    for (const { units, elsewhere, persons } of [eve, now, onOldMap])
      expect(units.reduce((sum, unit) => sum + unit.persons, elsewhere)).toBe(persons)
    // A commune of after the reform is the sum of what went into it.
    const [largest] = now.units.toSorted((one, other) => other.persons - one.persons)
    expect((await ask(checker, `unitCode=${largest?.code ?? ''}`)).persons).toBe(largest?.persons)
    // A district of before is nobody's any more but the city's.
    expect((await ask(checker, 'unitCode=017&on=2025-06-30')).persons).toBeGreaterThan(0)
    const officer = await signedIn(site, 'commune-officer')
    expect((await officer.get('/api/statistics/population?unitCode=017&on=2025-06-30')).status).toBe(404)
  },
)

test('400: a day to come, a day that no calendar has and a code that is none are refused', async () => {
  const checker = await signedIn(await freshSite(), 'city-checker')
  for (const query of [
    'unitCode=01&on=2020-05-27',
    'unitCode=01&map=2021-01-01',
    'unitCode=01&on=2020-02-30',
    'unitCode=1',
    '',
  ])
    expect((await checker.get(`/api/statistics/population?${query}`)).status).toBe(400)
})

test('404: figures of a unit beyond reach answer as those of one that does not exist', async () => {
  const site = await freshSite()
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.get(`/api/statistics/population?unitCode=${communes.here}`)).status).toBe(200)
  const answers = await Promise.all(
    [communes.there, communes.district, communes.city, '99999'].map(async (code) => {
      const answer = await officer.get(`/api/statistics/population?unitCode=${code}`)
      return [answer.status, await answer.text()]
    }),
  )
  expect(new Set(answers.map(String)).size).toBe(1)
  expect(answers[0]?.[0]).toBe(404)
})
