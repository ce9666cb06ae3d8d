import { readMembers } from '../../../forms/acts/act-forms.ts'
import { ageOn } from '../../../forms/partial-date.ts'
import {
  memberEffect,
  nobody,
  nowhere,
  relationEffect,
  residenceEffect,
  stateEffect,
  type Effect,
  type Relative,
} from './effect.ts'
import { actsOfNewRelationships } from './household-members.ts'
import {
  asRelative,
  hasLaterStatus,
  identifiersOf,
  livesLater,
  relativeOf,
  requireLiving,
  singleAct,
  type Known,
  type Plan,
  type Planning,
} from './planning.ts'
import { endsOf } from './plan-residence.ts'
import type { PlannedAct } from './record-event.ts'

/** Ends residence, household and marriage; the widowed spouse and the household with its new head have acts of their own. */
const death: Plan = async (planning) => {
  const { values, on, since, find } = planning
  const person = await planning.person('person_id')
  if (person === undefined || !requireLiving(planning, person)) return undefined
  if (livesLater(person, on)) return find('later-acts')
  // What the person has not on that day is ended too: an act of an earlier day may still come.
  const effects: Effect[] = [
    stateEffect(on, { died_on: values['effective_on'] ?? on }),
    residenceEffect('permanent', on, { ...nowhere('dead'), since }),
    ...endsOf(['temporary', 'current', 'declared-absence'], planning),
    memberEffect(on, null, ''),
  ]
  const widowed = (await spousesOf(planning, person)).map(({ personId }) => ({
    personId,
    kind: 'widowed' as const,
    effectiveOn: on,
    effects: [stateEffect(on, { marital_status: 'widowed' }), relationEffect('spouse', on, nobody)],
  }))
  const heads = await actsOfNewRelationships(planning, person, readMembers(values['members'] ?? ''))
  return { acts: [{ personId: person.personId, kind: 'death', effectiveOn: on, effects }, ...widowed, ...heads] }
}

/** The spouse on the day, where there is a record; of the two each names the other. */
async function spousesOf(planning: Planning, person: Known): Promise<Known[]> {
  const others = await planning.related(spouseIds(person))
  const own = identifiersOf(person)
  return others.filter(
    (other) => other.personId !== person.personId && spouseIds(other).some((personId) => own.includes(personId)),
  )
}

function spouseIds({ seen: { relations } }: Known): string[] {
  return relations.flatMap(({ kind, related_person_id }) =>
    kind === 'spouse' && related_person_id !== null ? [related_person_id] : [],
  )
}

const declaredMissing: Plan = async (planning) => {
  const person = await planning.person('person_id')
  if (person === undefined || !requireLiving(planning, person)) return undefined
  if (person.seen.state.missing_on !== '') return planning.find('already-missing')
  return singleAct(planning, person, { effects: [stateEffect(planning.on, { missing_on: planning.on })] })
}

const returned: Plan = async (planning) => {
  const person = await planning.person('person_id')
  if (person === undefined || !requireLiving(planning, person)) return undefined
  if (person.seen.state.missing_on === '') return planning.find('not-missing')
  return singleAct(planning, person, { effects: [stateEffect(planning.on, { missing_on: '' })] })
}

/** Who has a spouse on the day, or is said to have one. */
function isMarried({ seen: { relations, state } }: Known): boolean {
  return (
    state.marital_status === 'married' ||
    relations.some(
      ({ kind, declared_name, related_person_id }) =>
        kind === 'spouse' && (declared_name !== '' || related_person_id !== null),
    )
  )
}

/** The ages from which the law lets people marry (Law on Marriage and Family 52/2014/QH13 art. 8). */
const marriageAges: Record<string, number> = { male: 20, female: 18 }

function isUnderAge({ seen: { state } }: Known, on: string): boolean {
  if (state.birth_date === '') return false
  return ageOn(state.birth_date, on).min < (marriageAges[state.sex] ?? 20)
}

const marriage: Plan = async (planning) => {
  const { on, find } = planning
  const person = await planning.person('person_id')
  const spouse = await relativeOf(planning, 'spouse')
  if (spouse === undefined) find('relative-missing', 'spouse_name')
  if (person === undefined || spouse === undefined || !requireLiving(planning, person)) return undefined
  if (isMarried(person)) find('already-married')
  else if (hasLaterStatus(person, on)) find('later-acts')
  if (isUnderAge(person, on)) find('under-marriage-age')
  const { known } = spouse
  if (known !== undefined && !mayMarry(planning, person, known)) return undefined
  const married = ({ personId }: Known, other: Relative): PlannedAct => ({
    personId,
    kind: 'marriage',
    effectiveOn: on,
    effects: [stateEffect(on, { marital_status: 'married' }), relationEffect('spouse', on, other)],
  })
  const other = known === undefined ? [] : [married(known, asRelative(person))]
  return { acts: [married(person, spouse.relative), ...other] }
}

/** Finds what keeps the two from marrying, on the side of the other; false where nothing more can be said. */
function mayMarry(planning: Planning, person: Known, other: Known): boolean {
  const { on, find } = planning
  if (other.personId === person.personId) find('same-person', 'spouse_id')
  else if (requireLiving(planning, other, 'spouse_id')) {
    if (isMarried(other)) find('spouse-married', 'spouse_id')
    else if (hasLaterStatus(other, on)) find('later-acts', 'spouse_id')
    if (isUnderAge(other, on)) find('under-marriage-age', 'spouse_id')
    if (isParentOf(person, other) || isParentOf(other, person)) find('close-kin', 'spouse_id')
    return true
  }
  return false
}

function isParentOf(parent: Known, child: Known): boolean {
  const named = identifiersOf(parent)
  return child.seen.relations.some(
    ({ kind, related_person_id }) =>
      kind !== 'spouse' && kind !== 'representative' && related_person_id !== null && named.includes(related_person_id),
  )
}

const divorce: Plan = async (planning) => {
  const { on, find } = planning
  const person = await planning.person('person_id')
  if (person === undefined || !requireLiving(planning, person)) return undefined
  if (!isMarried(person)) return find('not-married')
  const both = [person, ...(await spousesOf(planning, person))]
  if (both.some((one) => hasLaterStatus(one, on))) return find('later-acts')
  return {
    acts: both.map(({ personId }) => ({
      personId,
      kind: 'divorce',
      effectiveOn: on,
      effects: [stateEffect(on, { marital_status: 'divorced' }), relationEffect('spouse', on, nobody)],
    })),
  }
}

const guardianship: Plan = async (planning) => {
  const { on, find } = planning
  const person = await planning.person('person_id')
  const representative = await relativeOf(planning, 'representative')
  if (representative === undefined) find('relative-missing', 'representative_name')
  if (person === undefined || representative === undefined || !requireLiving(planning, person)) return undefined
  if (representative.known?.personId === person.personId) return find('same-person', 'representative_id')
  if (representative.known && !requireLiving(planning, representative.known, 'representative_id')) return undefined
  return singleAct(planning, person, { effects: [relationEffect('representative', on, representative.relative)] })
}

const guardianshipEnded: Plan = async (planning) => {
  const person = await planning.person('person_id')
  if (person === undefined) return undefined
  const present = person.seen.relations.find(({ kind }) => kind === 'representative')
  if (present === undefined || present.declared_name === '') return planning.find('nothing-changes')
  return singleAct(planning, person, { effects: [relationEffect('representative', planning.on, nobody)] })
}

/** The plans of civil status, by the kind of act. */
export const civilStatusPlans = {
  death,
  'declared-missing': declaredMissing,
  returned,
  marriage,
  divorce,
  guardianship,
  'guardianship-ended': guardianshipEnded,
} as const
