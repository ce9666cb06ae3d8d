import { monthCodeOf } from '../../../forms/reporting/period.ts'
import type { AnyTx } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'
import { findPublicPopulation, type PublicUnit } from '../../statistics/public-population.ts'
import { findPublicResults } from '../../surrender/public-results.ts'
import { findWeaknesses, type Weakness } from '../disclosure/protect.ts'
import { usualRule, type Cell, type Sum } from '../disclosure/table.ts'
import { joinPublished, type Published } from '../disclosure/vintages.ts'
import { readCodeBook } from '../code-book.ts'
import { unitCodeOf } from '../unit-number.ts'
import { listPublished } from './publication.sql.ts'
import { publishedTable } from './publish.ts'

/** A table that anybody can read: how many figures it shows and how many it hides. */
type PublicTableName = { name: string; cells: number; hidden: number }

/**
 * What a reader of everything public could tell too well, by linear programming over all of it at once: every vintage
 * of every compiled report, the population of the city, and the communes of the campaign. A figure that stands in several
 * of them is one cell. That a hidden cell is nought says nothing about anybody.
 */
export async function auditPublic(
  tx: AnyTx,
  site: Site,
): Promise<{ tables: PublicTableName[]; weaknesses: Weakness[] }> {
  const tables = [
    ...(await compiledReports(tx, site)),
    ...(await populationTable(tx, site)),
    ...(await campaignTable(tx, site)),
  ]
  const joined = joinPublished(tables.map(({ table }) => table))
  const found = await findWeaknesses(joined, joined.hidden, usualRule)
  return {
    tables: tables.map(({ name, table: { cells, hidden } }) => ({
      name,
      cells: cells.length - hidden.size,
      hidden: hidden.size,
    })),
    weaknesses: found.filter(({ most }) => usualRule.hidesZero || most > 0),
  }
}

type Named = { name: string; table: Published }

async function compiledReports(tx: AnyTx, site: Site): Promise<Named[]> {
  const book = await readCodeBook(tx)
  const found: Named[] = []
  for (const publication of await listPublished(tx)) {
    const { formNo, periodNo, unitNo, vintageNo } = publication
    const name = `${book.formCode(formNo)} ${monthCodeOf(periodNo)} ${unitCodeOf(unitNo)} ${vintageNo}`
    found.push({ name, table: await publishedTable(tx, publication, site) })
  }
  return found
}

/** The population: a unit is the sum of those just below it, and of who is in none of them. */
async function populationTable(tx: AnyTx, site: Site): Promise<Named[]> {
  const population = await findPublicPopulation(tx, site)
  if (population === undefined || population.units.length === 0) return []
  const units = await site.units()
  const known = new Map(population.units.map((unit) => [unit.code, unit]))
  const cells = new Map<string, Cell>()
  const sums: Sum[] = []
  const hidden = new Set<string>()
  const keyOf = (code: string, at: number): string => `population ${population.on} ${code} ${at}`
  const name = (code: string, at: number): string => {
    const key = keyOf(code, at)
    const unit = known.get(code)
    // What is hidden is unknown here as well: no reader needs it, and no sum that the audit looks at has it.
    cells.set(key, { key, value: unit === undefined ? 0 : (figuresIn(unit)[at] ?? 0) })
    if (unit === undefined) hidden.add(key)
    return key
  }
  for (const unit of population.units) {
    // Who lives in no commune of the map counts with the city alone.
    const elsewhere = unit.level === 'province' ? [`${unit.code} elsewhere`] : []
    const parts = units.listChildren(unit.code, population.on).map(({ code }) => code)
    for (const at of figuresIn(unit).keys()) {
      const total = name(unit.code, at)
      if (parts.length > 0) sums.push({ total, parts: [...parts, ...elsewhere].map((code) => name(code, at)) })
    }
  }
  return [{ name: `population ${population.on}`, table: { cells: [...cells.values()], sums, hidden } }]
}

/** Men by age group, then women. */
const figuresIn = ({ male, female }: PublicUnit): number[] => [...male, ...female]

/** Pieces that were handed in, by commune, with their total. */
async function campaignTable(tx: AnyTx, site: Site): Promise<Named[]> {
  const results = await findPublicResults(tx, site)
  if (results === undefined) return []
  const name = `campaign ${results.until}`
  const total = {
    key: `${name} all`,
    value: results.totals.find(({ countedIn }) => countedIn === 'piece')?.quantity ?? 0,
  }
  const parts = results.communes.map(({ unitCode, pieces }) => ({ key: `${name} ${unitCode}`, value: pieces ?? 0 }))
  const hidden = results.communes.filter(({ pieces }) => pieces === null).map(({ unitCode }) => `${name} ${unitCode}`)
  const sums = parts.length === 0 ? [] : [{ total: total.key, parts: parts.map(({ key }) => key) }]
  return [{ name, table: { cells: [total, ...parts], sums, hidden: new Set(hidden) } }]
}
