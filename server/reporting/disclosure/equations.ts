import type { Table } from './table.ts'

/** What a reader knows of hidden cells: that so many times each of them add up to a number. */
export type Equation = { terms: Map<string, bigint>; constant: bigint }

/** The sums of a table in which something is hidden, with what is published put in. */
export function equationsOf({ cells, sums }: Table, hidden: ReadonlySet<string>): Equation[] {
  const values = new Map(cells.map(({ key, value }) => [key, value]))
  return sums.flatMap(({ total, parts }) => {
    const terms = new Map<string, bigint>()
    let constant = 0n
    for (const [key, sign] of [[total, -1n] as const, ...parts.map((part) => [part, 1n] as const)])
      if (hidden.has(key)) terms.set(key, (terms.get(key) ?? 0n) + sign)
      else constant -= sign * BigInt(values.get(key) ?? 0)
    for (const [key, times] of terms) if (times === 0n) terms.delete(key)
    return terms.size === 0 ? [] : [{ terms, constant }]
  })
}

/**
 * The hidden cells that can be worked out from the equations alone, whatever the numbers are: by exact elimination, in
 * whole numbers. What follows only because no count is negative is found by the audit.
 */
export function findDetermined(equations: readonly Equation[]): Set<string> {
  // Each pivot's equation has no other pivot in it; so one with a single term says what that cell is.
  const solved = new Map<string, Map<string, bigint>>()
  for (const { terms } of equations) {
    const rest = new Map(terms)
    for (const [key, row] of solved) if (rest.has(key)) removeBy(rest, key, row)
    const pivot = rest.keys().next().value
    if (pivot === undefined) continue
    for (const row of solved.values()) if (row.has(pivot)) removeBy(row, pivot, rest)
    solved.set(pivot, rest)
  }
  return new Set([...solved].filter(([, row]) => row.size === 1).map(([key]) => key))
}

/** Takes so much of the row from the target that the key is no longer in it. */
function removeBy(target: Map<string, bigint>, key: string, row: ReadonlyMap<string, bigint>): void {
  const [ours, theirs] = [target.get(key) ?? 0n, row.get(key) ?? 0n]
  const shared = greatestDivisor(ours, theirs)
  const [timesTarget, timesRow] = [theirs / shared, ours / shared]
  for (const [name, times] of target) target.set(name, times * timesTarget)
  for (const [name, times] of row) {
    const left = (target.get(name) ?? 0n) - times * timesRow
    if (left === 0n) target.delete(name)
    else target.set(name, left)
  }
  shorten(target)
}

function shorten(row: Map<string, bigint>): void {
  let shared = 0n
  for (const times of row.values()) shared = greatestDivisor(shared, times)
  if (shared > 1n) for (const [name, times] of row) row.set(name, times / shared)
}

function greatestDivisor(one: bigint, other: bigint): bigint {
  let [a, b] = [one < 0n ? -one : one, other < 0n ? -other : other]
  while (b > 0n) [a, b] = [b, a % b]
  return a
}
