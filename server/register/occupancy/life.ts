import { fullNameOf } from '../../../forms/dc01.ts'
import { addDays, earliestDay, latestDay } from '../../../forms/partial-date.ts'
import { inForce, type ChainState, type IsKnown } from '../chain.ts'
import type { PersonRecord } from '../record.sql.ts'

/** Kinds of residence that somebody lives at, each before those that it stands behind: the last one there is counts. */
export const dwellingKinds = ['permanent', 'temporary', 'current'] as const
export type DwellingKind = (typeof dwellingKinds)[number]

type Rows<Part extends 'states' | 'residences' | 'memberships' | 'flags', Column> = readonly (ChainState &
  Pick<PersonRecord[Part][number], Column & keyof PersonRecord[Part][number]>)[]

/** As much of a record as tells who lived where, in which household, and what is said with it. */
export type DwellingRecord = {
  personId: string
  states: Rows<'states', 'family_name' | 'middle_name' | 'given_name' | 'birth_date' | 'died_on'>
  residences: Rows<'residences', 'kind' | 'commune_code' | 'hamlet' | 'address' | 'gone' | 'since'>
  memberships: Rows<'memberships', 'household_id' | 'relationship_to_head'>
  flags: Rows<'flags', 'kind' | 'grade'>
}

/** A residence with the first day on which it may have begun; from `valid_from` on it certainly held. */
export type Residence = DwellingRecord['residences'][number] & { possibleFrom: string }

/** Where a person was over time, as the register had it at a moment. Every chain is in order. */
export type Life = {
  personId: string
  states: DwellingRecord['states']
  residences: Readonly<Record<DwellingKind, readonly Residence[]>>
  memberships: DwellingRecord['memberships']
  flags: readonly DwellingRecord['flags'][]
  /** The first day on which the person may have been alive; empty where nothing is known of the birth. */
  bornFrom: string
  /** The first day on which the person may have been dead, and the first on which that is certain. */
  mayDieFrom: string
  deadFrom: string
}

/** After every day. */
const never = '9999-12-31'

/** What the record said of a life with these acts known; undefined where it said nothing of the person. */
export function findLife(record: DwellingRecord, isKnown: IsKnown): Life | undefined {
  const states = inForce(record.states, isKnown)
  const last = states.at(-1)
  if (last === undefined) return undefined
  // When somebody was born and died is no matter of the day that is asked about: what was known last, holds.
  const { birth_date: born, died_on: died } = last
  const bornFrom = born === '' ? '' : earliestDay(born)
  const residencesOf = (kind: DwellingKind): Residence[] =>
    withBeginnings(
      inForce(
        record.residences.filter((one) => one.kind === kind),
        isKnown,
      ),
      bornFrom,
    )
  const flagKinds = [...new Set(record.flags.map(({ kind }) => kind))].toSorted()
  return {
    personId: record.personId,
    states,
    residences: {
      permanent: residencesOf('permanent'),
      temporary: residencesOf('temporary'),
      current: residencesOf('current'),
    },
    memberships: inForce(record.memberships, isKnown),
    flags: flagKinds.map((kind) =>
      inForce(
        record.flags.filter((one) => one.kind === kind),
        isKnown,
      ),
    ),
    bornFrom,
    mayDieFrom: died === '' ? never : earliestDay(died),
    deadFrom: died === '' ? never : latestDay(died),
  }
}

/**
 * Adds the first day on which each residence of a chain may have begun. A residence certainly held on its `valid_from`,
 * so that the next cannot have begun before the day after; the first one not before the birth.
 */
function withBeginnings(chain: readonly DwellingRecord['residences'][number][], bornFrom: string): Residence[] {
  return chain.map((residence, place) => {
    const { since, valid_from } = residence
    const before = chain[place - 1]
    const limit = before === undefined ? bornFrom : addDays(before.valid_from, 1)
    const stated = since === '' ? valid_from : since === 'unknown' ? limit : earliestDay(since)
    const earliest = stated < limit ? limit : stated
    return { ...residence, possibleFrom: earliest < valid_from ? earliest : valid_from }
  })
}

/** The state of a chain in order that held on a day; undefined before the first. */
export function heldOn<State extends ChainState>(chain: readonly State[], day: string): State | undefined {
  return chain.findLast(({ valid_from }) => valid_from <= day)
}

/** What may have held on a day of a chain of residences: one thing where that is certain; undefined is none. */
export function alternativesOn(chain: readonly Residence[], day: string): (Residence | undefined)[] {
  const place = chain.findLastIndex(({ valid_from }) => valid_from <= day)
  const [held, next] = [chain[place], chain[place + 1]]
  return next !== undefined && next.possibleFrom <= day ? [held, next] : [held]
}

/** How sure it is. */
export type Certainty = 'certain' | 'possible'

/** Whether the person was alive on a day; undefined for no. On the day of death nobody lives anywhere. */
export function aliveOn({ bornFrom, mayDieFrom, deadFrom }: Life, day: string): Certainty | undefined {
  if (day < bornFrom || day >= deadFrom) return undefined
  return day >= mayDieFrom ? 'possible' : 'certain'
}

/** What the person was called on a day, and the birth date; what was before the record begins is taken from its begin. */
export function nameOn({ states }: Life, day: string): { fullName: string; birthDate: string } {
  const state = heldOn(states, day) ?? states[0]
  return state === undefined
    ? { fullName: '', birthDate: '' }
    : { fullName: fullNameOf(state), birthDate: state.birth_date }
}

/** A flag that is in force, with its grade. */
export type Flag = { kind: string; grade: number }

/** Flags that touch what is told of who lives where. */
const touching = new Set([
  'not-at-address',
  'secrecy',
  'under-investigation/birth',
  'under-investigation/household',
  'under-investigation/name',
  'under-investigation/residence',
])

/** The flags in force on a day that are delivered with who lives where. */
export function flagsOn({ flags }: Life, day: string): Flag[] {
  return flags.flatMap((chain) => {
    const flag = heldOn(chain, day)
    return flag !== undefined && flag.grade > 0 && touching.has(flag.kind)
      ? [{ kind: flag.kind, grade: flag.grade }]
      : []
  })
}

/** The days on which anything that is told of a life may change. */
export function turnsOf(life: Life): string[] {
  const residences = dwellingKinds.flatMap((kind) => life.residences[kind])
  return [
    life.bornFrom,
    life.mayDieFrom,
    life.deadFrom,
    ...residences.flatMap(({ valid_from, possibleFrom }) => [valid_from, possibleFrom]),
    ...[life.states, life.memberships, ...life.flags].flatMap((chain) => chain.map(({ valid_from }) => valid_from)),
  ]
}
