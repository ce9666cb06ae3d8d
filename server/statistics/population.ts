import { ageGroups } from '../../forms/age-group.ts'
import type { Tx } from '../db/database.ts'
import { countPopulation } from '../register/count-population.ts'
import type { Area } from './area.ts'

/** The sexes as figures tell them. */
export const sexes = ['male', 'female', 'unknown'] as const
type CountedSex = (typeof sexes)[number]

/** The number of the group of those whose birth is not known. */
const unknownAgeAt = ageGroups.length

/** How many people there are of each sex and age group: by sex, in the order of the groups, the unknown age last. */
export type PopulationFigures = Record<CountedSex, number[]>

/** The figures of a day: by commune of the map; under null who lives in the unit and in none of its communes. */
export type Population = ReadonlyMap<string | null, PopulationFigures>

/** Counts the people of an area. Communes in which nobody lives have no figures. */
export async function populationOf(tx: Tx<'register'>, area: Area): Promise<Population> {
  const population = new Map<string | null, PopulationFigures>()
  for (const { sex, ageGroup, persons, ...place } of await countPopulation(tx, area.acts, area)) {
    const code = area.communeOf(place)
    if (code === undefined) continue
    const figures = population.get(code) ?? noFigures()
    population.set(code, figures)
    const at = ageGroup ?? unknownAgeAt
    figures[sex][at] = (figures[sex][at] ?? 0) + persons
  }
  return population
}

/** The figures of several communes together; of all of them where none are named. */
export function sumOf(population: Population, codes: Iterable<string | null> = population.keys()): PopulationFigures {
  const sum = noFigures()
  for (const code of codes)
    for (const sex of sexes)
      for (const [at, persons] of (population.get(code)?.[sex] ?? []).entries())
        sum[sex][at] = (sum[sex][at] ?? 0) + persons
  return sum
}

/** How many people that are in all. */
export function personsIn(figures: PopulationFigures): number {
  return sexes.reduce((sum, sex) => sum + total(figures[sex]), 0)
}

/** The sum of numbers. */
export function total(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0)
}

const none = (): number[] => Array.from({ length: unknownAgeAt + 1 }, () => 0)

const noFigures = (): PopulationFigures => ({ male: none(), female: none(), unknown: none() })
