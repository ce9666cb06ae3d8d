import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { updatableKeys } from '../../../forms/dc02.ts'
import { inForce, stateOn } from '../chain.ts'
import type { PersonRecord } from '../record.sql.ts'
import { chainChanges } from './chain-changes.ts'
import { flagEffect, mergerEffect, stateEffect, type Effect } from './effect.ts'
import { foldChains } from './fold.ts'
import { emptyRecord, withAct, type Told } from './testing/memory-record.ts'

const dayMax = 12
const dayOf = (day: number): string => `2020-01-${String(day + 1).padStart(2, '0')}`
const days = Array.from({ length: dayMax + 1 }, (_, day) => dayOf(day))

const nothing = Object.fromEntries(updatableKeys.map((key) => [key, '']))
const founding = (day: string): Told => ({
  actId: 'act 0',
  kind: 'birth',
  effects: [stateEffect(day, { ...nothing, sex: 'female', given_name: 'a', religion: 'a' })],
})

/** What an act may say: a name, a religion, or a flag, from a day on. */
const effects = fc
  .record({
    day: fc.nat({ max: dayMax }),
    key: fc.constantFrom('given_name' as const, 'religion' as const, 'flag' as const),
    to: fc.constantFrom('a', 'b', 'c'),
  })
  .map(({ day, key, to }): Effect => {
    const grade = ['a', 'b', 'c'].indexOf(to)
    return key === 'flag' ? flagEffect('secrecy', dayOf(day), grade) : stateEffect(dayOf(day), { [key]: to })
  })

const acts = (firstDay: string, list: readonly Effect[]): Told[] => [
  founding(firstDay),
  ...list.map((effect, at) => ({ actId: `act ${at + 1}`, effects: [effect] })),
]

const recordOf = (told: readonly Told[]): PersonRecord => told.reduce(withAct, emptyRecord)

const firstDays = fc.nat({ max: dayMax }).map(dayOf)
const severalEffects = fc.array(effects, { maxLength: 12 })

/** All that the chains say of every day when these acts were known. */
function said({ states, flags }: PersonRecord, known: ReadonlySet<string>) {
  return days.map((day) => {
    const state = stateOn(states, day, (actId) => known.has(actId))
    const flag = stateOn(flags, day, (actId) => known.has(actId))
    return [state?.given_name, state?.religion, flag?.grade ?? 0]
  })
}

const chainsOf = (record: PersonRecord) => ({
  states: inForce(record.states).map(({ valid_from, given_name, religion }) => ({ valid_from, given_name, religion })),
  flags: inForce(record.flags).map(({ valid_from, grade }) => ({ valid_from, grade })),
})

/** The last of these effects by day, and of one day by the order of recording, that says something of a key on a day. */
function lastSaid(told: readonly Effect[], key: string, on: string): string | number | null | undefined {
  return told
    .filter(({ valid_from, facts }) => valid_from <= on && key in facts)
    .toSorted((one, other) => (one.valid_from < other.valid_from ? -1 : Number(one.valid_from > other.valid_from)))
    .at(-1)?.facts[key]
}

test('R3: R4: whatever is said from whatever day, every day as of every moment is what going through the acts gives', () => {
  fc.assert(
    fc.property(firstDays, severalEffects, (firstDay, told) => {
      const record = recordOf(acts(firstDay, told))
      for (let moment = 0; moment <= told.length; moment += 1) {
        const known = told.slice(0, moment)
        const ofState = known.filter(({ chain }) => chain === 'person_state')
        const begins = [firstDay, ...ofState.map(({ valid_from }) => valid_from)].toSorted()[0] ?? firstDay
        const expected = days.map((on) => [
          on < begins ? undefined : (lastSaid(known, 'given_name', on) ?? 'a'),
          on < begins ? undefined : (lastSaid(known, 'religion', on) ?? 'a'),
          lastSaid(known, 'grade', on) ?? 0,
        ])
        const ids = new Set(Array.from({ length: moment + 1 }, (_, at) => `act ${at}`))
        expect(said(record, ids)).toEqual(expected)
      }
    }),
  )
})

test('R1: R2: an act adds states and marks those that it supersedes; a day has one state in force, and no two say the same', () => {
  fc.assert(
    fc.property(firstDays, severalEffects, (firstDay, told) => {
      let record = recordOf([founding(firstDay)])
      for (const act of acts(firstDay, told).slice(1)) {
        const before = record
        record = withAct(record, act)
        // What was there is there, the same but for the mark.
        const unmarked = record.states.slice(0, before.states.length).map((state, at) => {
          const marked = before.states[at]?.superseded_by ?? null
          return state.superseded_by === act.actId ? Object.assign({}, state, { superseded_by: marked }) : state
        })
        expect(unmarked).toEqual(before.states)
        for (const chain of [inForce(record.states), inForce(record.flags)])
          expect(new Set(chain.map(({ valid_from }) => valid_from)).size).toBe(chain.length)
        const names = inForce(record.states).map(({ given_name, religion }) => `${given_name} ${religion}`)
        expect(names.every((name, at) => name !== names[at - 1])).toBe(true)
      }
    }),
  )
})

test('R11: acts of different days end in the same states, in whatever order they are recorded', () => {
  const permuted = fc
    .uniqueArray(effects, { maxLength: 10, selector: ({ valid_from }) => valid_from })
    .chain((told) => fc.tuple(fc.constant(told), firstDays))
    .chain(([told, firstDay]) => {
      const all = acts(
        firstDay,
        told.filter(({ valid_from }) => valid_from !== firstDay),
      )
      return fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length }))
    })
  fc.assert(
    fc.property(permuted, ([inOrder, shuffled]) => {
      expect(chainsOf(recordOf(shuffled))).toEqual(chainsOf(recordOf(inOrder)))
    }),
  )
})

test('R11: a record that says what its acts say has nothing to change', () => {
  fc.assert(
    fc.property(firstDays, severalEffects, (firstDay, told) => {
      expect(chainChanges(recordOf(acts(firstDay, told)), [])).toEqual([])
    }),
  )
})

test('R12: an act that is annulled leaves the states as if it had never been; recorded anew, as they were', () => {
  const withOne = severalEffects
    .filter(({ length }) => length > 0)
    .chain((told) => fc.tuple(fc.constant(told), fc.nat({ max: told.length - 1 }), firstDays))
  fc.assert(
    fc.property(withOne, ([told, at, firstDay]) => {
      const all = acts(firstDay, told)
      const annulled = all[at + 1]
      const record = [
        ...all,
        { actId: 'annulment', kind: 'annulment' as const, effects: [], annuls: annulled?.actId ?? '' },
      ].reduce(withAct, emptyRecord)
      expect(chainsOf(record)).toEqual(chainsOf(recordOf(all.filter((act) => act !== annulled))))
      // Of one day the last that was recorded counts: anew, the act comes after the others of its day.
      const anew = { actId: 'anew', effects: annulled?.effects ?? [] }
      const moved = [...all.filter((act) => act !== annulled), anew]
      expect(chainsOf(withAct(record, anew))).toEqual(chainsOf(recordOf(moved)))
      expect(record.acts).toHaveLength(all.length + 1)
    }),
  )
})

test('R13: while a record is merged into another it says nothing but that, and afterwards what it said before', () => {
  fc.assert(
    fc.property(firstDays, severalEffects, (firstDay, told) => {
      const record = recordOf(acts(firstDay, told))
      const merged = {
        ...record,
        effects: [...record.effects, { person_id: '', act_id: 'act 0', ...mergerEffect('2020-01-01', 'another') }],
      }
      const folded = foldChains(merged, [])
      expect([...folded.keys()]).toEqual(['merger '])
      expect(foldChains(record, [])).toEqual(foldChains({ ...merged, effects: record.effects }, []))
    }),
  )
})

const chain = (...told: Told[]) => chainsOf(recordOf([founding('2020-01-05'), ...told])).states
const named = (actId: string, day: string, given_name: string): Told => ({
  actId,
  effects: [stateEffect(day, { given_name })],
})
const state = (valid_from: string, given_name: string, religion = 'a') => ({ valid_from, given_name, religion })

test('R4: a change begins a new state and leaves the one before; from the day of a state it takes its place', () => {
  expect(chain(named('1', '2020-02-01', 'b'))).toEqual([state('2020-01-05', 'a'), state('2020-02-01', 'b')])
  expect(chain(named('1', '2020-01-05', 'b'))).toEqual([state('2020-01-05', 'b')])
})

test('R4: a change of the past runs on through later states, up to where an act says something of the same fact', () => {
  const religion = { actId: '1', effects: [stateEffect('2020-02-01', { religion: 'b' })] }
  expect(chain(religion, named('2', '2020-03-01', 'c'), named('3', '2020-01-15', 'b'))).toEqual([
    state('2020-01-05', 'a'),
    state('2020-01-15', 'b'),
    state('2020-02-01', 'b', 'b'),
    state('2020-03-01', 'c', 'b'),
  ])
})

test('R4: a change of a day before the record begins lets it begin there', () => {
  expect(chain(named('1', '2019-06-01', 'b'))).toEqual([state('2019-06-01', 'b')])
})
