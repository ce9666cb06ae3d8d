import { askPair, askPairs, type Pair } from '../api/review.ts'

/** The pairs in the order in which they are gone through, and those that were asked for before they are shown. */
let order: readonly string[] = []
const ahead = new Map<string, Promise<Pair>>()

/** Sets the order, the weightiest pair first, as the queue was last told. */
export function setOrder(pairIds: readonly string[]): void {
  order = pairIds
  ahead.clear()
}

/** The pair itself, which may be here already. */
export async function takePair(pairId: string): Promise<Pair> {
  const pair = ahead.get(pairId) ?? askPair(pairId)
  ahead.delete(pairId)
  return pair
}

/** Asks for the pair that comes next while this one is looked at. */
export function fetchNext(pairId: string): void {
  const next = neighbour(pairId, 1)
  if (next === undefined || ahead.has(next)) return
  const asked = askPair(next)
  // Whoever takes it hears why it was refused; until then nobody does.
  asked.catch(() => ahead.delete(next))
  ahead.set(next, asked)
}

/** The pair after this one (1) or before it (-1). */
export function neighbour(pairId: string, step: 1 | -1): string | undefined {
  const at = order.indexOf(pairId)
  return at === -1 ? undefined : order[at + step]
}

/** The pair to go on with once this one is judged: the next one, or, at the end, the first of those that are left. */
export async function findNextWaiting(pairId: string): Promise<string | undefined> {
  const next = neighbour(pairId, 1)
  order = order.filter((one) => one !== pairId)
  if (next !== undefined) return next
  const { pairs } = await askPairs('')
  setOrder(pairs.map((pair) => pair.pairId))
  return order.find((one) => one !== pairId)
}
