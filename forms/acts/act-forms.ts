import * as z from 'zod/mini'
import { formReader, type Read } from '../field.ts'
import type { ActForm } from './act-form.ts'
import { civilStatusForms } from './civil-status.ts'
import { factForms } from './facts.ts'
import { householdForms } from './household.ts'
import { recordForms } from './record.ts'
import { residenceForms } from './residence.ts'

const forms = { ...civilStatusForms, ...factForms, ...residenceForms, ...householdForms, ...recordForms } as const

/** The kind of an act that an officer can record by a form. */
export type ActKind = keyof typeof forms

/** The form of every act, by its kind: a new kind of act begins here, and has its plan in `server/register/acts/`. */
export const actForms: Readonly<Record<ActKind, ActForm>> = forms

/** All kinds, in the order in which they are offered. */
export const actKinds: readonly ActKind[] = Object.keys(forms).filter(isActKind)

/** Whether a text is the kind of an act. */
export function isActKind(text: string): text is ActKind {
  return Object.hasOwn(forms, text)
}

const finalKinds: ReadonlySet<string> = new Set([
  'annulment',
  'record-split',
  'records-merged',
  'number-given',
  'first-collection',
])

/** Whether an act of a kind, of all that a history has, cannot be taken back by an annulment. */
export function isFinalAct(kind: string): boolean {
  return finalKinds.has(kind)
}

/** The day from which these editions of the forms hold. */
export const actFormsValidFrom = '2016-02-02'

/** The cells of an act as they arrive. */
export const ActCells = z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(4000)))
export type ActCells = z.infer<typeof ActCells>

const readers = Object.fromEntries(
  Object.entries(forms).map(([kind, { fields }]) => [kind, formReader<string>(fields)]),
)

/** Reads the cells of an act of a kind; what its form does not ask is left out. */
export function readAct(kind: ActKind, cells: ActCells): Read<string> {
  const read = readers[kind]
  if (read === undefined) throw new Error(`No form for ${kind}.`)
  return read((key) => cells[key])
}

/** Somebody who goes along or belongs to a household, with the relationship to its head. */
export type Member = { personId: string; relationship: string }

/** Reads a list of members, as `readAct` leaves it: `person=relationship`, with spaces between. */
export function readMembers(text: string): Member[] {
  return text === ''
    ? []
    : text.split(' ').map((one) => {
        const [personId = '', relationship = ''] = one.split('=')
        return { personId, relationship }
      })
}

/** Writes a list of members into the cell of a form. */
export function writeMembers(members: readonly Member[]): string {
  return members.map(({ personId, relationship }) => `${personId}=${relationship}`).join(' ')
}

// A draft may hold anything.
const idPattern = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The records that the cells of an act name, each once: whom it is about, who goes along, who is a relative. */
export function personsNamed(kind: ActKind, cells: ActCells): string[] {
  const named = actForms[kind].fields.flatMap((field) => {
    const cell = cells[field.key] ?? ''
    if (field.kind === 'person') return [cell]
    return field.kind === 'members' ? readMembers(cell).map(({ personId }) => personId) : []
  })
  return [...new Set(named)].filter((personId) => idPattern.test(personId))
}
