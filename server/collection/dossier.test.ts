import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { isOverdue, transitions, type DossierAction, type DossierState } from './dossier.ts'

const states = ['draft', 'submitted', 'returned', 'refused', 'accepted'] as const satisfies DossierState[]
const actions = ['save', 'submit', 'return', 'refuse', 'accept'] as const satisfies DossierAction[]

/** Every step that is allowed; there is no other. */
const allowed: [DossierState, DossierAction, DossierState][] = [
  ['draft', 'save', 'draft'],
  ['draft', 'submit', 'submitted'],
  ['submitted', 'return', 'returned'],
  ['submitted', 'refuse', 'refused'],
  ['submitted', 'accept', 'accepted'],
  ['returned', 'save', 'returned'],
  ['returned', 'submit', 'submitted'],
]

test.each(states.flatMap((state) => actions.map((action) => ({ state, action }))))(
  'C4: $action of a dossier that is $state leads where the table says, or nowhere',
  ({ state, action }) => {
    const to = allowed.find(([from, by]) => from === state && by === action)?.[2] ?? null
    expect(transitions[state][action]).toBe(to)
  },
)

test('C4: whatever is tried in whatever order, nothing follows a decision, and nothing is decided that was not submitted', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...actions), { maxLength: 30 }), (tried) => {
      let state: DossierState = 'draft'
      const taken: DossierAction[] = []
      for (const action of tried) {
        const next: DossierState | null = transitions[state][action]
        if (next === null) continue
        state = next
        taken.push(action)
      }
      const decided = taken.findIndex((action) => action === 'accept' || action === 'refuse')
      expect([-1, taken.length - 1]).toContain(decided)
      for (const [at, action] of taken.entries())
        expect(['return', 'refuse', 'accept'].includes(action) && taken[at - 1] !== 'submit').toBe(false)
    }),
  )
})

test('C5: a dossier is overdue from the day after its last day, as long as it waits', () => {
  const waiting = { state: 'submitted', decideBy: '2020-05-28' } as const
  expect(isOverdue(waiting, '2020-05-28')).toBe(false)
  expect(isOverdue(waiting, '2020-05-29')).toBe(true)
  expect(isOverdue({ ...waiting, state: 'accepted' }, '2020-05-29')).toBe(false)
  expect(isOverdue({ state: 'draft', decideBy: null }, '2020-05-29')).toBe(false)
})
