import { readFile } from 'node:fs/promises'
import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { earliestDay, latestDay, addDays } from '../../forms/partial-date.ts'
import { connectUntilEnd, freshDatabaseUrl } from '../testing/database.ts'
import { addPerson } from '../testing/people.ts'
import { communes, today } from '../testing/site.ts'
import { mergerEffect, nowhere, residenceEffect, stateEffect, type Effect } from './acts/effect.ts'
import { findAbsorbed } from './acts/find-absorbed.ts'
import { recordEvent } from './acts/record-event.ts'
import { recordAt } from './record-at.ts'
import { findRecord } from './record.sql.ts'
import { bornNumber, refreshStays, staysOf, stillOn } from './stay.ts'

const url = await freshDatabaseUrl()
const [db, owner] = [connectUntilEnd(url), connectUntilEnd(url, { asOwner: true })]
const decision = { decidedBy: '00000000-0000-7000-8000-0000000000aa', tier: '01', evidence: 'a test' }

async function listStays(personId?: string) {
  const stays = db.selectFrom('register.stay').selectAll().orderBy('person_id').orderBy('from_day')
  return (personId === undefined ? stays : stays.where('person_id', '=', personId)).execute()
}

const day = fc.integer({ min: 0, max: 40 }).map((after) => addDays('2020-01-01', after))
const state = fc.record({
  valid_from: day,
  birth_date: fc.constantFrom('1990-02-03', '1990', ''),
  sex: fc.constantFrom('male' as const, 'female' as const),
  died_on: fc.constantFrom('', '', '2020-01-20'),
})
const home = fc.record({
  valid_from: day,
  commune_code: fc.constantFrom('00508', '00493', ''),
  hamlet: fc.constantFrom('', 'Tổ 1'),
})
const chainOf = <State extends { valid_from: string }>(one: fc.Arbitrary<State>) =>
  fc.uniqueArray(one, { selector: ({ valid_from }) => valid_from, maxLength: 6 })

test('whoever is alive and has a permanent residence on a day has one stay then, with what holds then', () => {
  fc.assert(
    fc.property(chainOf(state), chainOf(home), day, (states, homes, on) => {
      const last = <State extends { valid_from: string }>(chain: State[]): State | undefined =>
        chain.reduce<State | undefined>(
          (found, one) => (one.valid_from <= on && one.valid_from > (found?.valid_from ?? '') ? one : found),
          undefined,
        )
      const [seen, place] = [last(states), last(homes)]
      const stays = staysOf('p', { states, homes }).filter((stay) => stay.from_day <= on && on < stay.until_day)
      const isCounted = seen !== undefined && seen.died_on === '' && place !== undefined && place.commune_code !== ''
      expect(stays).toHaveLength(isCounted ? 1 : 0)
      if (!isCounted) return
      expect(stays[0]).toMatchObject({
        sex: seen.sex,
        born: bornNumber(seen.birth_date),
        commune_code: place.commune_code,
        hamlet: place.hamlet,
        residence_from: place.valid_from,
      })
    }),
  )
})

test('a birth that is known by the year or the month counts from a day in its middle', () => {
  expect(['1990-02-03', '1990-02', '1990', ''].map(bornNumber)).toEqual([19900203, 19900215, 19900701, null])
  const partial = fc.date({ min: new Date('1850-01-01'), max: new Date('2149-12-31'), noInvalidDate: true })
  fc.assert(
    fc.property(partial, fc.constantFrom(4, 7, 10), (date, length) => {
      const edtf = date.toISOString().slice(0, length)
      const born = String(bornNumber(edtf)).replace(/^(....)(..)(..)$/, '$1-$2-$3')
      expect([earliestDay(edtf) <= born, born <= latestDay(edtf)]).toEqual([true, true])
    }),
  )
})

test('a first collection writes the stay that its own states say: none of the dead, the permanent place of the others', async () => {
  const here = await addPerson(db, {})
  const elsewhere = await addPerson(db, {
    permanent_commune: communes.there,
    permanent_address: 'Xóm 9',
    birth_date: '1950',
  })
  const dead = await addPerson(db, { died_on: '2020-01-01', relationship_to_head: 'parent' })
  expect(await listStays(here)).toEqual([
    {
      person_id: here,
      from_day: today,
      until_day: stillOn,
      residence_from: today,
      sex: 'female',
      born: 19900203,
      commune_code: communes.here,
      hamlet: 'Thôn Cổ Điển',
    },
  ])
  expect(await listStays(elsewhere)).toMatchObject([{ commune_code: communes.there, hamlet: '', born: 19500701 }])
  expect(await listStays(dead)).toEqual([])
  const before = await listStays()
  await db.transaction().execute(async (tx) => refreshStays(tx, [here, elsewhere, dead]))
  expect(await listStays()).toEqual(before)
})

const at = (code: string) => ({ commune_code: code, hamlet: 'Thôn 1', address: 'Số 1', gone: null })
const effect: fc.Arbitrary<Effect> = day.chain((from) =>
  fc.constantFrom(
    residenceEffect('permanent', from, at(communes.here)),
    residenceEffect('permanent', from, at(communes.there)),
    residenceEffect('permanent', from, nowhere('emigrated')),
    stateEffect(from, { sex: 'male' }),
    stateEffect(from, { birth_date: '1988' }),
    stateEffect(from, { given_name: 'Khác' }),
    stateEffect(from, { died_on: from }),
    stateEffect(from, { died_on: '' }),
  ),
)

test(
  'after acts in any order, of any day, the stays say what the record says of each day',
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(effect, { minLength: 1, maxLength: 5 }), async (effects) => {
        const personId = await addPerson(db, { declared_on: '2020-01-10' })
        for (const one of effects) await record([{ personId, effects: [one], on: one.valid_from }])
        const { counted, told } = await countAndTell(personId)
        expect(counted).toEqual(told)
      }),
      { numRuns: 25 },
    )
  },
)

test('a record that was merged into another is not counted any more, and who stands for both is counted once', async () => {
  const [one, other] = [await addPerson(db), await addPerson(db)]
  await record([
    { personId: other, effects: [mergerEffect(today, one)], on: today },
    { personId: one, effects: [], on: today },
  ])
  expect(await listStays(other)).toEqual([])
  expect(await listStays(one)).toHaveLength(1)
})

test('the migration that makes the table fills it with the same', async () => {
  const before = await listStays()
  expect(before.length).toBeGreaterThan(10)
  const migration = await readFile(new URL('../db/migrations/0011_register_stay.sql', import.meta.url), 'utf8')
  const [, filling = ''] = /(insert into register\.stay[^;]+);/.exec(migration) ?? []
  await sql`delete from register.stay`.execute(owner)
  await sql.raw(filling).execute(owner)
  expect(onDays(await listStays())).toEqual(onDays(before))
})

/** Who is counted as what on each of some days: it splits at every turn of a chain, also at one that does not matter here. */
function onDays(stays: Awaited<ReturnType<typeof listStays>>): unknown[] {
  const days = Array.from({ length: 60 }, (_none, after) => addDays('2019-12-30', after))
  return [...days, today].map((on) =>
    stays
      .filter(({ from_day, until_day }) => from_day <= on && on < until_day)
      .map(({ from_day: _from, until_day: _until, ...counted }) => counted),
  )
}

async function record(acts: { personId: string; effects: Effect[]; on: string }[]): Promise<void> {
  const planned = acts.map(({ personId, effects, on }) => ({
    personId,
    kind: 'moved' as const,
    effectiveOn: on,
    effects,
  }))
  await db.transaction().execute(async (tx) => recordEvent(tx, { acts: planned }, decision))
}

/** As what the person is counted on each of some days, and what the record says of the day. */
async function countAndTell(personId: string): Promise<{ counted: unknown[]; told: unknown[] }> {
  const stays = await listStays(personId)
  return db.transaction().execute(async (tx) => {
    const found = await findRecord(tx, personId)
    if (found === undefined) throw new Error('There is no such record.')
    const absorbed = await findAbsorbed(tx, found)
    const [counted, told]: [unknown[], unknown[]] = [[], []]
    for (let after = -2; after < 45; after += 1) {
      const on = addDays('2020-01-01', after)
      const { state: seen, residences } = recordAt(found, absorbed, { on, at: undefined })
      const place = residences.find(({ kind, commune_code }) => kind === 'permanent' && commune_code !== '')
      const isCounted = seen !== null && seen.died_on === '' && place !== undefined
      told.push({ on, as: isCounted ? [[place.commune_code, seen.sex, bornNumber(seen.birth_date)]] : [] })
      const held = stays.filter(({ from_day, until_day }) => from_day <= on && on < until_day)
      counted.push({ on, as: held.map(({ commune_code, sex, born }) => [commune_code, sex, born]) })
    }
    return { counted, told }
  })
}
