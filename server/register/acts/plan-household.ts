import { readMembers } from '../../../forms/acts/act-forms.ts'
import { newId } from '../../db/new-id.ts'
import { findHouseholds } from '../household.ts'
import { memberEffect } from './effect.ts'
import {
  actsOfNewRelationships,
  hasOneHead,
  holdHeadless,
  listedMembers,
  mayHaveNewHead,
  newRelationships,
  type ListedMember,
} from './household-members.ts'
import { hasLaterLife, requireLiving, type Known, type Plan, type Planning } from './planning.ts'
import type { PlannedAct, PlannedEvent } from './record-event.ts'

/** The household of a person on the day. */
const householdOf = ({ seen: { membership } }: Known): string | null => membership?.household_id ?? null

/** The acts that put these people into a household. */
function join(
  { kind, on }: Planning,
  householdId: string,
  members: readonly { personId: string; relationship: string }[],
): PlannedAct[] {
  return members.map(({ personId, relationship }) => ({
    personId,
    kind,
    effectiveOn: on,
    effects: [memberEffect(on, householdId, relationship)],
  }))
}

/** Founds a household of these people at their commune, under a number that nobody has there. */
async function found(planning: Planning, members: readonly ListedMember[]): Promise<PlannedEvent | undefined> {
  const { tx, values, find, on } = planning
  const [first] = members
  const home = first?.seen.residences.find(({ kind, commune_code }) => kind === 'permanent' && commune_code !== '')
  if (home === undefined) return find('no-permanent-residence', 'members')
  const { to_household_no: householdNo = '' } = values
  const [taken] = await findHouseholds(tx, [{ commune: home.commune_code, householdNo }])
  if (taken !== undefined) find('household-no-taken', 'to_household_no')
  if (members.some((one) => hasLaterLife(one, on))) find('later-acts')
  if (!hasOneHead(planning, members)) return undefined
  const householdId = newId()
  return {
    households: [{ householdId, communeCode: home.commune_code, householdNo }],
    acts: join(planning, householdId, members),
  }
}

const founded: Plan = async (planning) => {
  const members = await listedMembers(planning)
  if (members === undefined) return undefined
  if (members.some((one) => householdOf(one) !== null)) return planning.find('in-household', 'members')
  return found(planning, members)
}

const split: Plan = async (planning) => {
  const members = await listedMembers(planning)
  if (members === undefined) return undefined
  const households = new Set(members.map(householdOf))
  if (households.size > 1 || households.has(null)) return planning.find('members-not-household', 'members')
  await holdHeadless(planning, members)
  return found(planning, members)
}

/** The household of the person whom the form names to be joined. */
async function hostOf(planning: Planning): Promise<string | undefined> {
  const host = await planning.person('household_of')
  if (host === undefined) return undefined
  return householdOf(host) ?? planning.find('no-household', 'household_of')
}

const joined: Plan = async (planning) => {
  const { values, on, find } = planning
  const person = await planning.person('person_id')
  const householdId = await hostOf(planning)
  if (person === undefined || householdId === undefined || !requireLiving(planning, person)) return undefined
  if (householdOf(person) === householdId) return find('same-household', 'household_of')
  if (hasLaterLife(person, on)) find('later-acts')
  const { relationship_to_head: relationship = '' } = values
  const present = await planning.membersOf(householdId)
  const heads = [...present.map((one) => one.relationship_to_head), relationship].filter((one) => one === 'head')
  if (heads.length !== 1) find('members-one-head', 'relationship_to_head')
  else if (relationship === 'head' && !(await mayHaveNewHead(planning, householdId))) return undefined
  await holdHeadless(planning, [person])
  return { acts: join(planning, householdId, [{ personId: person.personId, relationship }]) }
}

const left: Plan = async (planning) => {
  const { values, on, kind, find } = planning
  const person = await planning.person('person_id')
  if (person === undefined || !requireLiving(planning, person)) return undefined
  if (householdOf(person) === null) return find('no-household')
  if (hasLaterLife(person, on)) find('later-acts')
  const rest = await actsOfNewRelationships(planning, person, readMembers(values['members'] ?? ''))
  const effects = [memberEffect(on, null, '')]
  return { acts: [{ personId: person.personId, kind, effectiveOn: on, effects }, ...rest] }
}

const merged: Plan = async (planning) => {
  const { on, find } = planning
  const members = await listedMembers(planning)
  const householdId = await hostOf(planning)
  if (members === undefined || householdId === undefined) return undefined
  const own = members[0] === undefined ? null : householdOf(members[0])
  if (own === householdId) return find('same-household', 'household_of')
  const present = own === null ? [] : await planning.membersOf(own)
  const listed = new Set(members.map(({ personId }) => personId))
  const isWhole = present.length === listed.size && present.every(({ person_id }) => listed.has(person_id))
  if (!isWhole) return find('members-not-household', 'members')
  if (members.some((one) => hasLaterLife(one, on))) find('later-acts')
  const there = (await planning.membersOf(householdId)).map((one) => ({ relationship: one.relationship_to_head }))
  if (!hasOneHead(planning, [...there, ...members])) return undefined
  return { acts: join(planning, householdId, members) }
}

const newHead: Plan = async (planning) => {
  const { values, find } = planning
  const person = await planning.person('person_id')
  if (person === undefined) return undefined
  const householdId = householdOf(person)
  if (householdId === null) return find('no-household')
  const members = readMembers(values['members'] ?? '')
  const present = await planning.membersOf(householdId)
  const isAsBefore = present.every((one) =>
    members.some(
      ({ personId, relationship }) => personId === one.person_id && relationship === one.relationship_to_head,
    ),
  )
  if (isAsBefore && members.length === present.length) return find('nothing-changes', 'members')
  return { acts: await newRelationships(planning, { householdId, present, members }) }
}

/** The plans of households, by the kind of act. */
export const householdPlans = {
  'household-founded': founded,
  'household-split': split,
  'household-joined': joined,
  'household-left': left,
  'households-merged': merged,
  'new-head': newHead,
} as const
