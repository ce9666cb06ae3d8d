import { readMembers, type Member } from '../../../forms/acts/act-forms.ts'
import { findHouseholds, hasLaterMembers } from '../household.ts'
import { newId } from '../../db/new-id.ts'
import { memberEffect } from './effect.ts'
import { type Known, type Planning, requireLiving } from './planning.ts'
import type { NewHousehold, PlannedAct } from './record-event.ts'

/** A member of a list that a form gives, with the record. */
export type ListedMember = Known & Member

/**
 * The members that the form lists, each once, alive, and with the person of the form among them; undefined with a
 * finding where the list is not so.
 */
export async function listedMembers(planning: Planning): Promise<ListedMember[] | undefined> {
  const { values, find } = planning
  const members = readMembers(values['members'] ?? '')
  const ids = members.map(({ personId }) => personId)
  if (new Set(ids).size < ids.length) return find('member-twice', 'members')
  if (!ids.includes(values['person_id'] ?? '')) return find('mover-missing', 'members')
  const people = await planning.people(ids, 'members')
  if (people.length < ids.length || !people.every((one) => requireLiving(planning, one, 'members'))) return undefined
  return people.map((one, at) => Object.assign(one, { relationship: members[at]?.relationship ?? '' }))
}

/** Whether exactly one of these is the head; a finding where not. */
export function hasOneHead({ find }: Planning, members: readonly { relationship: string }[]): boolean {
  const isRight = members.filter(({ relationship }) => relationship === 'head').length === 1
  if (!isRight) find('members-one-head', 'members')
  return isRight
}

/**
 * The acts that give those who remain in a household their relationship to its new head, after somebody left it or died.
 * Without a list, a household that loses its head is held: somebody has to say who follows.
 */
export async function actsOfNewRelationships(
  planning: Planning,
  leaving: Known,
  members: readonly Member[],
): Promise<PlannedAct[]> {
  const { membership } = leaving.seen
  if (membership?.household_id == null) return []
  const remaining = (await planning.membersOf(membership.household_id)).filter(
    ({ person_id }) => person_id !== leaving.personId,
  )
  const isHeadless = remaining.length > 0 && remaining.every((one) => one.relationship_to_head !== 'head')
  if (members.length === 0) {
    if (isHeadless) planning.find('household-without-head', 'members')
    return []
  }
  return newRelationships(planning, { householdId: membership.household_id, present: remaining, members })
}

/** The acts that change the relationships of a household's members to those listed: all of them, with one head. */
export async function newRelationships(
  planning: Planning,
  household: {
    householdId: string
    present: readonly { person_id: string; relationship_to_head: string }[]
    members: readonly Member[]
  },
): Promise<PlannedAct[]> {
  const { householdId, present, members } = household
  const wanted = new Map(members.map(({ personId, relationship }) => [personId, relationship]))
  const isWhole =
    wanted.size === members.length &&
    members.length === present.length &&
    present.every(({ person_id }) => wanted.has(person_id))
  if (!isWhole) planning.find('members-not-household', 'members')
  if (!isWhole || !hasOneHead(planning, members) || !(await mayHaveNewHead(planning, householdId))) return []
  // What everybody is to the new head is said of everybody, so that an act of an earlier day does not run on into it.
  return members.map(({ personId, relationship }) => ({
    personId,
    kind: 'new-head',
    effectiveOn: planning.on,
    effects: [memberEffect(planning.on, householdId, relationship)],
  }))
}

/** Who came into the household later, or became its head, came to the head whom it had then. */
export async function mayHaveNewHead({ tx, on, find }: Planning, householdId: string): Promise<boolean> {
  const isLast = !(await hasLaterMembers(tx, householdId, on))
  if (!isLast) find('later-acts', 'members')
  return isLast
}

/** Holds a plan where a household would be left without a head by those who leave it. */
export async function holdHeadless(planning: Planning, leaving: readonly Known[]): Promise<void> {
  const gone = new Set(leaving.map(({ personId }) => personId))
  const households = new Set(leaving.flatMap(({ seen }) => seen.membership?.household_id ?? []))
  for (const householdId of households) {
    const remaining = (await planning.membersOf(householdId)).filter(({ person_id }) => !gone.has(person_id))
    if (remaining.length > 0 && remaining.every((one) => one.relationship_to_head !== 'head'))
      planning.find('household-without-head', 'members')
  }
}

/** The household that newcomers come into: a known one, which has its head, or a new one, which gets its head by them. */
export async function householdOfNumber(
  planning: Planning,
  { commune, members }: { commune: string; members: readonly ListedMember[] },
): Promise<{ householdId: string; founded: NewHousehold[] } | undefined> {
  const { tx, values } = planning
  const householdNo = values['to_household_no'] ?? ''
  const [known] = await findHouseholds(tx, [{ commune, householdNo }])
  const present = known === undefined ? [] : await planning.membersOf(known.householdId)
  const there = present
    .filter(({ person_id }) => members.every(({ personId }) => personId !== person_id))
    .map(({ relationship_to_head }) => ({ relationship: relationship_to_head }))
  if (!hasOneHead(planning, [...there, ...members])) return undefined
  if (known !== undefined) {
    const hasHead = there.some(({ relationship }) => relationship === 'head')
    if (!hasHead && !(await mayHaveNewHead(planning, known.householdId))) return undefined
    return { householdId: known.householdId, founded: [] }
  }
  const householdId = newId()
  return { householdId, founded: [{ householdId, communeCode: commune, householdNo }] }
}
