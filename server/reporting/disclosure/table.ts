/**
 * A cell of what is to be published. The value is a whole number of the smallest part that is published (of 130.5 kg with
 * one decimal 1305), never negative.
 */
export type Cell = {
  /** Names the figure wherever it stands: element, unit, period and dimensions. */
  key: string
  value: number
  /** How much of a mass the largest contributor holds, 0 to 1; undefined for counts, and where it is not known. */
  largestShare?: number | undefined
  /** National totals are published whatever they are. */
  isExempt?: boolean | undefined
}

/** That some cells add up to another one: what every reader knows of a table. */
export type Sum = { total: string; parts: readonly string[] }

/** A table, or several that are published together. Every key in a sum is that of a cell. */
export type Table = { cells: readonly Cell[]; sums: readonly Sum[] }

/** What may not be learnt from a table (monthly-reporting §10). */
export type Rule = {
  /** Counts below it are hidden, and no hidden one may be known to within less than it. */
  threshold: number
  /** Whether nought says something about somebody here, too. */
  hidesZero: boolean
  /** A mass is hidden of which one contributor holds more than this share. */
  dominance: number
}

/** What applies where nothing else was decided. */
export const usualRule: Rule = { threshold: 5, hidesZero: false, dominance: 0.8 }

/** The cells that may not be published for what they say themselves. */
export function sensitiveCells({ cells }: Table, { threshold, hidesZero, dominance }: Rule): Set<string> {
  const sensitive = cells.filter(({ value, largestShare, isExempt = false }) => {
    if (isExempt) return false
    if (largestShare !== undefined) return largestShare > dominance
    return value < threshold && (value > 0 || hidesZero)
  })
  return new Set(sensitive.map(({ key }) => key))
}
