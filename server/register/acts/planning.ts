import type { ActKind } from '../../../forms/acts/act-forms.ts'
import { fullNameOf } from '../../../forms/dc01.ts'
import type { Finding } from '../../../forms/field.ts'
import { earliestDay, isDay, latestDay } from '../../../forms/partial-date.ts'
import type { RuleId } from '../../../forms/rules.ts'
import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Tx } from '../../db/database.ts'
import { recordAt, type RecordAt } from '../record-at.ts'
import { findRecords, listMembers, type MemberRow, type PersonRecord } from '../record.sql.ts'
import { lockPersons } from '../rows.ts'
import { foldedActs } from './fold.ts'
import { findAbsorbed } from './find-absorbed.ts'
import type { Relative } from './effect.ts'
import type { PlannedAct, PlannedEvent } from './record-event.ts'

/** What an act is planned from: the form as read, the day, and the register. */
export type Asked = {
  kind: ActKind
  values: Readonly<Record<string, string>>
  today: string
  units: UnitTable
  /** The unit of the city: who lives elsewhere in the country does not live in it. */
  areaCode: string
  /** Whether the act is going to be recorded: then the persons it touches are locked as they are looked up. */
  isDecided: boolean
}

/** A person as a plan sees them: the record, and what it says of the day of the act. */
export type Known = { personId: string; record: PersonRecord; absorbed: readonly PersonRecord[]; seen: RecordAt }

/** The planning of one act: what was asked, what was found against it, and ways to look things up. */
export type Planning = Asked & {
  tx: Tx<'register'>
  /** The first day on which the act certainly holds. */
  on: string
  /** What is known of a day that is not certain; empty where it is. */
  since: string
  findings: Finding[]
  find: (rule: RuleId, field?: string) => undefined
  /** The person of a field; undefined with a finding where there is none. */
  person: (field: string) => Promise<Known | undefined>
  /** The persons of identifiers, in their order; those who are not there are a finding of the field. */
  people: (personIds: readonly string[], field: string) => Promise<Known[]>
  membersOf: (householdId: string) => Promise<MemberRow[]>
  /** Keeps others from acting about further persons whom the plan touches. */
  lock: (personIds: readonly string[]) => Promise<unknown>
}

/** A plan: the event that records the act, or undefined where something stands against it. */
export type Plan = (planning: Planning) => Promise<PlannedEvent | undefined>

/** Begins to plan an act. */
export function startPlanning(tx: Tx<'register'>, asked: Asked): Planning {
  const { values, today, isDecided } = asked
  const written = values['effective_on'] ?? ''
  const [first, last] = written === '' ? [today, today] : [earliestDay(written), latestDay(written)]
  const findings: Finding[] = []
  const on = last > today && first <= today ? today : last
  const find = (rule: RuleId, field = 'effective_on'): undefined => {
    if (!findings.some((one) => one.rule === rule && one.field === field)) findings.push({ rule, field })
  }
  if (first > today) find('effective-in-future')
  const people = async (personIds: readonly string[], field: string): Promise<Known[]> => {
    if (isDecided) await lockPersons(tx, personIds)
    const records = await findRecords(tx, personIds)
    const known: Known[] = []
    for (const personId of personIds) {
      const record = records.get(personId)
      if (record === undefined) find('person-not-here', field)
      else if (record.mergers.some(({ superseded_by }) => superseded_by === null)) find('record-merged', field)
      else {
        const absorbed = await findAbsorbed(tx, record)
        known.push({ personId, record, absorbed, seen: recordAt(record, absorbed, { on, at: undefined }) })
      }
    }
    return known
  }
  return {
    ...asked,
    tx,
    on,
    since: isDay(written) || written === '' ? '' : written,
    findings,
    find,
    people,
    async person(field) {
      const personId = values[field] ?? ''
      return personId === '' ? undefined : (await people([personId], field))[0]
    },
    lock: async (personIds) => lockPersons(tx, personIds),
    membersOf: async (householdId) => listMembers(tx, householdId, { on, at: undefined }),
  }
}

/** Whether the person is dead on the day of the act. */
export function isDead({ seen: { state } }: Known, on: string): boolean {
  return state !== null && state.died_on !== '' && earliestDay(state.died_on) <= on
}

/** Lets a plan go on only with somebody who lives on the day. */
export function requireLiving(planning: Planning, person: Known, field = 'effective_on'): boolean {
  const { state } = person.seen
  if (isDead(person, planning.on)) planning.find('person-dead', field)
  else if (state !== null && state.birth_date !== '' && earliestDay(state.birth_date) > planning.on)
    planning.find('before-birth', field)
  else return true
  return false
}

/** Whether acts of a later day than the planned one say something of where or with whom the person lives. */
export function hasLaterLife({ record, absorbed }: Known, on: string): boolean {
  return foldedActs(record, absorbed).some(
    ({ chain, kind, valid_from }) =>
      valid_from > on && ((chain === 'residence' && kind === 'permanent') || chain === 'household_member'),
  )
}

/** The full name on the day, or the last one known. */
export function nameOf({ record, seen }: Known): string {
  const state = seen.state ?? record.states.findLast(({ superseded_by }) => superseded_by === null)
  return state === undefined ? '' : fullNameOf(state)
}

/** A known person as somebody's relative. */
export function asRelative(person: Known): Relative {
  const { seen, personId } = person
  return {
    related_person_id: personId,
    name: nameOf(person),
    pin: seen.number ?? '',
    nationality: seen.state?.nationality ?? '',
  }
}

/** A relative as a form names them, with the record where there is one. */
export type NamedRelative = { relative: Relative; known: Known | undefined }

/** The relative that a form names by its prefix: a record, or what is declared; undefined where neither is given. */
export async function relativeOf(planning: Planning, prefix: string): Promise<NamedRelative | undefined> {
  const { values } = planning
  const known = await planning.person(`${prefix}_id`)
  if (known !== undefined) return { relative: asRelative(known), known }
  const name = values[`${prefix}_name`] ?? ''
  if (name === '') return undefined
  const relative = {
    related_person_id: null,
    name,
    pin: values[`${prefix}_pin`] ?? '',
    nationality: values[`${prefix}_nationality`] ?? '',
  }
  return { relative, known: undefined }
}

/** An event that is one act about one person. */
export function singleAct({ kind, on }: Planning, { personId }: Known, act: Partial<PlannedAct>): PlannedEvent {
  return { acts: [{ personId, kind, effectiveOn: on, effects: [], ...act }] }
}
