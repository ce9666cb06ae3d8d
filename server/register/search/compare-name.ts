import { searchKey } from '../../../forms/fold.ts'
import { otherOrders, splitKey, wordsOf, type NameKeys } from './name-keys.ts'
import { slipsOf, spacingsOf } from './slips.ts'

/**
 * How a name in the register may differ from the one asked for, and still be meant: the words are in another order, one
 * letter or space is another one, or words between the first and the last are missing in one of the two.
 */
export type NameDifference = 'order' | 'letter' | 'middle'

/** A name that is asked for, as its words were typed, with what else may be meant by it. */
export type AskedName = NameKeys & {
  orders: readonly NameKeys[]
  /** What one slip makes of each part. */
  slips: Record<keyof NameKeys, ReadonlySet<string>>
  /** What one space left out or put in makes of the whole. */
  spacings: readonly NameKeys[]
}

/** Folds a name as somebody typed it and works out what else may be meant. */
export function askedName(fullName: string): AskedName {
  const key = searchKey(fullName)
  const name = splitKey(key)
  const { family, middle, given } = name
  const slips = { family: slipsOf(family), middle: slipsOf(middle), given: slipsOf(given) }
  return { ...name, orders: otherOrders(name), slips, spacings: [...spacingsOf(key)].map(splitKey) }
}

/** In what a name in the register differs from the one asked for; undefined where it is another name. */
export function compareName(asked: AskedName, found: NameKeys): NameDifference[] | undefined {
  const typed = compareInOrder(asked, found, asked.slips)
  if (typed !== undefined) return typed
  const isRespaced = ({ family, middle, given }: NameKeys): boolean =>
    family === found.family && middle === found.middle && given === found.given
  if (asked.spacings.some(isRespaced)) return ['letter']
  for (const order of asked.orders) {
    const differences = compareInOrder(order, found)
    if (differences !== undefined) return ['order', ...differences]
  }
  return undefined
}

/** The same for one order of the words. A second slip in one name makes it another name. */
function compareInOrder(asked: NameKeys, found: NameKeys, slips?: AskedName['slips']): NameDifference[] | undefined {
  const differences: NameDifference[] = []
  for (const part of ['family', 'given', 'middle'] as const) {
    if (asked[part] === found[part]) continue
    if (slips?.[part].has(found[part])) differences.push('letter')
    else if (part === 'middle' && isPartly(asked.middle, found.middle)) differences.push('middle')
    else return undefined
  }
  return differences.filter((one) => one === 'letter').length > 1 ? undefined : differences
}

/** Whether one of the two is the other with words left out. */
function isPartly(one: string, other: string): boolean {
  const [few, many] = [wordsOf(one), wordsOf(other)].toSorted((a, b) => a.length - b.length)
  if (few === undefined || many === undefined || few.length === many.length) return false
  let at = 0
  for (const word of many) if (word === few[at]) at += 1
  return at === few.length
}

/** A part of a name with words left out: without any, and without one of several. */
export function shortened(key: string): string[] {
  const words = wordsOf(key)
  if (words.length === 0) return []
  return ['', ...(words.length === 1 ? [] : words.map((_word, at) => words.toSpliced(at, 1).join(' ')))]
}
