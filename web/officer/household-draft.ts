import type { DossierToSave } from '../api/collection.ts'
import { dc01Edition, dc01Fields, fullNameOf, type Dc01Cells, type Dc01Key } from '../../forms/dc01.ts'

/** The fields that all forms of a household share; they are entered once. */
export const headerKeys = [
  'household_no',
  'declared_on',
  'commune',
  'hamlet',
  'address',
] as const satisfies readonly Dc01Key[]
type HeaderKey = (typeof headerKeys)[number]
export type HouseholdHeader = Record<HeaderKey, string>

/** The form of one person while it is entered. `ordinal` numbers the forms of the household and is never used again. */
export type PersonDraft = { formId: string; ordinal: number; cells: Dc01Cells }

/** A household while it is entered. Version 0 = the server has not seen it yet. */
export type HouseholdDraft = {
  dossierId: string
  version: number
  header: HouseholdHeader
  persons: readonly PersonDraft[]
}

/** What can be done to a draft. The caller makes the ids. */
export type DraftAct =
  | { act: 'open'; draft: HouseholdDraft }
  | { act: 'write-header'; key: HeaderKey; value: string }
  | { act: 'write-cell'; formId: string; key: Dc01Key; value: string }
  | { act: 'add-person'; formId: string }
  | { act: 'copy-person'; from: string; formId: string }
  | { act: 'remove-person'; formId: string }
  | { act: 'number-version'; version: number }

/** What the members of a household mostly share with its head. */
const sharedWithHead = ['family_name', 'nationality', 'ethnicity'] as const satisfies readonly Dc01Key[]
/** What a copy of a person does not take over, since it can be only one person's. */
const personal = new Set<string>([
  'form_no',
  'given_name',
  'middle_name',
  'birth_date',
  'sex',
  'relationship_to_head',
  'pin',
  'cmnd9',
  'blood_group',
  'died_on',
  'missing_on',
])

/** A new household with the form of its head begun. */
export function beginHousehold(
  ids: { dossierId: string; formId: string },
  header: Partial<HouseholdHeader>,
): HouseholdDraft {
  const empty = { household_no: '', declared_on: '', commune: '', hamlet: '', address: '' }
  return {
    dossierId: ids.dossierId,
    version: 0,
    header: { ...empty, ...header },
    persons: [
      { formId: ids.formId, ordinal: 1, cells: { relationship_to_head: 'head', nationality: 'VN', ethnicity: '01' } },
    ],
  }
}

/** The draft after an act. What the act does not touch keeps its identity, so that only what changed is shown anew. */
export function changeDraft(draft: HouseholdDraft, action: DraftAct): HouseholdDraft {
  const { persons } = draft
  switch (action.act) {
    case 'write-header':
      return { ...draft, header: { ...draft.header, [action.key]: action.value } }
    case 'write-cell':
      return {
        ...draft,
        persons: persons.map((person) =>
          person.formId === action.formId
            ? { ...person, cells: { ...person.cells, [action.key]: action.value } }
            : person,
        ),
      }
    case 'add-person':
      return {
        ...draft,
        persons: [...persons, { formId: action.formId, ordinal: nextOrdinal(draft), cells: cellsFromHead(draft) }],
      }
    case 'copy-person':
      return { ...draft, persons: copyPerson(draft, action) }
    case 'remove-person':
      return { ...draft, persons: persons.filter(({ formId }) => formId !== action.formId) }
    case 'number-version':
      return { ...draft, version: action.version }
    case 'open':
  }
  return action.draft
}

function nextOrdinal({ persons }: HouseholdDraft): number {
  return Math.max(0, ...persons.map(({ ordinal }) => ordinal)) + 1
}

function cellsFromHead({ persons }: HouseholdDraft): Dc01Cells {
  const head = persons.find(({ cells }) => cells.relationship_to_head === 'head') ?? persons[0]
  const cells: Dc01Cells = {}
  for (const key of sharedWithHead) cells[key] = head?.cells[key] ?? (key === 'nationality' ? 'VN' : '')
  return cells
}

function copyPerson(draft: HouseholdDraft, { from, formId }: { from: string; formId: string }): readonly PersonDraft[] {
  const place = draft.persons.findIndex((person) => person.formId === from)
  const original = draft.persons[place]
  if (original === undefined) return draft.persons
  const cells: Dc01Cells = Object.fromEntries(Object.entries(original.cells).filter(([key]) => !personal.has(key)))
  return draft.persons.toSpliced(place + 1, 0, { formId, ordinal: nextOrdinal(draft), cells })
}

/** The number of a person's form: as written, or made of the household's number and the person's place. */
export function formNoOf({ header }: Pick<HouseholdDraft, 'header'>, { cells, ordinal }: PersonDraft): string {
  if (cells.form_no !== undefined && cells.form_no !== '') return cells.form_no
  return header.household_no === '' ? '' : `${header.household_no}-${String(ordinal).padStart(2, '0')}`
}

/** All cells of a person's form, the header's among them. */
export function cellsOf(draft: HouseholdDraft, person: PersonDraft): Dc01Cells {
  return { ...person.cells, ...draft.header, form_no: formNoOf(draft, person) }
}

/** The name of a person as far as it is written. */
export function nameOf({ cells: { family_name = '', middle_name = '', given_name = '' } }: PersonDraft): string {
  return fullNameOf({ family_name, middle_name, given_name }).trim()
}

/** What is sent: only cells that hold something. */
export function dossierOf(draft: HouseholdDraft, submit: boolean): DossierToSave {
  const forms = draft.persons.map((person) => ({
    formId: person.formId,
    cells: Object.fromEntries(Object.entries(cellsOf(draft, person)).filter(([, value]) => value !== '')),
  }))
  const { dossierId, version, header } = draft
  return { dossierId, formCode: dc01Edition.code, version, householdNo: header.household_no, forms, submit }
}

/** A draft from a dossier that the server keeps. */
export function draftOf(dossier: {
  dossierId: string
  version: number
  forms: readonly { formId: string; cells: Record<string, string> }[]
}): HouseholdDraft {
  const first = dossier.forms[0]?.cells ?? {}
  const header = { household_no: '', declared_on: '', commune: '', hamlet: '', address: '' }
  for (const key of headerKeys) header[key] = first[key] ?? ''
  const persons = dossier.forms.map(({ formId, cells }, place) => {
    const own: Dc01Cells = {}
    for (const { key, group } of dc01Fields)
      if ((group > 0 || key === 'form_no') && cells[key] !== undefined) own[key] = cells[key]
    return { formId, ordinal: place + 1, cells: own }
  })
  return { dossierId: dossier.dossierId, version: dossier.version, header, persons }
}
