import { publicAgeGroups } from '../../forms/age-group.ts'
import type { Language } from '../../forms/language.ts'
import type { UnitLevel } from '../../forms/unit-table.ts'
import type { Database, Tx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { childrenOf, findArea, type Area } from './area.ts'
import { ageDimension, populationTitle, sexDimension } from './figure-tables.ts'
import { populationOf, sumOf, total, type Population } from './population.ts'
import { listPublishable, type UnitTree } from './publishable.ts'
import { fileOf } from './table-file.ts'
import { areaDimension, timeDimension, type FigureTable } from './table.ts'

/** A unit whose figures are public, by the age groups of `publicAgeGroups`. */
export type PublicUnit = {
  code: string
  name: string
  level: UnitLevel
  parentCode: string | null
  male: number[]
  female: number[]
  /** All of them. Who has no known sex or birth is in no public figure. */
  persons: number
}

/** What is public of a day: the units that can be published, larger ones before their parts, and how many cannot. */
export type PublicPopulation = { on: string; units: PublicUnit[]; heldBack: number }

/**
 * The figures of each database are counted once for their day: anybody may ask, as often as they like. Who comes while
 * they are being counted waits for whoever counts, and takes no further connection.
 */
const counted = new WeakMap<Database, { on: string; population: Promise<PublicPopulation> }>()

/**
 * The public figures of a city: of the first day of this month, so that nobody can compare yesterday with today and see
 * who was born. Undefined at the nation, which leaves it to the cities.
 */
export async function findPublicPopulation(tx: Tx<'register'>, site: Site): Promise<PublicPopulation | undefined> {
  if (site.tier !== 'city') return undefined
  const on = `${site.today().slice(0, 7)}-01`
  const known = counted.get(site.db)
  if (known?.on === on) return known.population
  const population = countPublic(tx, site, on)
  counted.set(site.db, { on, population })
  population.catch(() => counted.delete(site.db))
  return population
}

async function countPublic(tx: Tx<'register'>, site: Site, on: string): Promise<PublicPopulation> {
  const units = await site.units()
  const area = await findArea(tx, units, { unitCode: site.areaCode, on })
  if (area === undefined) return { on, units: [], heldBack: 0 }
  const children = childrenOf(area, units)
  const tree = treeOf(await populationOf(tx, area), area, children)
  const published = listPublishable(tree)
  const named = [area.unit, ...children.map(({ unit }) => unit), ...area.communes]
  const byCode = new Map(named.map((unit) => [unit.code, unit]))
  return {
    on,
    heldBack: [...byCode.keys()].filter((code) => !published.has(code)).length,
    units: nodesOf(tree).flatMap(({ code, cells }) => {
      const unit = byCode.get(code)
      if (unit === undefined || !published.has(code)) return []
      const { name, level, parentCode } = unit
      const [male, female] = [cells.slice(0, publicAgeGroups.length), cells.slice(publicAgeGroups.length)]
      return [{ code, name, level, parentCode, male, female, persons: total(cells) }]
    }),
  }
}

/** The unit, what lies directly below it, and below that its communes; and who lives in none of these. */
function treeOf(population: Population, area: Area, children: ReturnType<typeof childrenOf>): UnitTree {
  const nodeOf = (code: string, communes: readonly (string | null)[], parts: readonly UnitTree[] = []): UnitTree => ({
    code,
    cells: cellsOf(population, communes),
    parts,
  })
  const parts = children.map(({ unit, communes }) =>
    nodeOf(unit.code, communes, unit.level === 'commune' ? [] : communes.map((code) => nodeOf(code, [code]))),
  )
  return nodeOf(area.unit.code, [...population.keys()], [...parts, nodeOf('', [null])])
}

/** Men by age group, then women. */
function cellsOf(population: Population, communes: readonly (string | null)[]): number[] {
  const figures = sumOf(population, communes)
  const last = publicAgeGroups.length - 1
  return [figures.male, figures.female].flatMap((ages) => {
    const oldest = total(ages.slice(last, -1))
    return ages.slice(0, last).concat(oldest)
  })
}

const nodesOf = (node: UnitTree): UnitTree[] => [node, ...node.parts.flatMap(nodesOf)]

/** The public figures as a file. */
export function publicFile(
  { on, units }: PublicPopulation,
  { format, language }: { format: 'csv' | 'json'; language: Language },
): ReturnType<typeof fileOf> {
  const table: FigureTable = {
    code: 'PUBLIC_POPULATION',
    title: populationTitle,
    dimensions: [
      areaDimension(units),
      { ...sexDimension, values: sexDimension.values.slice(0, 2) },
      ageDimension(publicAgeGroups),
      timeDimension([on]),
    ],
    cells: units.flatMap(({ male, female }, unit) =>
      [male, female].flatMap((ages, sex) => ages.map((value, age) => ({ at: [unit, sex, age, 0], value }))),
    ),
  }
  return fileOf(table, { name: `population-${on}`, format, language })
}
