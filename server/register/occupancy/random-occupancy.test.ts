import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from '../../../forms/partial-date.ts'
import { dwellingKinds, type DwellingKind, type Life, type Residence } from './life.ts'
import { occupancyOver, type Occupant } from './occupancy.ts'
import { at, livesOf } from './testing/lives.ts'

const first = '2015-01-01'
const daysMax = 14
const dayAt = (n: number): string => addDays(first, n)
const period = { from: first, to: dayAt(daysMax) }
const days = Array.from({ length: daysMax + 1 }, (_, n) => dayAt(n))
const places = ['X', 'Y', 'Z'] as const

/** A chain of a kind as lines: a state on each of some days, each with a beginning that may be vague. */
const chains = (person: string, kind: string) =>
  fc.uniqueArray(fc.integer({ min: 0, max: daysMax }), { maxLength: 4 }).chain((begins) =>
    fc.tuple(
      ...begins.map((begin) =>
        fc
          .tuple(
            fc.constantFrom(...places, 'nowhere', 'emigrated'),
            fc.oneof(
              fc.constantFrom('', 'unknown'),
              fc.integer({ min: -2, max: 6 }).map((back) => dayAt(begin - back)),
            ),
          )
          .map(
            ([place, since]) => `${person} ${kind} ${dayAt(begin)} ${place}${since === '' ? '' : ` since ${since}`}`,
          ),
      ),
    ),
  )

const flags = (person: string) =>
  fc.array(
    fc
      .tuple(fc.integer({ min: 0, max: daysMax }), fc.constantFrom('not-at-address 1', 'not-at-address 0'))
      .map(([day, flag]) => `${person} flag ${dayAt(day)} ${flag}`),
    { maxLength: 2 },
  )

const events = (person: string, what: string) =>
  fc
    .constantFrom('', '2015', '2015-01', dayAt(2), dayAt(9))
    .map((day) => (day === '' ? [] : [`${person} ${what} ${day}`]))

const lifeOf = (person: string): fc.Arbitrary<string[]> =>
  fc
    .tuple(
      ...dwellingKinds.map((kind) => chains(person, kind)),
      flags(person),
      events(person, 'born'),
      events(person, 'died'),
      fc.constantFrom([], [`${person} household ${dayAt(5)} H1`], [`${person} named ${dayAt(7)} Mai`]),
    )
    .map((lines) => lines.flat())

const population = fc.tuple(lifeOf('A'), lifeOf('B'), lifeOf('C')).map((lines) => lines.flat())

/** Who is there on one day, asked for that day alone. */
function occupantsOn(lives: readonly Life[], place: string, day: string): Occupant[] {
  return occupancyOver(lives, at(place), { from: day, to: day })[0]?.occupants ?? []
}

test('what a period says of a day is what is said when that day alone is asked about', () => {
  fc.assert(
    fc.property(population, (lines) => {
      const lives = livesOf(lines)
      const compositions = occupancyOver(lives, at('X'), period)
      for (const day of days) {
        const covering = compositions.filter(({ from, to }) => from <= day && day <= to)
        expect(covering.map(({ occupants }) => occupants)).toEqual([occupantsOn(lives, 'X', day)])
      }
      for (const [place, { occupants }] of compositions.slice(1).entries())
        expect(occupants).not.toEqual(compositions[place]?.occupants)
    }),
    { numRuns: 400 },
  )
})

test('nobody has a residence of a kind at two places for certain, nor certainly lives at two', () => {
  fc.assert(
    fc.property(lifeOf('A'), (lines) => {
      const lives = livesOf(lines)
      for (const day of days) {
        const found = places.flatMap((place) => occupantsOn(lives, place, day))
        const certain = found.flatMap(({ kinds }) => kinds.filter(({ certainty }) => certainty === 'certain'))
        expect(new Set(certain.map(({ kind }) => kind)).size).toBe(certain.length)
        expect(found.filter(({ living }) => living === 'certain').length).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 400 },
  )
})

/**
 * All that may have been: every way in which the residences of a chain may have begun on days that fit what is known of
 * them and follow each other; of each, which held on the day. Said from the definition, without cutting anything short.
 */
function possibleOn(chain: readonly Residence[], born: string, day: string): Set<Residence | undefined> {
  const held = new Set<Residence | undefined>()
  const begin = (place: number, holding: Residence | undefined): void => {
    const residence = chain[place]
    if (residence === undefined) {
      held.add(holding)
      return
    }
    const before = chain[place - 1]
    for (let day0 = dayAt(-9); day0 <= residence.valid_from; day0 = addDays(day0, 1)) {
      if (day0 < residence.valid_from) {
        if (residence.since === '' || (residence.since !== 'unknown' && day0 < residence.since)) continue
        if (before === undefined ? day0 < born : day0 <= before.valid_from) continue
      }
      begin(place + 1, day0 <= day ? residence : holding)
    }
  }
  begin(0, undefined)
  return held
}

const isSomewhere = (one: Residence | undefined): boolean => (one?.commune_code ?? '') !== ''

test('certain is what was so whenever the vague dates really were, possible what was so for some of them', () => {
  fc.assert(
    fc.property(lifeOf('A'), fc.integer({ min: 0, max: daysMax }), (lines, n) => {
      const [life] = livesOf(lines)
      if (life === undefined) return
      const day = dayAt(n)
      const isOver = day < life.bornFrom || day >= life.deadFrom
      const may: Record<DwellingKind, Set<Residence | undefined>> = {
        permanent: possibleOn(life.residences.permanent, life.bornFrom, day),
        temporary: possibleOn(life.residences.temporary, life.bornFrom, day),
        current: possibleOn(life.residences.current, life.bornFrom, day),
      }
      for (const place of places) {
        const isAt = at(place)
        const sure = (worlds: boolean[]) =>
          isOver || !worlds.includes(true)
            ? 'no'
            : worlds.includes(false) || day >= life.mayDieFrom
              ? 'possible'
              : 'certain'
        const isHere = (one: Residence | undefined): boolean => one !== undefined && isAt(one)
        const lived = [...may.permanent].flatMap((permanent) =>
          [...may.temporary].flatMap((temporary) =>
            [...may.current].map((current) => isHere([current, temporary].find(isSomewhere) ?? permanent)),
          ),
        )
        const [occupant] = occupantsOn([life], place, day)
        for (const kind of dwellingKinds)
          expect(occupant?.kinds.find((one) => one.kind === kind)?.certainty ?? 'no').toBe(
            sure([...may[kind]].map(isHere)),
          )
        expect(occupant?.living ?? 'no').toBe(sure(lived))
      }
    }),
    { numRuns: 400 },
  )
})
