/** The folded name in three: the first word, the last, and what stands between. Of one word only the last is there. */
export type NameKeys = { family: string; middle: string; given: string }

/**
 * Splits a folded full name (`searchKey`) by its words. The words say nothing of how the name was written down in parts:
 * of "Nguyễn Minh Anh" one officer makes Anh the given name, another Minh Anh, and both find it.
 */
export function splitKey(fullKey: string): NameKeys {
  const first = fullKey.indexOf(' ')
  if (first === -1) return { family: '', middle: '', given: fullKey }
  const last = fullKey.lastIndexOf(' ')
  return {
    family: fullKey.slice(0, first),
    middle: first === last ? '' : fullKey.slice(first + 1, last),
    given: fullKey.slice(last + 1),
  }
}

/** The words of a folded name or of a part of it. */
export function wordsOf(key: string): string[] {
  return key === '' ? [] : key.split(' ')
}

/** The folded full name of its parts. */
export function joinKeys({ family, middle, given }: NameKeys): string {
  return [family, middle, given].filter((part) => part !== '').join(' ')
}

/**
 * The other orders in which a name may be kept that was written like this: what stood behind was put in front ("Lan Nguyễn
 * Thị", "Thị Lan Nguyễn"), or family name and given name changed places, a given name of two words too ("Minh Anh Thị
 * Nguyễn").
 */
export function otherOrders(name: NameKeys): NameKeys[] {
  const words = wordsOf(joinKeys(name))
  const last = words.slice(-1)
  const orders = [
    ...words.map((_word, at) => [...words.slice(at), ...words.slice(0, at)]),
    [...last, ...words.slice(1, -1), ...words.slice(0, -1).slice(0, 1)],
    [...last, ...words.slice(2, -1), ...words.slice(0, -1).slice(0, 2)],
  ].map((order) => order.join(' '))
  return [...new Set(orders)].filter((order) => order !== joinKeys(name)).map(splitKey)
}
