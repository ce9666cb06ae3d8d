import { classFacts, countedIns, itemClasses, type CountedIn, type ItemClass } from './item-class.ts'

/** How much there is of a class. */
export type ClassCount = { itemClass: ItemClass; quantity: number }

/** Adds up what can be added: one total for each way of counting, in a fixed order; what is not there is left out. */
export function totalsByCount(counts: readonly ClassCount[]): { countedIn: CountedIn; quantity: number }[] {
  return countedIns.flatMap((countedIn) => {
    const quantities = counts.filter(({ itemClass }) => classFacts[itemClass].countedIn === countedIn)
    const quantity = Math.round(quantities.reduce((sum, one) => sum + one.quantity, 0) * 1000) / 1000
    return quantities.length === 0 ? [] : [{ countedIn, quantity }]
  })
}

/**
 * Pieces and rounds as one number, which is not a total of items: newspapers print it so, and it is shown only under the
 * name "items and rounds".
 */
export function itemsAndRounds(counts: readonly ClassCount[]): number {
  const added = totalsByCount(counts).filter(({ countedIn }) => countedIn === 'piece' || countedIn === 'round')
  return added.reduce((sum, { quantity }) => sum + quantity, 0)
}

/** The sums of each class, in the order of the classes; classes of which there is nothing are left out. */
export function sumByClass(counts: readonly ClassCount[]): ClassCount[] {
  return itemClasses.flatMap((itemClass) => {
    const of = counts.filter((one) => one.itemClass === itemClass)
    const quantity = Math.round(of.reduce((sum, one) => sum + one.quantity, 0) * 1000) / 1000
    return of.length === 0 ? [] : [{ itemClass, quantity }]
  })
}
