import { communes } from '../../../testing/site.ts'
import type { Facts, ModelAct, Setting } from './life-model.ts'
import {
  act,
  cellsFor,
  choose,
  householdOf,
  idOf,
  isLiving,
  listOf,
  membersOf,
  newPin,
  oneOf,
  placesOf,
  relatedTo,
  relativeOf,
  see,
  sets,
  type Drafting,
  type DraftOf,
  type Places,
} from './world.ts'

const isUnmarried = (facts: Facts): boolean =>
  isLiving(facts) && facts['state.marital_status'] !== 'married' && facts['relation.spouse'] === undefined
const isAdult = (facts: Facts): boolean => (facts['state.birth_date'] ?? '') < '2000'
const isHoused = (facts: Facts): boolean => isLiving(facts) && facts['household'] !== undefined
/** The residence without the day since when it is so, and without what is known of its beginning. */
const placeIn = (home: string): string => `${home.split('|').slice(0, 3).join('|')}||`

const isWoman = (facts: Facts): boolean => isLiving(facts) && isAdult(facts) && facts['state.sex'] === 'female'

const birth: DraftOf = (drafting) => {
  const { world, on, pick, who, whom } = drafting
  const host = choose(drafting, who, isHoused)
  const mother = choose(drafting, whom, isWoman)
  const father = choose(drafting, who + pick, (facts) => isAdult(facts) && facts['state.sex'] === 'male')
  const hasFather = pick % 2 === 0
  const pin = pick % 3 === 0 ? newPin(world) : ''
  const facts = { family_name: 'Trần', given_name: `Bé ${world.made}`, sex: pick % 2 === 0 ? 'male' : 'female' }
  const child = world.model.personsMade
  const empty = 'middle_name origin_place ethnicity religion blood_group died_on missing_on cmnd9'.split(' ')
  const state = {
    ...Object.fromEntries(empty.map((key) => [key, ''])),
    ...facts,
    birth_date: on,
    birth_registration_place: communes.here,
    nationality: 'VN',
    marital_status: 'never-married',
  }
  const settings: Setting[] = [
    ...sets(drafting, {
      ...Object.fromEntries(Object.entries(state).map(([key, value]) => [`state.${key}`, value])),
      'relation.mother': relativeOf(drafting, mother),
      ...(hasFather ? { 'relation.father': relativeOf(drafting, father) } : {}),
      'residence.permanent': placeIn(see(drafting, host)['residence.permanent'] ?? ''),
      household: `${householdOf(drafting, host).household}|grandchild`,
    }).map((one) => Object.assign(one, { isFirst: true })),
    ...(pin === '' ? [] : sets(drafting, { number: pin })),
  ]
  const cells = {
    ...facts,
    effective_on: on,
    mother_id: idOf(drafting, mother),
    father_id: hasFather ? idOf(drafting, father) : '',
    household_of: idOf(drafting, host),
    relationship_to_head: 'grandchild',
    birth_registration_place: communes.here,
    nationality: 'VN',
    pin,
  }
  return { cells, acts: [act(drafting, child, settings)] }
}

/** The spouse of a person, where each names the other. */
function spouseOf(drafting: Drafting, person: number): number | undefined {
  const spouse = relatedTo(drafting, person, 'spouse')
  return spouse !== undefined && spouse !== person && relatedTo(drafting, spouse, 'spouse') === person
    ? spouse
    : undefined
}

/** The acts that say what everybody in a household is to its new head. */
export function headActs(drafting: Drafting, household: string, places: Places): ModelAct[] {
  return places.map(({ person, relationship }) =>
    act(drafting, person, sets(drafting, { household: `${household}|${relationship}` }), { kind: 'new-head' }),
  )
}

/** Those who remain in a household that a person leaves, with a new head if the person was it. */
export function remaining(drafting: Drafting, person: number): { household: string; places: Places } {
  const { household, relationship } = householdOf(drafting, person)
  const others = membersOf(drafting, household).filter((other) => other !== person)
  const isListed = relationship === 'head' && drafting.pick % 4 !== 0
  return { household, places: isListed ? placesOf(others, true) : [] }
}

const death: DraftOf = (drafting) => {
  const { who, written, since } = drafting
  const person = choose(drafting, who)
  const spouse = spouseOf(drafting, person)
  const { household, places } = remaining(drafting, person)
  const ended = sets(drafting, {
    'state.died_on': written,
    'residence.permanent': `|||dead|${since}`,
    'residence.temporary': '',
    'residence.current': '',
    'residence.declared-absence': '',
    household: '',
  })
  const widowed = sets(drafting, { 'state.marital_status': 'widowed', 'relation.spouse': '' })
  return {
    cells: cellsFor(drafting, person, { members: listOf(drafting, places) }),
    acts: [
      act(drafting, person, ended),
      ...(spouse === undefined ? [] : [act(drafting, spouse, widowed, { kind: 'widowed' })]),
      ...headActs(drafting, household, places),
    ],
  }
}

const missing =
  (isReturn: boolean): DraftOf =>
  (drafting) => {
    const { on, who } = drafting
    const isMissing = (facts: Facts): boolean => isLiving(facts) && (facts['state.missing_on'] !== '') === isReturn
    const person = choose(drafting, who, isMissing)
    const acts = [act(drafting, person, sets(drafting, { 'state.missing_on': isReturn ? '' : on }))]
    return { cells: cellsFor(drafting, person), acts }
  }

/** A relative as a form names one: a record, or only a name. */
function named(drafting: Drafting, prefix: string, person: number): { cells: Record<string, string>; value: string } {
  if (drafting.pick % 4 !== 3)
    return { cells: { [`${prefix}_id`]: idOf(drafting, person) }, value: relativeOf(drafting, person) }
  const name = oneOf(['Lê Thị Sáu', 'Phạm Văn Tư'], drafting.whom)
  return {
    cells: { [`${prefix}_name`]: name, [`${prefix}_nationality`]: 'VN' },
    value: `${name}||VN|`,
  }
}

const marriage: DraftOf = (drafting) => {
  const { who, whom, pick } = drafting
  const person = choose(drafting, who, (facts) => isUnmarried(facts) && isAdult(facts))
  const sex = see(drafting, person)['state.sex']
  const other = choose(drafting, whom, (facts) => isUnmarried(facts) && isAdult(facts) && facts['state.sex'] !== sex)
  const { cells, value } = named(drafting, 'spouse', other)
  const married = (one: number, spouse: string): ModelAct =>
    act(drafting, one, sets(drafting, { 'state.marital_status': 'married', 'relation.spouse': spouse }))
  return {
    cells: cellsFor(drafting, person, cells),
    acts: [married(person, value), ...(pick % 4 === 3 ? [] : [married(other, relativeOf(drafting, person))])],
  }
}

const divorce: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who, (facts) => isLiving(facts) && !isUnmarried(facts))
  const spouse = spouseOf(drafting, person)
  const both = spouse === undefined ? [person] : [person, spouse]
  const divorced = sets(drafting, { 'state.marital_status': 'divorced', 'relation.spouse': '' })
  return { cells: cellsFor(drafting, person), acts: both.map((one) => act(drafting, one, divorced)) }
}

const guardianship: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who)
  const other = choose(drafting, drafting.whom, (facts, one) => isLiving(facts) && one !== person)
  const { cells, value } = named(drafting, 'representative', other)
  const acts = [act(drafting, person, sets(drafting, { 'relation.representative': value }))]
  return { cells: cellsFor(drafting, person, cells), acts }
}

const guardianshipEnded: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who, (facts) => facts['relation.representative'] !== undefined)
  const acts = [act(drafting, person, sets(drafting, { 'relation.representative': '' }))]
  return { cells: cellsFor(drafting, person), acts }
}

/** Somebody young, and somebody of a sex who may be a parent. */
function childAndParent(drafting: Drafting, sex: string): [number, number] {
  const child = choose(drafting, drafting.who, (facts) => isLiving(facts) && (facts['state.birth_date'] ?? '') > '1990')
  const parent = choose(
    drafting,
    drafting.whom,
    (facts, one) => one !== child && facts['state.sex'] === sex && (facts['state.birth_date'] ?? '') < '1980',
  )
  return [child, parent]
}

const recognition: DraftOf = (drafting) => {
  const kind = drafting.pick % 2 === 0 ? 'father' : 'mother'
  const [child, parent] = childAndParent(drafting, kind === 'father' ? 'male' : 'female')
  const { cells, value } = named(drafting, 'parent', parent)
  return {
    cells: cellsFor(drafting, child, { parent_kind: kind, ...cells }),
    acts: [act(drafting, child, sets(drafting, { [`relation.${kind}`]: value }))],
  }
}

const adoption: DraftOf = (drafting) => {
  const kind = drafting.pick % 2 === 0 ? 'father' : 'mother'
  const [child, parent] = childAndParent(drafting, kind === 'father' ? 'male' : 'female')
  const { cells, value } = named(drafting, kind, parent)
  return {
    cells: cellsFor(drafting, child, cells),
    acts: [act(drafting, child, sets(drafting, { [`relation.adoptive-${kind}`]: value }))],
  }
}

/** How acts of civil status are drafted, by their kind. */
export const civilStatusDrafts = {
  birth,
  death,
  'declared-missing': missing(false),
  returned: missing(true),
  marriage,
  divorce,
  guardianship,
  'guardianship-ended': guardianshipEnded,
  recognition,
  adoption,
} satisfies Record<string, DraftOf>
