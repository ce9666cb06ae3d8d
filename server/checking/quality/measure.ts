import type { QualityMeasureId } from '../../../forms/quality-measures.ts'
import { isDay } from '../../../forms/partial-date.ts'
import { pinWarnings } from '../../../forms/pin.ts'
import type { ResidentFacts } from '../../register/list-residents.ts'

/** How many of so many are as they should be. */
export type Share = { numerator: number; denominator: number }

/** The measures of persons: of whom each tells, and whether the person is a case that somebody should look into. */
type PersonMeasure = { isMeant: (person: ResidentFacts) => boolean; isCase: (person: ResidentFacts) => boolean }

const living = ({ diedOn }: ResidentFacts): boolean => diedOn === ''

const mandatory = [
  'givenName',
  'birthRegistrationPlace',
  'originPlace',
  'ethnicity',
  'nationality',
  'maritalStatus',
] as const satisfies (keyof ResidentFacts)[]

const isIncomplete = (person: ResidentFacts): boolean =>
  !isDay(person.birthDate) || person.sex === 'unknown' || mandatory.some((key) => person[key] === '')

function contradictsNumber({ number, sex, birthDate, birthRegistrationPlace }: ResidentFacts): boolean {
  return number !== null && pinWarnings({ pin: number, sex, birthDate, birthRegistrationPlace }).length > 0
}

/** The measures of the people of a commune, except those that compare them with each other. */
function personMeasures(people: readonly ResidentFacts[]): Partial<Record<QualityMeasureId, PersonMeasure>> {
  const cards = new Map<string, number>()
  for (const { cmnd9 } of people) cards.set(cmnd9, (cards.get(cmnd9) ?? 0) + 1)
  return {
    'number-fits': { isMeant: (person) => living(person) && person.number !== null, isCase: contradictsNumber },
    'not-under-investigation': { isMeant: living, isCase: ({ isInvestigated }) => isInvestigated },
    'facts-complete': { isMeant: living, isCase: isIncomplete },
    'has-number': { isMeant: living, isCase: ({ number }) => number === null },
    'no-double': { isMeant: living, isCase: ({ isDouble }) => isDouble },
    'card-once': { isMeant: ({ cmnd9 }) => cmnd9 !== '', isCase: ({ cmnd9 }) => (cards.get(cmnd9) ?? 0) > 1 },
    'household-living': { isMeant: ({ householdId }) => householdId !== null, isCase: (person) => !living(person) },
    'one-head': { isMeant: () => false, isCase: headless(people) },
  }
}

/** The households that have living members, with how many of them are heads. */
function headsOf(people: readonly ResidentFacts[]): Map<string, number> {
  const heads = new Map<string, number>()
  for (const { householdId, relationship, diedOn } of people)
    if (householdId !== null && diedOn === '')
      heads.set(householdId, (heads.get(householdId) ?? 0) + (relationship === 'head' ? 1 : 0))
  return heads
}

/** Whether a person is in a household without exactly one head. */
function headless(people: readonly ResidentFacts[]): (person: ResidentFacts) => boolean {
  const heads = headsOf(people)
  return (person) => living(person) && person.householdId !== null && heads.get(person.householdId) !== 1
}

/** Measures the people of a commune. How fast events are recorded is asked of the acts. */
export function measurePeople(people: readonly ResidentFacts[]): Map<QualityMeasureId, Share> {
  const shares = new Map<QualityMeasureId, Share>()
  for (const [id, { isMeant, isCase }] of entriesOf(personMeasures(people))) {
    const meant = people.filter(isMeant)
    shares.set(id, { numerator: meant.filter((person) => !isCase(person)).length, denominator: meant.length })
  }
  const heads = [...headsOf(people).values()]
  shares.set('one-head', { numerator: heads.filter((count) => count === 1).length, denominator: heads.length })
  return shares
}

/** The people whom a measure finds, who are not as they should be. */
export function casesOf(measure: QualityMeasureId, people: readonly ResidentFacts[]): string[] {
  const found = personMeasures(people)[measure]
  if (found === undefined) return []
  const { isMeant, isCase } = found
  const isFound = (person: ResidentFacts): boolean => (measure === 'one-head' || isMeant(person)) && isCase(person)
  return people.filter(isFound).map(({ personId }) => personId)
}

function entriesOf(measures: Partial<Record<QualityMeasureId, PersonMeasure>>): [QualityMeasureId, PersonMeasure][] {
  // The keys of the table are the identifiers of measures, which `Object.entries` forgets.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.entries(measures) as [QualityMeasureId, PersonMeasure][]
}
