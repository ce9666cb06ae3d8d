import { auditHidden, type Interval } from './audit.ts'
import { equationsOf, findDetermined } from './equations.ts'
import { sensitiveCells, type Rule, type Sum, type Table } from './table.ts'

/** A hidden cell that a reader could still tell too well. */
export type Weakness = { key: string } & Interval

/**
 * What of a table is published: everything but the hidden cells, of which the sensitive ones are the reason. Weaknesses
 * are left only where nothing that may be hidden protects a cell: such a table is not published.
 */
export type Protection = { hidden: Set<string>; sensitive: Set<string>; weaknesses: Weakness[] }

/**
 * Decides what of a table to hide: the sensitive cells, then others until no hidden one can be worked out (by exact
 * elimination), then until none can be told to within less than the threshold (by linear programming). What is hidden
 * in addition is the smallest published cell of a sum, so that as little as possible is lost.
 */
export async function protect(table: Table, rule: Rule): Promise<Protection> {
  const sensitive = sensitiveCells(table, rule)
  const hidden = new Set(sensitive)
  for (;;) {
    const determined = findDetermined(equationsOf(table, hidden))
    const weaknesses = determined.size > 0 ? [] : await findWeaknesses(table, hidden, rule)
    const weak = determined.size > 0 ? [...determined] : weaknesses.map(({ key }) => key)
    if (hideBesides(table, weak, hidden)) continue
    if (weak.length === 0) await showAgain(table, { hidden, sensitive }, rule)
    return {
      hidden,
      sensitive,
      weaknesses: determined.size > 0 ? await findWeaknesses(table, hidden, rule) : weaknesses,
    }
  }
}

/** The attacker's check: which hidden cells of a table are known to within less than the threshold. Empty: publish it. */
export async function findWeaknesses(
  table: Table,
  hidden: ReadonlySet<string>,
  { threshold }: Rule,
): Promise<Weakness[]> {
  const intervals = await auditHidden(equationsOf(table, hidden), hidden)
  return [...intervals]
    .filter(([, { least, most }]) => most - least < threshold - solverTolerance)
    .map(([key, { least, most }]) => ({ key, least, most }))
}

/** To try every one of many cells again would cost more than the few that it gives back. */
const triedAgainMax = 60

/** Publishes again what is hidden without need, the largest first: an earlier choice may do what a later one was for. */
async function showAgain(
  table: Table,
  { hidden, sensitive }: { hidden: Set<string>; sensitive: ReadonlySet<string> },
  rule: Rule,
): Promise<void> {
  if (hidden.size > triedAgainMax) return
  const beside = table.cells.filter(({ key }) => hidden.has(key) && !sensitive.has(key))
  for (const { key } of beside.toSorted((one, other) => other.value - one.value)) {
    hidden.delete(key)
    const isSafe = findDetermined(equationsOf(table, hidden)).size === 0
    if (!isSafe || (await findWeaknesses(table, hidden, rule)).length > 0) hidden.add(key)
  }
}

/** What a solver in floating point may be wrong by. */
const solverTolerance = 1e-6

/**
 * Hides something beside each weak cell, and says whether anything was left to hide. A sum in which something was hidden
 * just now may protect the next cell as well: that is seen in the next round.
 */
function hideBesides(table: Table, weak: readonly string[], hidden: Set<string>): boolean {
  const touched = new Set<Sum>()
  let isAny = false
  for (const key of weak) {
    const own = table.sums.filter(({ total, parts }) => total === key || parts.includes(key))
    if (own.some((sum) => touched.has(sum))) continue
    const chosen = cheapestOf(table, own, hidden)
    if (chosen === undefined) continue
    hidden.add(chosen)
    isAny = true
    for (const sum of table.sums) if (sum.total === chosen || sum.parts.includes(chosen)) touched.add(sum)
  }
  return isAny
}

/** The smallest published cell of these sums; a total rather than a nought, which gives no room. */
function cheapestOf({ cells }: Table, sums: readonly Sum[], hidden: ReadonlySet<string>): string | undefined {
  const known = new Map(cells.map((cell) => [cell.key, cell]))
  const [chosen] = sums
    .flatMap(({ total, parts }) => [{ name: total, isTotal: true }, ...parts.map((name) => ({ name, isTotal: false }))])
    .flatMap(({ name, isTotal }) => {
      const { value = 0, isExempt = false } = known.get(name) ?? {}
      return hidden.has(name) || isExempt ? [] : [{ name, value, rank: value === 0 ? 2 : Number(isTotal) }]
    })
    .toSorted((one, other) => one.rank - other.rank || one.value - other.value || (one.name < other.name ? -1 : 1))
  return chosen?.name
}
