import { addDays } from '../../../../forms/partial-date.ts'

/**
 * A register as simple as it can be, for a comparison: a list of events, each of acts that set facts of persons from a
 * day on. Nothing is stored of what holds: an answer about a day and a moment goes through the acts again. Persons are
 * numbers, in the order in which their records began; a fact is a text, empty where there is none.
 */
export type Model = { events: ModelAct[][]; personsMade: number }

/** An act about a person; an annulment takes back another about the same person. */
export type ModelAct = { person: number; kind: string; on: string; sets: Setting[]; annuls?: ModelAct }

/** A fact from a day on, or until a last day. Keys are like `state.given_name`, `residence.permanent`, `household`. */
export type Setting = {
  key: string
  from: string
  value: string
  until?: string
  /** The record began with it: what is said of the person and the parents was so since the birth. */
  isFirst?: boolean
}

/** Facts by key. A fact that is a place, a flag or a card ends with the day since when it is so. */
export type Facts = Record<string, string>

/** All that was known of a person at a moment, ready to be asked about days. */
export type Life = {
  person: number
  mergedInto: number | undefined
  /** What began the record was taken back. */
  isInError: boolean
  /** What the acts set, by key, in the order in which a later one takes the place of an earlier one. */
  settings: Map<string, { begins: string; all: Setting[] }>
  /** The day on which the record begins. */
  begins: string | undefined
  /** The numbers of each record that is the person's, the own record first. */
  numbers: Setting[][]
}

/** The life of a person as it was known after so many events. A merged record says nothing but that it is merged. */
export function lifeOf({ events }: Model, person: number, eventsKnown = events.length): Life {
  const known = events.slice(0, eventsKnown).flat()
  const annulled = new Set(known.map(({ annuls }) => annuls))
  const valid = known.filter((act) => !annulled.has(act))
  const mergers = valid.filter(({ sets }) => sets.some(({ key }) => key === 'merged'))
  const into = (one: number): number | undefined => {
    const merger = mergers.findLast((act) => act.person === one)
    return merger && Number(merger.sets[0]?.value)
  }
  const mergedInto = into(person)
  const isInError = known.some((act) => act.person === person && act.kind === 'birth' && annulled.has(act))
  if (mergedInto !== undefined)
    return { person, mergedInto, isInError, settings: new Map(), begins: undefined, numbers: [] }
  const everybody = [...new Set(known.map((act) => act.person))].toSorted((one, other) => one - other)
  const own = [person]
  for (const one of own) own.push(...everybody.filter((other) => into(other) === one))
  const acts = valid.filter((act) => own.includes(act.person))
  const settings = inOrder(acts, own)
  return {
    person,
    mergedInto,
    isInError,
    settings: byKey(settings),
    begins: settings
      .filter(({ key }) => isOfState(key))
      .map(({ from }) => from)
      .toSorted(compare)[0],
    numbers: own.map((one) =>
      acts.filter((act) => act.person === one).flatMap(({ sets }) => sets.filter(({ key }) => key === 'number')),
    ),
  }
}

function byKey(settings: readonly Setting[]): Life['settings'] {
  const keys: Life['settings'] = new Map()
  for (const one of settings) {
    const { begins, all } = keys.get(one.key) ?? { begins: one.from, all: [] }
    keys.set(one.key, { begins: begins < one.from ? begins : one.from, all: [...all, one] })
  }
  return keys
}

const isOfState = (key: string): boolean => key.startsWith('state.')

const isSinceBirth = (key: string): boolean => isOfState(key) || key === 'relation.father' || key === 'relation.mother'

/**
 * What the acts set, in the order of its days and then of the recording. What a record began with and is so since the
 * birth comes before everything: of several records the own one last, and before that what is not stated.
 */
function inOrder(acts: readonly ModelAct[], own: readonly number[]): Setting[] {
  const all = acts.flatMap(({ person, sets }) => sets.map((set) => ({ ...set, place: own.indexOf(person) })))
  const rank = ({ isFirst, key, value, place }: (typeof all)[number]): number => {
    if (isFirst !== true || !isSinceBirth(key)) return 1000
    if (isOfState(key) && (value === '' || value === 'unknown')) return -1000
    return place === 0 ? 999 : place
  }
  return all.toSorted((one, other) => {
    const [first, second] = [rank(one), rank(other)]
    if (first !== second) return first - second
    return first === 1000 ? compare(one.from, other.from) : 0
  })
}

const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other))

/** What was so on a day. */
// All of the model's meaning stands in one place, however many kinds of facts there are.
// oxlint-disable-next-line complexity
export function factsOn({ settings: all, ...life }: Life, on: string): Facts {
  const facts: Facts = life.mergedInto === undefined ? {} : { merged: String(life.mergedInto) }
  for (const [key, { begins: firstSet, all: settings }] of all) {
    if (key === 'merged' || key === 'number') continue
    const begins = isOfState(key) ? life.begins : firstSet
    if (begins === undefined || begins > on) continue
    const value = valueOn(settings, on)
    if (isOfState(key)) facts[key] = value
    else if (value !== '') facts[key] = hasBeginning.test(key) ? `${value} since ${sinceWhen(settings, on)}` : value
  }
  const numbers = life.numbers.flatMap((own) =>
    own
      .filter(({ from }) => from <= on)
      .toReversed()
      .toSorted((one, other) => compare(other.from, one.from)),
  )
  if (numbers.length > 0) facts['numbers'] = numbers.map(({ value }) => value).join(' ')
  const standing = standingOn(life, facts, on)
  return standing === '' ? facts : { ...facts, standing }
}

const hasBeginning = /^(residence|flag|card)/

function valueOn(settings: readonly Setting[], on: string): string {
  const last = settings.findLast(({ from, isFirst, key }) => from <= on || (isFirst === true && isSinceBirth(key)))
  return last === undefined || (last.until !== undefined && last.until < on) ? '' : last.value
}

/** The day since when it is without a break as it is on a day. */
function sinceWhen(settings: readonly Setting[], on: string): string {
  const value = valueOn(settings, on)
  const days = settings
    .flatMap(({ from, until }) => (until === undefined ? [from] : [from, addDays(until, 1)]))
    .filter((day) => day <= on)
    .toSorted(compare)
  const before = days.findLastIndex((day) => valueOn(settings, day) !== value)
  return days.find((day, at) => at > before && valueOn(settings, day) === value) ?? ''
}

function standingOn(
  { mergedInto, isInError }: Pick<Life, 'mergedInto' | 'isInError'>,
  facts: Facts,
  on: string,
): string {
  if (mergedInto !== undefined) return 'merged'
  if (facts['state.given_name'] === undefined) return isInError ? 'recorded-in-error' : ''
  const { 'state.died_on': died = '', 'state.missing_on': missing = '' } = facts
  if (died !== '' && died <= on) return 'dead'
  if (missing !== '' && missing <= on) return 'missing'
  return facts['residence.permanent']?.includes('|emigrated|') === true ? 'emigrated' : 'living'
}

/** The record that stands for a person's now. */
export function survivorOf(model: Model, person: number): number {
  const { mergedInto } = lifeOf(model, person)
  return mergedInto === undefined ? person : survivorOf(model, mergedInto)
}

/** Every day on which something may begin or end for somebody. */
export function daysTouched({ events }: Model): string[] {
  const days = events
    .flat()
    .flatMap(({ on, sets }) =>
      [on].concat(sets.flatMap(({ from, until }) => (until === undefined ? from : [from, until]))),
    )
  return [...new Set(days)].toSorted(compare)
}
