import { personsNamed, type ActKind } from '../../../forms/acts/act-forms.ts'
import { fullNameOf } from '../../../forms/dc01.ts'
import type { Finding } from '../../../forms/field.ts'
import { earliestDay, isDay, latestDay } from '../../../forms/partial-date.ts'
import type { RuleId } from '../../../forms/rules.ts'
import type { UnitTable } from '../../../forms/unit-table.ts'
import type { Tx } from '../../db/database.ts'
import { inForce } from '../chain.ts'
import { absorbedAt, recordAt, type RecordAt } from '../record-at.ts'
import { findRecords, listMembers, type MemberRow, type PersonRecord } from '../record.sql.ts'
import { lockPersons } from '../rows.ts'
import { findSurvivors } from '../survivor.sql.ts'
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

/**
 * A person as a plan sees them: the record, the records that it stands for, and what they say of the day of the act. On a
 * day before the record begins, the person is what the record begins with.
 */
export type Known = {
  personId: string
  record: PersonRecord
  absorbed: readonly PersonRecord[]
  seen: RecordAt & { state: NonNullable<RecordAt['state']> }
}

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
  /** The persons to whom a record relates, each by the record that stands for them now. */
  related: (personIds: readonly string[]) => Promise<Known[]>
  membersOf: (householdId: string) => Promise<MemberRow[]>
  /** Keeps others from acting about persons whom the plan touches, if it is going to be recorded. */
  lock: (personIds: readonly string[]) => Promise<void>
}

/** A plan: the event that records the act, or undefined where something stands against it. */
export type Plan = (planning: Planning) => Promise<PlannedEvent | undefined>

/** Begins to plan an act. Those whom the form names are locked at once, in one order for all. */
export async function startPlanning(tx: Tx<'register'>, asked: Asked): Promise<Planning> {
  const { kind, values, today } = asked
  const written = values['effective_on'] ?? ''
  const [first, last] = written === '' ? [today, today] : [earliestDay(written), latestDay(written)]
  const findings: Finding[] = []
  const on = last > today && first <= today ? today : last
  const find = (rule: RuleId, field = 'effective_on'): undefined => {
    if (!findings.some((one) => one.rule === rule && one.field === field)) findings.push({ rule, field })
  }
  if (first > today) find('effective-in-future')
  const lock = lockOnce(tx, asked)
  await lock(personsNamed(kind, values))
  const people = async (personIds: readonly string[], field: string): Promise<Known[]> => {
    await lock(personIds)
    const records = await findRecords(tx, personIds)
    const known: Known[] = []
    for (const personId of personIds) {
      const record = records.get(personId)
      if (record?.mergers.some(({ superseded_by }) => superseded_by === null)) find('record-merged', field)
      else {
        const one = record && (await knownOn(tx, record, on))
        if (one === undefined) find('person-not-here', field)
        else known.push(one)
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
    lock,
    async person(field) {
      const personId = values[field] ?? ''
      return personId === '' ? undefined : (await people([personId], field))[0]
    },
    async related(personIds) {
      const survivors = await findSurvivors(tx, personIds, undefined)
      return people([...new Set(survivors.values())], 'person_id')
    },
    membersOf: async (householdId) => listMembers(tx, householdId, { on, at: undefined }),
  }
}

/** Locks persons, each once, where the act is going to be recorded. */
function lockOnce(tx: Tx<'register'>, { isDecided }: Asked): Planning['lock'] {
  const locked = new Set<string>()
  return async (personIds) => {
    const others = personIds.filter((personId) => !locked.has(personId))
    if (!isDecided || others.length === 0) return
    await lockPersons(tx, others)
    for (const personId of others) locked.add(personId)
  }
}

/** A person as of a day; undefined where the register says nothing of them, since what began the record was annulled. */
async function knownOn(tx: Tx<'register'>, record: PersonRecord, on: string): Promise<Known | undefined> {
  const absorbed = absorbedAt(record, await findAbsorbed(tx, record), undefined)
  const seen = recordAt(record, absorbed, { on, at: undefined })
  const state = seen.state ?? inForce(record.states)[0]
  return state && { personId: record.personId, record, absorbed, seen: { ...seen, state } }
}

/** The identifiers by which others may name a person: of the record, and of those that it stands for. */
export function identifiersOf({ personId, absorbed }: Known): string[] {
  return [personId, ...absorbed.map((one) => one.personId)]
}

/** Whether the person is dead on the day of the act. */
function isDead({ seen: { state } }: Known, on: string): boolean {
  return state.died_on !== '' && earliestDay(state.died_on) <= on
}

/** Lets a plan go on only with somebody who lives on the day. */
export function requireLiving(planning: Planning, person: Known, field = 'effective_on'): boolean {
  const { state } = person.seen
  if (isDead(person, planning.on)) planning.find('person-dead', field)
  else if (state.birth_date !== '' && earliestDay(state.birth_date) > planning.on) planning.find('before-birth', field)
  else return true
  return false
}

type Said = ReturnType<typeof foldedActs>[number]

function someLater({ record, absorbed }: Known, on: string, isSo: (said: Said) => boolean): boolean {
  return foldedActs(record, absorbed).some((said) => said.valid_from > on && isSo(said))
}

/** Whether acts of a later day than the planned one say something of where or with whom the person lives. */
export function hasLaterLife(person: Known, on: string): boolean {
  return someLater(
    person,
    on,
    ({ chain, kind }) => (chain === 'residence' && kind === 'permanent') || chain === 'household_member',
  )
}

/** Whether acts of a later day, the death among them, say something of the person's marriage. */
export function hasLaterStatus(person: Known, on: string): boolean {
  return someLater(
    person,
    on,
    ({ chain, facts, isFounding }) =>
      !isFounding && chain === 'person_state' && ('marital_status' in facts || (facts['died_on'] ?? '') !== ''),
  )
}

/** Whether acts of a later day say anything of the person that can be said only of somebody who lives. */
export function livesLater(person: Known, on: string): boolean {
  const ofLife = new Set<unknown>(['married', 'divorced'])
  return (
    hasLaterLife(person, on) ||
    someLater(person, on, ({ chain, facts, isFounding }) => {
      if (chain === 'residence') return facts['commune_code'] !== '' || facts['address'] !== ''
      return !isFounding && chain === 'person_state' && ofLife.has(facts['marital_status'])
    })
  )
}

/** A known person as somebody's relative. */
export function asRelative({ personId, seen: { state, number } }: Known): Relative {
  return { related_person_id: personId, name: fullNameOf(state), pin: number ?? '', nationality: state.nationality }
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
