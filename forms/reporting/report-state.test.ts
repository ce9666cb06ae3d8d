import { expect, test } from 'vitest'
import { reportActions, reportStates, standingFor, transitions } from './report-state.ts'

test('what is approved cannot be entered, sent or returned where it is accepted or compiled', () => {
  for (const state of ['accepted', 'compiled'] as const)
    for (const action of ['save', 'submit', 'return', 'approve'] as const) expect(transitions[state][action]).toBeNull()
  expect(reportStates.flatMap((state) => reportActions.map((action) => transitions[state][action]))).toHaveLength(42)
  expect(reportStates.filter((state) => transitions[state].save !== null)).toEqual(['draft', 'returned'])
})

test('a report stands for each level in one of the seven words of DHIS2', () => {
  const submitted = { state: 'submitted', approvedLevels: 0 } as const
  const approved = { state: 'approved', approvedLevels: 1 } as const
  const accepted = { state: 'accepted', approvedLevels: 2 } as const
  expect(standingFor(0, undefined)).toBe('unapprovable')
  expect([submitted, approved, accepted].map((one) => standingFor(-1, one))).toEqual([
    'unapproved-above',
    'approved-above',
    'approved-above',
  ])
  expect([submitted, approved, accepted].map((one) => standingFor(0, one))).toEqual([
    'unapproved-ready',
    'approved-here',
    'accepted-here',
  ])
  expect([submitted, approved, accepted].map((one) => standingFor(1, one))).toEqual([
    'unapproved-waiting',
    'unapproved-ready',
    'approved-here',
  ])
  expect(standingFor(0, { state: 'draft', approvedLevels: 0 })).toBe('unapproved-waiting')
  expect(standingFor(1, { state: 'compiled', approvedLevels: 2 })).toBe('accepted-here')
})
