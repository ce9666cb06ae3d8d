import { expect, test } from 'vitest'
import {
  beginHousehold,
  cellsOf,
  changeDraft,
  dossierOf,
  draftOf,
  nameOf,
  type DraftAct,
  type HouseholdDraft,
} from './household-draft.ts'

const begun = (): HouseholdDraft =>
  beginHousehold(
    { dossierId: 'd', formId: 'head' },
    { household_no: 'H12', declared_on: '2020-05-26', commune: '00508' },
  )

/** A draft after some acts. */
const after = (...acts: DraftAct[]): HouseholdDraft => acts.reduce(changeDraft, begun())

const writeName = (formId: string, family_name: string, given_name: string): DraftAct[] => [
  { act: 'write-cell', formId, key: 'family_name', value: family_name },
  { act: 'write-cell', formId, key: 'given_name', value: given_name },
]

test('the first person is the head; who is added takes over name, nationality and ethnic group, and nothing else', () => {
  const draft = after(
    ...writeName('head', 'Nguyễn', 'Thử'),
    { act: 'write-cell', formId: 'head', key: 'pin', value: '001099000001' },
    { act: 'add-person', formId: 'second' },
  )
  expect(draft.persons[0]?.cells.relationship_to_head).toBe('head')
  expect(draft.persons[1]?.cells).toEqual({ family_name: 'Nguyễn', nationality: 'VN', ethnicity: '01' })
})

test("a copy takes over what two people may share, never one person's own facts", () => {
  const draft = after(
    ...writeName('head', 'Nguyễn', 'Thử'),
    { act: 'write-cell', formId: 'head', key: 'pin', value: '001099000001' },
    { act: 'write-cell', formId: 'head', key: 'birth_date', value: '7/3/1961' },
    { act: 'write-cell', formId: 'head', key: 'origin_place', value: '01' },
    { act: 'copy-person', from: 'head', formId: 'copy' },
  )
  expect(draft.persons.map(({ formId }) => formId)).toEqual(['head', 'copy'])
  expect(draft.persons[1]?.cells).toEqual({
    family_name: 'Nguyễn',
    nationality: 'VN',
    ethnicity: '01',
    origin_place: '01',
  })
})

test('a form has a number of its own, also after another form was removed', () => {
  const draft = after(
    { act: 'add-person', formId: 'second' },
    { act: 'add-person', formId: 'third' },
    { act: 'remove-person', formId: 'second' },
    { act: 'add-person', formId: 'fourth' },
    { act: 'write-cell', formId: 'fourth', key: 'form_no', value: 'P-7' },
    { act: 'add-person', formId: 'fifth' },
  )
  expect(draft.persons.map((person) => cellsOf(draft, person).form_no)).toEqual(['H12-01', 'H12-03', 'P-7', 'H12-05'])
})

test('what an act does not touch keeps its identity', () => {
  const before = after({ act: 'add-person', formId: 'second' })
  const then = changeDraft(before, { act: 'write-cell', formId: 'second', key: 'sex', value: 'female' })
  expect(then.persons[0]).toBe(before.persons[0])
  expect(then.header).toBe(before.header)
})

test('what is sent holds the shared part in every form, and no empty cell', () => {
  const draft = after(...writeName('head', 'Nguyễn', 'Thử'), { act: 'add-person', formId: 'second' })
  const sent = dossierOf(draft, true)
  expect(sent).toMatchObject({ dossierId: 'd', formCode: 'DC01', version: 0, householdNo: 'H12', submit: true })
  for (const { cells } of sent.forms) {
    expect(cells).toMatchObject({ household_no: 'H12', commune: '00508', declared_on: '2020-05-26' })
    expect(Object.values(cells)).not.toContain('')
  }
})

test('a draft that the server kept opens as it was sent', () => {
  const draft = after(...writeName('head', 'Nguyễn', 'Thử'), { act: 'add-person', formId: 'second' })
  const opened = draftOf({ dossierId: 'd', version: 3, forms: dossierOf(draft, false).forms })
  expect(opened.version).toBe(3)
  expect(opened.header).toEqual(draft.header)
  expect(opened.persons.map(nameOf)).toEqual(['Nguyễn Thử', 'Nguyễn'])
  expect(dossierOf(opened, false).forms).toEqual(dossierOf(draft, false).forms)
})

test('a removal is undone by opening the draft as it was', () => {
  const before = after({ act: 'add-person', formId: 'second' })
  const removed = changeDraft(before, { act: 'remove-person', formId: 'second' })
  expect(removed.persons).toHaveLength(1)
  expect(changeDraft(removed, { act: 'open', draft: before })).toBe(before)
})
