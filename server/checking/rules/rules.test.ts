import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { findingFacts } from '../../../forms/finding-facts.ts'
import { qualityWords } from '../../../forms/quality-measures.ts'
import { rules as formRules } from '../../../forms/rules.ts'
import { connectUntilEnd } from '../../testing/database.ts'
import { communes, freshSite, today } from '../../testing/site.ts'
import { checkPersons, checkUnits } from '../findings/check-persons.ts'
import { faults } from '../testing/faults.ts'
import { addFamilies } from '../testing/families.ts'
import { crowd, type Family } from '../testing/spoil.ts'
import { listCatalogue, sweepRules } from './catalogue.ts'
import { nearMisses } from '../testing/near-misses.ts'

const site = await freshSite()
const owner = connectUntilEnd(site.databaseUrl, { asOwner: true })
const families = await addFamilies(site.db, (faults.length + nearMisses.length) * 2)
const familyAt = (at: number): Family => families[at] ?? { householdId: '', head: '', wife: '', child: '' }

async function check() {
  const checking = { day: today, areaCode: communes.city, units: await site.units() }
  const { rows } = await sql<{ id: string }>`select person_id as id from register.person`.execute(owner)
  return site.db.transaction().execute(async (tx) =>
    checkPersons(
      tx,
      rows.map(({ id }) => id),
      checking,
    ),
  )
}

async function listUnsettled() {
  return owner.selectFrom('checking.finding').selectAll().where('state', '<>', 'settled').execute()
}

test('there are sixty rules and more over the register, each with both texts, a source, one of the four words', () => {
  expect(sweepRules.length).toBeGreaterThan(100)
  expect(new Set(sweepRules.map(({ id }) => id)).size).toBe(sweepRules.length)
  for (const { word, text, source } of sweepRules) {
    expect(Object.keys(qualityWords)).toContain(word)
    for (const told of [text.vi, text.en, source.vi, source.en]) expect(told.length).toBeGreaterThan(8)
  }
  expect(new Set(sweepRules.map(({ word }) => word)).size).toBe(4)
})

test('the catalogue has every rule once, and says whether it runs on a form, on an act, or over everything', () => {
  const catalogue = listCatalogue()
  const shared = sweepRules.filter(({ id }) => id in formRules)
  expect(shared.length).toBeGreaterThan(20)
  expect(catalogue).toHaveLength(Object.keys(formRules).length + sweepRules.length - shared.length)
  const ofId = (id: string) => catalogue.find((entry) => entry.id === id)
  expect(ofId('head-twice')).toMatchObject({ runsOn: ['form', 'sweep'], severity: 'hold', weight: 'serious' })
  expect(ofId('close-kin')).toMatchObject({ runsOn: ['act', 'sweep'], severity: 'refuse' })
  expect(ofId('spouse-dead')).toMatchObject({ runsOn: ['sweep'], severity: null, scope: 'relation' })
  // A rule of both has one text.
  const textOf = new Map<string, object>(Object.entries(formRules).map(([id, { text }]) => [id, text]))
  for (const { id, text } of shared) expect(text).toEqual(textOf.get(id))
})

test(
  'F1: every rule about people finds its fault, and nothing where nothing contradicts itself',
  { timeout: 60_000 },
  async () => {
    const planted = new Set(faults.map(({ rule }) => rule))
    expect(sweepRules.filter(({ id, scope }) => scope !== 'unit' && !planted.has(id)).map(({ id }) => id)).toEqual([])
    await check()
    expect(await listUnsettled()).toEqual([])

    const subjects = new Map<string, string>()
    for (const [at, { rule, who, spoil }] of faults.entries()) {
      const family = familyAt(at * 2)
      for (const statement of spoil({ family, other: familyAt(at * 2 + 1), day: today })) await statement.execute(owner)
      subjects.set(rule, who === 'household' ? family.householdId : family[who])
    }
    await check()
    const found = await listUnsettled()
    const missed = faults.filter(({ rule }) => {
      const subject = subjects.get(rule)
      return !found.some((one) => one.rule_id === rule && (one.person_id === subject || one.household_id === subject))
    })
    expect(missed.map(({ rule }) => rule)).toEqual([])
    // Every fact that is shown has a name.
    const facts = new Set(found.flatMap(({ evidence }) => Object.keys(Object(evidence))))
    expect([...facts].filter((fact) => !Object.hasOwn(findingFacts, fact))).toEqual([])
  },
)

test('what comes close to a rule and is right is not found', { timeout: 60_000 }, async () => {
  const subjects = new Map<string, Family>()
  for (const [at, { rule, spoil }] of nearMisses.entries()) {
    const family = familyAt(faults.length * 2 + at * 2)
    const other = familyAt(faults.length * 2 + at * 2 + 1)
    for (const statement of spoil({ family, other, day: today })) await statement.execute(owner)
    subjects.set(rule, family)
  }
  await check()
  const found = await listUnsettled()
  const wrong = nearMisses.filter(({ rule }) => {
    const { householdId, ...people } = subjects.get(rule) ?? familyAt(0)
    return found.some(
      (one) =>
        one.rule_id === rule &&
        (one.household_id === householdId || Object.values(people).includes(one.person_id ?? '')),
    )
  })
  expect(wrong.map(({ rule }) => rule)).toEqual([])
})

test('rules about units see the figures of a commune, and nothing in a commune that keeps its register', async () => {
  const [silent, unborn, undying, late, newYear, oneSex, ended, well] = [
    '00004',
    '00007',
    '00008',
    '00010',
    '00013',
    '00016',
    '00250',
    '00022',
  ] as const
  const since = '2018-01-01'
  const people = { count: 2100, since, sex: 'both' }
  for (const commune of [silent, unborn, undying, late, well]) await crowd(commune, people).execute(owner)
  await crowd(newYear, { count: 300, since, sex: 'both', born: 20_000_101 }).execute(owner)
  await crowd(oneSex, { count: 1100, since: '2020-01-01' }).execute(owner)
  await crowd(ended, { count: 10, since: '2020-01-01' }).execute(owner)
  const record = async (commune: string, kind: string, { count, delay }: { count: number; delay: number }) =>
    sql`with whose as (select person_id from register.stay where commune_code = ${commune} limit ${count}),
        person as (insert into register.person select person_id from whose on conflict do nothing returning person_id)
      insert into register.act (person_id, act_id, kind, effective_on, evidence, decided_by, tier, recorded_at)
      select person_id, gen_random_uuid(), ${kind}, '2020-03-01', 'planted', gen_random_uuid(), '01',
        '2020-03-01'::date + ${delay}::int from whose`.execute(owner)
  for (const commune of [undying, late, well]) await record(commune, 'birth', { count: 1, delay: 2 })
  for (const commune of [unborn, late, well]) await record(commune, 'death', { count: 1, delay: 2 })
  await record(late, 'moved', { count: 20, delay: 45 })
  await record(well, 'moved', { count: 20, delay: 30 })
  const checking = { day: today, areaCode: communes.city, units: await site.units() }
  await site.db.transaction().execute(async (tx) => checkUnits(tx, checking))
  const found = (await listUnsettled()).filter(({ person_id }) => person_id === null)
  const told = found.map(({ rule_id, unit_code }) => `${rule_id} ${unit_code}`).toSorted()
  expect(told).toEqual(
    [
      `unit-silent ${silent}`,
      `unit-no-births ${unborn}`,
      `unit-no-deaths ${undying}`,
      `unit-late ${late}`,
      `unit-new-year ${newYear}`,
      `unit-sexes ${oneSex}`,
      `unit-ended ${ended}`,
    ].toSorted(),
  )
})
