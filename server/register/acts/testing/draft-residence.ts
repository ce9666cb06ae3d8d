import { headActs, remaining } from './draft-civil-status.ts'
import type { Facts, ModelAct, Setting } from './life-model.ts'
import {
  act,
  cellsFor,
  choose,
  days,
  householdOf,
  idOf,
  isLiving,
  listOf,
  membersOf,
  newNo,
  oneOf,
  places,
  placesOf,
  see,
  sets,
  type Drafting,
  type DraftOf,
  type Places,
} from './world.ts'

const homeOf = (facts: Facts): string => facts['residence.permanent'] ?? ''
const outside = places[2]
const livesInCity = (facts: Facts): boolean => isLiving(facts) && /^00[45]/.test(homeOf(facts))
const livesElsewhere = (facts: Facts): boolean => isLiving(facts) && !livesInCity(facts)

/** A place that a form names, in a commune, and how the model writes it. */
function placeIn({ pick, since }: Drafting, commune: string): { cells: Record<string, string>; value: string } {
  const address = oneOf(['Xóm 1', 'Xóm 3'], pick)
  const hamlet = oneOf(['', 'Thôn Cổ Điển'], pick >> 1)
  return {
    cells: { to_commune: commune, to_hamlet: hamlet, to_address: address },
    value: `${commune}|${hamlet}|${address}||${since}`,
  }
}

/** Who goes: somebody alone, with the household, or with one of it. */
function movers(drafting: Drafting, fits: (facts: Facts) => boolean): number[] {
  const { who, pick } = drafting
  const person = choose(drafting, who, fits)
  const others = membersOf(drafting, householdOf(drafting, person).household).filter((other) => other !== person)
  return [person, ...others.slice(0, oneOf([0, others.length, 1], pick))]
}

/** A household in a commune, new or known, and whether it has a head already. */
function householdIn(drafting: Drafting, commune: string): { no: string; household: string; hasHead: boolean } {
  const { world, whom } = drafting
  const known = world.model.events
    .flat()
    .flatMap((one) => one.sets.filter(({ key, value }) => key === 'household' && value.startsWith(`${commune}/`)))
    .map(({ value }) => value.split('|')[0] ?? '')
  const household = oneOf([...new Set([`${commune}/${newNo(drafting)}`, ...known])], whom)
  const heads = membersOf(drafting, household).filter((one) => householdOf(drafting, one).relationship === 'head')
  return { no: household.slice(commune.length + 1), household, hasHead: heads.length > 0 }
}

const move =
  (fits: (facts: Facts) => boolean): DraftOf =>
  (drafting) => {
    const people = movers(drafting, fits)
    const commune = oneOf(places.slice(0, 2), drafting.whom + drafting.pick)
    const { cells, value } = placeIn(drafting, commune)
    const { no, household, hasHead } = householdIn(drafting, commune)
    const list = placesOf(people, !hasHead)
    return {
      cells: cellsFor(drafting, people[0] ?? 0, {
        ...cells,
        members: listOf(drafting, list),
        to_household_no: no,
      }),
      acts: list.map(({ person, relationship }) =>
        act(
          drafting,
          person,
          sets(drafting, {
            'residence.permanent': value,
            'residence.current': '',
            household: `${household}|${relationship}`,
          }),
        ),
      ),
    }
  }

const departed: DraftOf = (drafting) => {
  const people = movers(drafting, (facts) => isLiving(facts) && homeOf(facts) !== '')
  const isAbroad = drafting.whom % 2 === 0
  const { cells, value } = placeIn(drafting, outside)
  const gone = sets(drafting, {
    'residence.permanent': isAbroad ? `||US|emigrated|${drafting.since}` : value,
    'residence.temporary': '',
    'residence.current': '',
    'residence.declared-absence': '',
    household: '',
  })
  return {
    cells: cellsFor(drafting, people[0] ?? 0, {
      ...(isAbroad ? { to_country: 'US' } : cells),
      members: listOf(drafting, placesOf(people, false)),
    }),
    acts: people.map((person) => act(drafting, person, gone)),
  }
}

/** A residence of a kind, for a time or without an end. */
function forATime(drafting: Drafting, key: string, value: string): { until: string; settings: Setting[] } {
  const { on, pick } = drafting
  const later = days.filter((day) => day >= on)
  const until = pick % 3 === 0 || later.length === 0 ? '' : oneOf(later, pick)
  const [begin] = sets(drafting, { [key]: value })
  return { until, settings: begin === undefined ? [] : [until === '' ? begin : { ...begin, until }] }
}

const temporary: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who)
  const { cells, value } = placeIn(drafting, oneOf(places, drafting.whom))
  const { until, settings } = forATime(drafting, 'residence.temporary', value)
  return { cells: cellsFor(drafting, person, { ...cells, until }), acts: [act(drafting, person, settings)] }
}

const absence: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who)
  const isKnown = drafting.whom % 2 === 0
  const { cells, value } = placeIn(drafting, outside)
  const { until, settings } = forATime(drafting, 'residence.declared-absence', isKnown ? value : '||?||')
  return {
    cells: cellsFor(drafting, person, { ...(isKnown ? cells : {}), until }),
    acts: [act(drafting, person, settings)],
  }
}

const hasDwelling = (facts: Facts): boolean => isLiving(facts) && facts['residence.current'] !== undefined

const currentDwelling: DraftOf = (drafting) => {
  const { pick, whom, who } = drafting
  const isNone = pick % 3 === 0
  const person = isNone ? choose(drafting, who, hasDwelling) : choose(drafting, who)
  const { cells, value } = placeIn(drafting, oneOf(places, whom))
  const isHome = homeOf(see(drafting, person)).startsWith(value.split('|').slice(0, 3).join('|'))
  return {
    cells: cellsFor(drafting, person, isNone ? {} : cells),
    acts: [act(drafting, person, sets(drafting, { 'residence.current': isNone || isHome ? '' : value }))],
  }
}

/** The acts that put people into a household. */
function join(drafting: Drafting, household: string, list: Places): ModelAct[] {
  return list.map(({ person, relationship }) =>
    act(drafting, person, sets(drafting, { household: `${household}|${relationship}` })),
  )
}

/** A new household of these people, at the commune of the first. */
function found(drafting: Drafting, people: readonly number[]): ReturnType<DraftOf> {
  const [first = 0] = people
  const list = placesOf(people, true)
  const household = `${homeOf(see(drafting, first)).slice(0, 5)}/${newNo(drafting)}`
  return {
    cells: cellsFor(drafting, first, { members: listOf(drafting, list), to_household_no: newNo(drafting) }),
    acts: join(drafting, household, list),
  }
}

const isFree = (facts: Facts): boolean => livesInCity(facts) && facts['household'] === undefined

const founded: DraftOf = (drafting) => {
  const one = choose(drafting, drafting.who, isFree)
  const other = choose(drafting, drafting.whom, isFree)
  return found(drafting, [...new Set([one, other])])
}

const split: DraftOf = (drafting) => {
  const { who, pick } = drafting
  const person = choose(drafting, who, (facts) => isLiving(facts) && facts['household']?.includes('|head') === false)
  const others = membersOf(drafting, householdOf(drafting, person).household).filter((one) => one !== person)
  return found(drafting, [person, ...others.slice(0, pick % 2)])
}

const isHoused = (facts: Facts): boolean => isLiving(facts) && facts['household'] !== undefined

const joined: DraftOf = (drafting) => {
  const { who, whom, pick } = drafting
  const person = choose(drafting, who)
  const own = householdOf(drafting, person).household
  const host = choose(drafting, whom, (facts, one) => isHoused(facts) && householdOf(drafting, one).household !== own)
  const { household } = householdOf(drafting, host)
  const hasHead = membersOf(drafting, household).some((one) => householdOf(drafting, one).relationship === 'head')
  const relationship = hasHead ? oneOf(['child', 'lodger'], pick) : 'head'
  return {
    cells: cellsFor(drafting, person, {
      household_of: idOf(drafting, host),
      relationship_to_head: relationship,
    }),
    acts: join(drafting, household, [{ person, relationship }]),
  }
}

const left: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who, isHoused)
  const { household, places: list } = remaining(drafting, person)
  return {
    cells: cellsFor(drafting, person, { members: listOf(drafting, list) }),
    acts: [act(drafting, person, sets(drafting, { household: '' })), ...headActs(drafting, household, list)],
  }
}

const merged: DraftOf = (drafting) => {
  const { who, whom } = drafting
  const person = choose(drafting, who, isHoused)
  const own = householdOf(drafting, person).household
  const host = choose(drafting, whom, (facts, one) => isHoused(facts) && householdOf(drafting, one).household !== own)
  const list = placesOf([person, ...membersOf(drafting, own).filter((one) => one !== person)], false)
  return {
    cells: cellsFor(drafting, person, { household_of: idOf(drafting, host), members: listOf(drafting, list) }),
    acts: join(drafting, householdOf(drafting, host).household, list),
  }
}

const newHead: DraftOf = (drafting) => {
  const person = choose(drafting, drafting.who, isHoused)
  const { household } = householdOf(drafting, person)
  const list = placesOf([person, ...membersOf(drafting, household).filter((one) => one !== person)], true)
  return {
    cells: cellsFor(drafting, person, { members: listOf(drafting, list) }),
    acts: headActs(drafting, household, list),
  }
}

/** How acts of residence and of households are drafted, by their kind. */
export const residenceDrafts = {
  moved: move(livesInCity),
  arrived: move(livesElsewhere),
  departed,
  'temporary-residence': temporary,
  'absence-declared': absence,
  'current-dwelling': currentDwelling,
  'household-founded': founded,
  'household-split': split,
  'household-joined': joined,
  'household-left': left,
  'households-merged': merged,
  'new-head': newHead,
} satisfies Record<string, DraftOf>
