import { findWeaknesses, type Weakness } from './protect.ts'
import type { Rule, Sum, Table } from './table.ts'

/** A table as it was, or is to be, published: `hidden` are the cells that were left out. */
export type Published = Table & { hidden: ReadonlySet<string> }

/**
 * What a table would let a reader learn of its hidden cells beside everything that was published before, earlier vintages
 * included: nothing is published where this is not empty. A cell that was shown once and is hidden now is one of them.
 */
export async function findDisclosures(
  planned: Published,
  earlier: readonly Published[],
  rule: Rule,
): Promise<Weakness[]> {
  const joined = joinPublished([planned, ...earlier])
  const shownBefore = planned.cells
    .filter(({ key, value }) => planned.hidden.has(key) && !joined.hidden.has(nameOf({ key, value })))
    .map(({ key, value }) => ({ key: nameOf({ key, value }), least: value, most: value }))
  return [...shownBefore, ...(await findWeaknesses(joined, joined.hidden, rule))]
}

/**
 * Everything that a reader has before them: a table beside all earlier vintages and other tables of the same figures. A
 * figure that was never revised is one cell wherever it stands, which is the most that a reader can assume; a revised one
 * is another. What was published once is known for ever.
 */
export function joinPublished(tables: readonly Published[]): Published {
  const values = new Map<string, number>()
  const shown = new Set<string>()
  const sums = new Map<string, Sum>()
  for (const { cells, sums: ownSums, hidden } of tables) {
    const names = new Map(cells.map((cell) => [cell.key, nameOf(cell)]))
    for (const { key, value } of cells) {
      const name = names.get(key) ?? key
      values.set(name, value)
      if (!hidden.has(key)) shown.add(name)
    }
    for (const { total, parts } of ownSums) {
      const [sum = total, ...others] = [total, ...parts].map((key) => names.get(key) ?? key)
      sums.set([sum, ...others].join('\n'), { total: sum, parts: others })
    }
  }
  return {
    cells: [...values].map(([key, value]) => ({ key, value })),
    sums: [...sums.values()],
    hidden: new Set([...values.keys()].filter((name) => !shown.has(name))),
  }
}

/** A figure as it stands in one vintage or several: its key, and the value that it had there. */
const nameOf = ({ key, value }: { key: string; value: number }): string => `${key} = ${value}`
