import { adulthoodDays, adulthoodOn, type Adulthood } from '../../../forms/age.ts'
import { aliveOn, flagsOn, heldOn, nameOn, turnsOf, type Certainty, type Flag, type Life } from './life.ts'
import { compose, spansOver, type Period } from './period.ts'

/** Somebody in a household on a day. */
type Member = {
  personId: string
  fullName: string
  birthDate: string
  relationship: string
  /** A member who may have been dead on the day is a possible one. */
  certainty: Certainty
  adult: Adulthood
  flags: Flag[]
}

/** A number of people: the least and the greatest that it may be. */
export type Count = { min: number; max: number }

/** Who was in a household from one day to another, and how many they were. Never stored: it follows from the lives. */
export type HouseholdComposition = Period & { members: Member[]; size: Count; adults: Count; children: Count }

/** The compositions of a household over a period, in order and without a gap. */
export function householdOver(lives: readonly Life[], householdId: string, period: Period): HouseholdComposition[] {
  const spans = lives.flatMap((life) => {
    const births = new Set(life.states.map(({ birth_date }) => birth_date))
    const turns = [...turnsOf(life), ...[...births].flatMap(adulthoodDays)]
    return spansOver(period, turns, (day) => findMember(life, householdId, day))
  })
  return compose(period, spans).map(({ from, to, values }) => ({
    from,
    to,
    members: values.toSorted(inOrder),
    size: countThose(values, () => 'yes'),
    adults: countThose(values, ({ adult }) => adult),
    children: countThose(values, ({ adult }) => opposite[adult]),
  }))
}

const opposite = { yes: 'no', no: 'yes', undetermined: 'undetermined' } as const satisfies Record<Adulthood, Adulthood>

function findMember(life: Life, householdId: string, day: string): Member | undefined {
  const certainty = aliveOn(life, day)
  const membership = heldOn(life.memberships, day)
  if (certainty === undefined || membership?.household_id !== householdId) return undefined
  const name = nameOn(life, day)
  return {
    personId: life.personId,
    ...name,
    relationship: membership.relationship_to_head,
    certainty,
    adult: adulthoodOn(name.birthDate, day),
    flags: flagsOn(life, day),
  }
}

/** How many of the members are so: for certain at least, and at most. */
function countThose(members: readonly Member[], is: (member: Member) => Adulthood): Count {
  const certainly = members.filter((one) => one.certainty === 'certain' && is(one) === 'yes')
  return { min: certainly.length, max: members.filter((one) => is(one) !== 'no').length }
}

/** The head comes first, then the oldest. */
function inOrder(one: Member, other: Member): number {
  const [first = '', second = ''] = [one, other].map(
    ({ relationship, birthDate, personId }) => `${relationship === 'head' ? 0 : 1} ${birthDate} ${personId}`,
  )
  return first < second ? -1 : 1
}
