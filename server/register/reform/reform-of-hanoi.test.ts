import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AnyTx } from '../../db/database.ts'
import { communes } from '../../testing/site.ts'
import { applyReform } from './apply-reform.ts'
import { assignHamlet } from './assign-hamlet.ts'
import { assignPerson } from './assign-person.ts'
import { countResidents } from './count-residents.ts'
import { loadUnitActs } from './load-unit-acts.ts'
import { afterReform, freshHanoi, reformDay } from './testing/hanoi.ts'
import { getDivision, listHamlets } from './worklist.ts'

const persons = 5000
const site = await freshHanoi(persons)
const inTx = async <Result>(run: (tx: AnyTx) => Promise<Result>): Promise<Result> => site.db.transaction().execute(run)

const apply = async () => {
  const wish = { areaCode: communes.city, below: communes.city, on: reformDay, today: afterReform }
  return applyReform(site.db, { ...wish, units: await site.units() })
}

/** What a statement counts by code. */
async function countBy(statement: ReturnType<typeof sql<{ code: string; count: number }>>) {
  return new Map((await statement.execute(site.db)).rows.map(({ code, count }) => [code, count]))
}

/** People of Hanoi by the code at which they are recorded, straight from the table: everybody has one residence. */
const recorded = () =>
  countBy(sql`select commune_code as code, count(*)::int as count from register.residence
    join areas.unit on unit.code = commune_code and unit.valid_to = ${reformDay} and province_code = '01'
    where residence.kind = 'permanent' group by 1`)

/** The same by successor, for those whose whole unit went there. */
const followers = () =>
  countBy(sql`select new_code as code, count(*)::int as count from register.residence
    join areas.unit on unit.code = commune_code and unit.valid_to = ${reformDay} and province_code = '01'
    join areas.unit_successor on old_code = commune_code and changed_on = ${reformDay} and who_follows = 'all'
    where residence.kind = 'permanent' group by 1`)

/** People of the city by the unit in which they lie, or on whose worklist they stand, on a day's map. */
async function livingOn(map: string) {
  const acts = await inTx(async (tx) => loadUnitActs(tx))
  const units = await site.units()
  const counts = await inTx(async (tx) => countResidents(tx, acts, { on: afterReform, at: undefined, map }))
  const eve = new Set(units.communesBelow(communes.city, '2025-06-30').map(({ code }) => code))
  const here = counts.filter(({ code }) => code !== null && (eve.has(code) || units.isWithin(code, '01', map)))
  const told = (waits: boolean) =>
    new Map(here.flatMap((one) => (one.waits === waits ? [[one.code ?? '', one.persons] as const] : [])))
  return { placed: told(false), waiting: told(true) }
}

const sumOf = (counts: ReadonlyMap<string, number>): number => [...counts.values()].reduce((sum, one) => sum + one, 0)

test('526 units become 126: everybody has one permanent place or stands on a worklist, and the sums agree', async () => {
  const before = await recorded()
  const applied = await apply()
  expect(applied).toMatchObject({ whole: 367, split: 159, unchanged: 0, recorded: 526, adrift: 0, stayed: 0 })
  expect(applied.before).toBe(sumOf(before))
  expect(applied.moved + applied.onWorklist).toBe(applied.before)
  expect(applied.onWorklist).toBeGreaterThan(persons / 5)

  // Recomputed from the table of successors: each got the people of the units that went whole into it, and nobody else.
  const { placed, waiting } = await livingOn(reformDay)
  expect(placed).toEqual(await followers())
  expect(sumOf(placed)).toBe(applied.moved)
  for (const [code, count] of waiting) expect([code, count]).toEqual([code, before.get(code)])
  expect(sumOf(waiting)).toBe(applied.onWorklist)
  // Today's people on the map of before the reform: as they are recorded.
  expect((await livingOn('2025-06-30')).placed).toEqual(before)
})

test('applied again it records nothing, and the same sums come out', async () => {
  const counted = await livingOn(reformDay)
  expect(await apply()).toMatchObject({ whole: 367, split: 159, recorded: 0, accounts: 0 })
  expect(await livingOn(reformDay)).toEqual(counted)
})

test('whoever is found by name is found in the unit where they live now, or in the old one while they wait', async () => {
  const { placed, waiting } = await livingOn(reformDay)
  const found = await countBy(sql`select commune_code as code, count(*)::int as count from register.name_search
    join areas.unit on unit.code = commune_code and province_code = '01'
      and (valid_to = ${reformDay} or valid_from = ${reformDay} and not exists (select from areas.unit as old
        where old.code = unit.code and old.valid_to = ${reformDay}))
    group by 1`)
  const both = new Map(placed)
  for (const [code, count] of waiting) both.set(code, (both.get(code) ?? 0) + count)
  expect(found).toEqual(both)
})

test('when every hamlet was reassigned, and one by one who has none, everybody lives in one of the 126', async () => {
  const expected = await followers()
  const divisions = (await inTx(async (tx) => loadUnitActs(tx))).listDivisions()
  expect(divisions).toHaveLength(159)
  let [turn, hamletless] = [0, 0]
  const decision = { decidedBy: '00000000-0000-7000-8000-0000000000aa', tier: '01', evidence: 'by chance, for a test' }
  for (const { unitCode } of divisions) {
    const { rows } = await sql<{ code: string }>`select new_code as code from areas.unit_successor
      where old_code = ${unitCode} and changed_on = ${reformDay} and who_follows = 'some'`.execute(site.db)
    const pick = (): string => rows[(turn += 7) % rows.length]?.code ?? ''
    await inTx(async (tx) => {
      const divided = await getDivision(tx, unitCode)
      for (const { hamlet, persons: count } of await listHamlets(tx, divided, afterReform)) {
        if (hamlet === '') continue
        const successorCode = pick()
        const assigned = await assignHamlet(tx, divided, { hamlet, successorCode, today: afterReform, ...decision })
        expect(assigned.persons).toBe(count)
        expected.set(successorCode, (expected.get(successorCode) ?? 0) + count)
      }
    })
    const singles = await sql<{ personId: string }>`select person_id as "personId" from register.residence
      where kind = 'permanent' and commune_code = ${unitCode} and hamlet = ''
        and superseded_by is null and valid_from < ${reformDay}`.execute(site.db)
    for (const { personId } of singles.rows) {
      const successorCode = pick()
      await inTx(async (tx) =>
        assignPerson(tx, await getDivision(tx, unitCode), { personId, successorCode, ...decision }),
      )
      expected.set(successorCode, (expected.get(successorCode) ?? 0) + 1)
      hamletless += 1
    }
  }
  expect(hamletless).toBeGreaterThan(0)
  const { placed, waiting } = await livingOn(reformDay)
  expect(waiting).toEqual(new Map())
  expect(placed).toEqual(expected)
  const units = await site.units()
  for (const code of placed.keys()) expect(units.find(code, reformDay)?.parentCode).toBe('01')
  expect(placed.size).toBe(126)
  expect(await apply()).toMatchObject({ recorded: 0, onWorklist: 0, adrift: 0 })
}, 300_000)
