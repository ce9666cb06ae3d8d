import { expect, test } from 'vitest'
import { holdsOf, wrongWith } from './decision-draft.ts'

const forms = [
  {
    cells: { family_name: 'Lê', given_name: 'Một' },
    findings: [{ rule: 'person-already-there' as const }, { rule: 'head-minor' as const }],
  },
  {
    cells: { family_name: 'Lê', given_name: 'Hai' },
    findings: [{ rule: 'person-already-there' as const, field: 'pin' }],
  },
]
const holds = holdsOf(forms)

test('what holds a dossier is listed once for each rule, with the people that it is about; a note holds nothing', () => {
  expect(holds).toEqual([{ rule: 'person-already-there', names: ['Lê Một', 'Lê Hai'] }])
})

test('accepting needs everything settled, and a reason where something had to be', () => {
  const draft = { action: 'accept', reason: '', confirmed: [] } as const
  expect(Object.keys(wrongWith(draft, holds))).toEqual(['settle', 'reason'])
  expect(wrongWith({ ...draft, reason: 'Đã gặp', confirmed: ['person-already-there'] }, holds)).toEqual({})
  expect(wrongWith(draft, [])).toEqual({})
})

test('returning and refusing need a reason, whatever is open', () => {
  for (const action of ['return', 'refuse'] as const) {
    expect(Object.keys(wrongWith({ action, reason: ' ', confirmed: [] }, holds))).toEqual(['reason'])
    expect(wrongWith({ action, reason: 'Thiếu giấy tờ', confirmed: [] }, holds)).toEqual({})
  }
})

test('without a decision nothing else is asked', () => {
  expect(Object.keys(wrongWith({ action: '', reason: '', confirmed: [] }, holds))).toEqual(['action'])
})
