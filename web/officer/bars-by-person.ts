import { addDays } from '../../forms/partial-date.ts'
import type { Bar, BarLook, Period } from '../parts/period-bars.tsx'

/** Somebody with the parts of a period in which the person was there; of the person's facts the last ones. */
export type PersonBars<Person> = { person: Person; bars: Bar[] }

/** Turns compositions, who was there together, into what was with each person; who was there first comes first. */
export function barsByPerson<Person extends { personId: string }>(
  compositions: readonly (Period & { people: readonly Person[] })[],
  lookOf: (person: Person) => BarLook,
): PersonBars<Person>[] {
  const all = new Map<string, PersonBars<Person>>()
  for (const { from, to, people } of compositions)
    for (const person of people) {
      const look = lookOf(person)
      const bars = all.get(person.personId)?.bars ?? []
      const last = bars.at(-1)
      if (last !== undefined && last.look === look && addDays(last.to, 1) === from) last.to = to
      else bars.push({ from, to, look })
      all.set(person.personId, { person, bars })
    }
  return [...all.values()]
}

/** How many there were from day to day: parts that follow each other with the same number are one. */
export function joinCounts(parts: readonly (Period & { count: string })[]): (Period & { count: string })[] {
  const joined: (Period & { count: string })[] = []
  for (const { from, to, count } of parts) {
    const last = joined.at(-1)
    if (last?.count === count) last.to = to
    else joined.push({ from, to, count })
  }
  return joined
}

/** How many there are for certain and at most. */
export function countPeople(people: readonly { certainty: string }[]): { min: number; max: number } {
  return { min: people.filter(({ certainty }) => certainty === 'certain').length, max: people.length }
}
