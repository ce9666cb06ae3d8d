import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { inForce, stateOn, type ChainState } from './chain.ts'
import { planUpdate } from './plan-update.ts'

type Fact = 'name' | 'job'
type State = ChainState & Record<Fact, string>
type Facts = Record<Fact, string>

const dayMax = 12
const dayOf = (day: number): string => `2020-01-${String(day + 1).padStart(2, '0')}`
const actId = (moment: number): string => `act ${moment}`
const days = Array.from({ length: dayMax + 1 }, (_, day) => day)

const updates = fc.array(
  fc.record({
    day: fc.nat({ max: dayMax }),
    field: fc.constantFrom<Fact>('name', 'job'),
    to: fc.constantFrom('a', 'b', 'c'),
  }),
  { maxLength: 12 },
)

/** The register as we keep it: a list of states, of which an act supersedes some and adds some. */
function recordUpdate(
  states: readonly State[],
  moment: number,
  update: { day: number; field: Fact; to: string },
): State[] {
  const on = dayOf(update.day)
  const chain = inForce(states)
  const oldValue = (stateOn(states, on) ?? chain[0])?.[update.field] ?? ''
  const change = { field: update.field, oldValue, newValue: update.to }
  const { superseded, added } = planUpdate<Fact, State>(chain, on, [change])
  const kept = states.map((state) => (superseded.includes(state) ? { ...state, superseded_by: actId(moment) } : state))
  for (const state of added) kept.push({ ...state, act_id: actId(moment), superseded_by: null })
  return kept
}

/** The same by its meaning: what holds on each day. A change runs on for as long as the old value does. */
function changeLife(life: readonly (Facts | undefined)[], update: { day: number; field: Fact; to: string }) {
  const { day, field, to } = update
  const first = life.findIndex((facts) => facts !== undefined)
  const next = life.map((facts, on) => (on >= day && on < first ? life[first] : facts))
  const oldValue = next[day]?.[field]
  for (let on = day; on < next.length && next[on]?.[field] === oldValue; on += 1) {
    const facts = next[on]
    if (facts) next[on] = { ...facts, [field]: to }
  }
  return next
}

const withoutMark = ({ valid_from, act_id, name, job }: State) => ({ valid_from, act_id, name, job })

const factsOf = (state: State | undefined): Facts | undefined => state && { name: state.name, job: state.job }

test('R3: R4: whatever is changed from whatever day, every day as of every moment is what a plain model says', () => {
  fc.assert(
    fc.property(fc.nat({ max: dayMax }), updates, (firstDay, changes) => {
      let states: State[] = [
        { valid_from: dayOf(firstDay), act_id: actId(0), superseded_by: null, name: 'a', job: 'a' },
      ]
      let life = days.map((day): Facts | undefined => (day < firstDay ? undefined : { name: 'a', job: 'a' }))
      const lives = [life]
      for (const [at, update] of changes.entries()) {
        states = recordUpdate(states, at + 1, update)
        life = changeLife(life, update)
        lives.push(life)
      }
      for (const [moment, expected] of lives.entries()) {
        const known = new Set(lives.slice(0, moment + 1).map((_, at) => actId(at)))
        const said = days.map((day) => factsOf(stateOn(states, dayOf(day), (id) => known.has(id))))
        expect(said).toEqual(expected)
      }
    }),
  )
})

test('R1: R2: an act adds states and marks those that it supersedes; a day has one state in force, at every moment', () => {
  fc.assert(
    fc.property(updates, (changes) => {
      let states: State[] = [{ valid_from: dayOf(6), act_id: actId(0), superseded_by: null, name: 'a', job: 'a' }]
      for (const [at, update] of changes.entries()) {
        const before = states
        states = recordUpdate(states, at + 1, update)
        // What was there is there, the same but for the mark.
        const kept = states.slice(0, before.length)
        expect(kept.map(withoutMark)).toEqual(before.map(withoutMark))
        expect(kept.filter((_, place) => before[place]?.superseded_by)).toEqual(
          before.filter(({ superseded_by }) => superseded_by),
        )
        const starts = inForce(states).map(({ valid_from }) => valid_from)
        expect(new Set(starts).size).toBe(starts.length)
        expect(starts).toEqual(starts.toSorted())
      }
    }),
  )
})

const state = (valid_from: string, name: string, job = 'x') => ({ valid_from, name, job })
const toB = [{ field: 'name', oldValue: 'a', newValue: 'b' }] as const

test('R4: a change from today begins a new state and leaves the one before', () => {
  const before = state('2020-01-01', 'a')
  expect(planUpdate([before], '2020-03-01', toB)).toEqual({ superseded: [], added: [state('2020-03-01', 'b')] })
})

test('R4: a change from the day of a state takes its place', () => {
  const before = state('2020-01-01', 'a')
  expect(planUpdate([before], '2020-01-01', toB)).toEqual({ superseded: [before], added: [state('2020-01-01', 'b')] })
})

test('R4: a back-dated correction runs on through later states, and stops where the fact was changed meanwhile', () => {
  const [first, moved, renamed] = [
    state('2020-01-01', 'a', 'x'),
    state('2020-02-01', 'a', 'y'),
    state('2020-03-01', 'c', 'y'),
  ]
  expect(planUpdate([first, moved, renamed], '2020-01-15', toB)).toEqual({
    superseded: [moved],
    added: [state('2020-01-15', 'b', 'x'), state('2020-02-01', 'b', 'y')],
  })
})

test('R4: a change before the first state lets the chain begin there', () => {
  const first = state('2020-01-01', 'a')
  expect(planUpdate([first], '2019-06-01', toB)).toEqual({
    superseded: [first],
    added: [state('2019-06-01', 'b'), state('2020-01-01', 'b')],
  })
})

test('an update of nobody is a fault of ours', () => {
  expect(() => planUpdate([], '2020-01-01', [])).toThrow('needs a state')
})
