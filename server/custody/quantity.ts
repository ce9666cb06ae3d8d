import { Problem } from '../http/problem.ts'
import type { CountedIn } from './thing.ts'

/** Three decimals: a gram, a millimetre. */
const perUnit = 1000
const quantityMax = 1_000_000

/** Refuses what cannot be counted so (`custody-quantity`): nothing, less than nothing, half a piece, a milligram. */
export function requireQuantity(quantity: number, countedIn: CountedIn): void {
  const isWhole = countedIn === 'piece' || countedIn === 'round'
  const least = isWhole ? 1 : 1 / perUnit
  const isCounted = Math.abs(quantity * perUnit - Math.round(quantity * perUnit)) < 1e-6
  const fits = quantity >= least && quantity <= quantityMax && isCounted && (!isWhole || Number.isInteger(quantity))
  if (!fits) throw new Problem('custody-quantity', { quantity, countedIn })
}

/** What stays when a part is taken away, to the gram. */
export function rest(quantity: number, part: number): number {
  return (Math.round(quantity * perUnit) - Math.round(part * perUnit)) / perUnit
}

/** Quantities as the database reads them, exactly. */
export function quantitiesOf(things: readonly { quantity: number }[]): string[] {
  return things.map(({ quantity }) => quantity.toFixed(3))
}
