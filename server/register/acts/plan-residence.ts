import type { RegisterResidenceKind } from '../../db/tables.ts'
import { memberEffect, nowhere, residenceEffect, type Effect, type Place } from './effect.ts'
import { holdHeadless, householdOfNumber, listedMembers, type ListedMember } from './household-members.ts'
import { hasLaterLife, requireLiving, singleAct, type Known, type Plan, type Planning } from './planning.ts'
import type { PlannedEvent } from './record-event.ts'

/** The residence of a kind on the day; undefined where there is none. */
function residenceOf({ seen: { residences } }: Known, kind: RegisterResidenceKind) {
  return residences.find((one) => one.kind === kind && (one.commune_code !== '' || one.address !== ''))
}

/** Whether the person has a permanent residence in this city on the day. */
function livesInCity({ units, areaCode, on }: Planning, person: Known): boolean {
  const home = residenceOf(person, 'permanent')
  return home !== undefined && units.isWithin(home.commune_code, areaCode, on)
}

/** The place that the form names; undefined with a finding where its unit is none on the day. */
function placeOfForm({ values, units, on, find }: Planning): Place | undefined {
  const { to_commune: commune_code = '', to_hamlet: hamlet = '', to_address: address = '' } = values
  if (commune_code !== '' && units.find(commune_code, on)?.level !== 'commune')
    return find('unit-unknown', 'to_commune')
  return { commune_code, hamlet, address, gone: null }
}

/** Nobody's later acts may say already where they live: a move before those would be undone by them unseen. */
function hasNoLaterLife({ on, find }: Planning, people: readonly Known[]): boolean {
  const isFree = !people.some((one) => hasLaterLife(one, on))
  if (!isFree) find('later-acts')
  return isFree
}

/** The acts of a household, or a part of it, that goes to live at another place in the city. */
async function planMove(planning: Planning, members: readonly ListedMember[]): Promise<PlannedEvent | undefined> {
  const { kind, on, since } = planning
  const place = placeOfForm(planning)
  if (place === undefined) return undefined
  if (!planning.units.isWithin(place.commune_code, planning.areaCode, on))
    return planning.find('unit-outside', 'to_commune')
  const household = await householdOfNumber(planning, { commune: place.commune_code, members })
  await holdHeadless(planning, members)
  if (household === undefined || !hasNoLaterLife(planning, members)) return undefined
  if (members.every((one) => livesThere(one, place, household.householdId)))
    return planning.find('nothing-changes', 'to_address')
  return {
    households: household.founded,
    acts: members.map((member) => ({
      personId: member.personId,
      kind,
      effectiveOn: on,
      effects: [
        residenceEffect('permanent', on, { ...place, since }),
        ...endsOf(['current'], planning),
        memberEffect(on, household.householdId, member.relationship),
      ],
    })),
  }
}

function livesThere(member: ListedMember, place: Place, householdId: string): boolean {
  const home = residenceOf(member, 'permanent')
  const { membership } = member.seen
  const isMember = membership?.household_id === householdId && membership.relationship_to_head === member.relationship
  return isMember && home !== undefined && isSamePlace(home, place)
}

/** The ends of residences of these kinds, also of those that are not there: an act of an earlier day may still come. */
export function endsOf(kinds: readonly RegisterResidenceKind[], { on, since }: Planning): Effect[] {
  return kinds.map((kind) => residenceEffect(kind, on, { ...nowhere(), since }))
}

const moved: Plan = async (planning) => {
  const members = await listedMembers(planning)
  if (members === undefined) return undefined
  if (!members.every((one) => livesInCity(planning, one))) return planning.find('no-permanent-residence', 'members')
  return planMove(planning, members)
}

const arrived: Plan = async (planning) => {
  const members = await listedMembers(planning)
  if (members === undefined) return undefined
  if (members.some((one) => livesInCity(planning, one))) return planning.find('second-permanent-residence', 'members')
  return planMove(planning, members)
}

const departed: Plan = async (planning) => {
  const { values, units, areaCode, on, since, kind, find } = planning
  const { to_country: country = '', to_commune: commune = '', to_address: address = '' } = values
  const members = await listedMembers(planning)
  if (members === undefined) return undefined
  if ((country === '') === (commune === '')) return find('place-or-country', 'to_country')
  const place = country === '' ? placeOfForm(planning) : { ...nowhere('emigrated'), address: abroad(country, address) }
  if (place === undefined) return undefined
  if (country === '' && units.isWithin(commune, areaCode, on)) return find('unit-outside', 'to_commune')
  if (members.some((one) => residenceOf(one, 'permanent') === undefined))
    return find('no-permanent-residence', 'members')
  await holdHeadless(planning, members)
  if (!hasNoLaterLife(planning, members)) return undefined
  return {
    acts: members.map((member) => ({
      personId: member.personId,
      kind,
      effectiveOn: on,
      effects: [
        residenceEffect('permanent', on, { ...place, since }),
        ...endsOf(['temporary', 'current', 'declared-absence'], planning),
        memberEffect(on, null, ''),
      ],
    })),
  }
}

/** The country, and what is known of the address there. */
const abroad = (country: string, address: string): string => (address === '' ? country : `${country}, ${address}`)

/** A residence of a kind for a time, or without a known end. */
function forATime(planning: Planning, kind: RegisterResidenceKind, place: Place): Effect[] | undefined {
  const { values, on, since, find } = planning
  const { until = '' } = values
  if (until !== '' && until < on) return find('until-before-from', 'until')
  return [residenceEffect(kind, on, { ...place, since, until })]
}

const temporaryResidence: Plan = async (planning) => {
  const person = await planning.person('person_id')
  const place = placeOfForm(planning)
  if (person === undefined || place === undefined || !requireLiving(planning, person)) return undefined
  const home = residenceOf(person, 'permanent')
  if (home && isSamePlace(home, place)) return planning.find('temporary-at-permanent', 'to_address')
  const effects = forATime(planning, 'temporary', place)
  return effects && singleAct(planning, person, { effects })
}

function isSamePlace(one: Place, other: Place): boolean {
  return one.commune_code === other.commune_code && one.hamlet === other.hamlet && one.address === other.address
}

const absenceDeclared: Plan = async (planning) => {
  const person = await planning.person('person_id')
  const place = placeOfForm(planning)
  if (person === undefined || place === undefined || !requireLiving(planning, person)) return undefined
  // Where to is not always known; that somebody is away is.
  const somewhere = place.commune_code === '' && place.address === '' ? { ...place, address: '?' } : place
  const effects = forATime(planning, 'declared-absence', somewhere)
  return effects && singleAct(planning, person, { effects })
}

const currentDwelling: Plan = async (planning) => {
  const { on, since } = planning
  const person = await planning.person('person_id')
  const place = placeOfForm(planning)
  if (person === undefined || place === undefined || !requireLiving(planning, person)) return undefined
  const isNone = place.commune_code === ''
  if (isNone && residenceOf(person, 'current') === undefined) return planning.find('nothing-changes', 'to_commune')
  const home = residenceOf(person, 'permanent')
  const isHome = home !== undefined && isSamePlace(home, place)
  const dwelling = residenceEffect('current', on, isNone || isHome ? nowhere() : { ...place, since })
  return singleAct(planning, person, { effects: [dwelling] })
}

/** The plans of residence, by the kind of act. */
export const residencePlans = {
  moved,
  arrived,
  departed,
  'temporary-residence': temporaryResidence,
  'absence-declared': absenceDeclared,
  'current-dwelling': currentDwelling,
} as const
