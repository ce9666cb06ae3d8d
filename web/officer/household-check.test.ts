import { expect, test } from 'vitest'
import { UnitTable, type UnitVersion } from '../../forms/unit-table.ts'
import { checkDraft, joinFindings, refusalsIn, toldByRefusal } from './household-check.ts'
import { beginHousehold, changeDraft, type DraftAct, type HouseholdDraft } from './household-draft.ts'

const unit = (code: string, level: UnitVersion['level'], parentCode: string | null): UnitVersion => ({
  code,
  level,
  parentCode,
  validFrom: '2004-08-31',
  validTo: null,
  kind: '',
  name: code,
  provinceCode: '01',
})
const units = new UnitTable([
  unit('01', 'province', null),
  unit('017', 'district', '01'),
  unit('00508', 'commune', '017'),
  unit('00493', 'commune', '017'),
])
const context = { today: '2020-05-26', units, unitCode: '00508' }

const complete: DraftAct[] = [
  { act: 'write-header', key: 'household_no', value: 'H12' },
  { act: 'write-cell', formId: 'head', key: 'given_name', value: 'Thử' },
  { act: 'write-cell', formId: 'head', key: 'sex', value: 'male' },
  { act: 'write-cell', formId: 'head', key: 'birth_date', value: '7/3/1961' },
]
const draftAfter = (...acts: DraftAct[]): HouseholdDraft =>
  acts.reduce(
    changeDraft,
    beginHousehold({ dossierId: 'd', formId: 'head' }, { declared_on: '26/05/2020', commune: '00508' }),
  )
const rulesOf = (draft: HouseholdDraft, formId: string): string[] =>
  (checkDraft(draft, context).get(formId) ?? []).map(({ rule, field }) => `${rule} ${field}`)

test('a complete head of household has nothing to correct', () => {
  expect(rulesOf(draftAfter(...complete), 'head')).toEqual([])
})

test("as long as the household has no number, its forms' numbers are not missing", () => {
  const found = rulesOf(draftAfter(), 'head')
  expect(found).toContain('required household_no')
  expect(found).not.toContain('required form_no')
})

test('a cell that cannot be read is said once, not again as an unknown birth', () => {
  const draft = draftAfter(...complete, { act: 'write-cell', formId: 'head', key: 'birth_date', value: '31/4/1961' })
  expect(rulesOf(draft, 'head')).toEqual(['date-impossible birth_date'])
})

test('a unit that the browser has not met is left to the server; one that it knows to be elsewhere is refused', () => {
  const unknown = draftAfter(...complete, {
    act: 'write-cell',
    formId: 'head',
    key: 'permanent_commune',
    value: '12345',
  })
  expect(rulesOf(unknown, 'head')).toEqual([])
  const elsewhere = draftAfter(...complete, { act: 'write-header', key: 'commune', value: '00493' })
  expect(rulesOf(elsewhere, 'head')).toEqual(['unit-outside commune'])
})

test('a household without a head is told so once', () => {
  const draft = draftAfter(
    ...complete,
    { act: 'write-cell', formId: 'head', key: 'relationship_to_head', value: 'child' },
    { act: 'add-person', formId: 'second' },
  )
  const found = [...checkDraft(draft, context).values()].flat().filter(({ rule }) => rule === 'head-missing')
  expect(found).toHaveLength(1)
})

test('what stands in the way is listed with the shared part first, and each input once', () => {
  const draft = draftAfter({ act: 'add-person', formId: 'second' })
  const refusals = refusalsIn(checkDraft(draft, context))
  const inputs = refusals.map(({ formId, finding }) => `${formId} ${finding.field}`)
  expect(inputs[0]).toBe('head household_no')
  expect(inputs).toContain('second relationship_to_head')
  expect(new Set(inputs).size).toBe(inputs.length)
})

test("the server's refusal becomes findings at its inputs; what it does not name is left out", () => {
  const told = toldByRefusal(
    [
      { path: ['forms', 1, 'pin'], message: 'pin-twice' },
      { path: ['forms', 7, 'pin'], message: 'pin-twice' },
      { path: ['householdNo'], message: 'Too long' },
    ],
    ['head', 'second'],
  )
  expect([...told]).toEqual([['second', [{ rule: 'pin-twice', field: 'pin' }]]])
  const own = new Map([['second', [{ rule: 'pin-format' as const, field: 'pin' }]]])
  expect(joinFindings(own, told).get('second')).toHaveLength(2)
  expect(joinFindings(told, told).get('second')).toHaveLength(1)
})
