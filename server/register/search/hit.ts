import * as z from 'zod'
import type { BirthDifference } from './asked-birth.ts'
import type { NameDifference } from './compare-name.ts'

/**
 * In what somebody who was found differs from what was asked for: in the name (`marks`: the same letters with other
 * marks) or in the birth date; the number is one that the person had before, or one of a record that this one stands for.
 */
export const Difference = z.enum([
  'marks',
  'order',
  'letter',
  'middle',
  'partial',
  'day-month',
  'new-year',
  'year',
  'old-number',
  'merged',
])
export type Difference = z.infer<typeof Difference>

/** Somebody who was found. `isGone`: dead, emigrated or deregistered. */
export type Hit = { personId: string; isGone: boolean; differences: readonly Difference[] }

/** What each difference says against a hit. Sums are compared, so that one big difference weighs as two small ones. */
const costs: Record<Difference, number> & Record<NameDifference | BirthDifference, number> = {
  marks: 0.5,
  order: 1,
  partial: 1,
  letter: 2,
  'day-month': 2,
  'new-year': 2,
  middle: 3,
  year: 3,
  'old-number': 0,
  merged: 0,
}

/** How much a hit differs in all: 0 is exactly what was asked for. */
export function costOf({ differences }: Pick<Hit, 'differences'>): number {
  return differences.reduce((sum, difference) => sum + costs[difference], 0)
}

/**
 * The hits that are most alike, as many whole degrees of likeness as are not more than `max` together: a degree is never
 * cut, so who is left out depends on the question alone. Undefined where the closest alone are more: too many.
 */
export function closest<Found extends Hit>(hits: readonly Found[], max: number): Found[] | undefined {
  const sorted = hits.toSorted((one, other) => costOf(one) - costOf(other))
  const next = sorted[max]
  if (next === undefined) return sorted
  const kept = sorted.filter((hit) => costOf(hit) < costOf(next))
  return kept.length === 0 ? undefined : kept
}
