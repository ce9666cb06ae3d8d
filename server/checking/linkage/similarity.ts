// oxlint-disable complexity -- each read of a typed array counts as a branch here.
/** Similarity of folded texts. Lengths are counted in UTF-16 units, which after folding are letters. */

const row = new Uint8Array(512)

/** Of longer texts no edits are counted. */
export const editedMax = 80

/**
 * Whether one text becomes the other by at most so many edits: a letter missing, added, other, or swapped with the next
 * (optimal string alignment). Texts of more than 80 letters are only compared for equality.
 */
export function isWithinEdits(one: string, other: string, edits: number): boolean {
  let oneEnd = one.length
  let otherEnd = other.length
  if (Math.abs(oneEnd - otherEnd) > edits) return false
  if (oneEnd > editedMax || otherEnd > editedMax) return one === other
  let start = 0
  while (start < oneEnd && start < otherEnd && one.charCodeAt(start) === other.charCodeAt(start)) start += 1
  while (oneEnd > start && otherEnd > start && one.charCodeAt(oneEnd - 1) === other.charCodeAt(otherEnd - 1)) {
    oneEnd -= 1
    otherEnd -= 1
  }
  const oneLength = oneEnd - start
  const otherLength = otherEnd - start
  if (oneLength === 0 || otherLength === 0) return oneLength + otherLength <= edits
  if (edits === 1) return isOneEdit(one, other, { start, oneLength, otherLength })
  return (
    countEdits({ text: one, start, length: oneLength }, { text: other, start, length: otherLength }, edits) <= edits
  )
}

/** Behind the common start and before the common end, one edit leaves one letter on each side, or two that are swapped. */
function isOneEdit(
  one: string,
  other: string,
  rest: { start: number; oneLength: number; otherLength: number },
): boolean {
  const { start, oneLength, otherLength } = rest
  if (oneLength === 1 && otherLength === 1) return true
  return (
    oneLength === 2 &&
    otherLength === 2 &&
    one.charCodeAt(start) === other.charCodeAt(start + 1) &&
    one.charCodeAt(start + 1) === other.charCodeAt(start)
  )
}

/** Part of a text. */
type Part = { text: string; start: number; length: number }

/** More than any number of edits that is asked for. */
const tooMany = 99

/**
 * The edits from one to the other, or more than `max` as soon as that is certain. Three rows of the table are kept, and of
 * each what is so near to the diagonal that it counts.
 */
function countEdits(one: Part, other: Part, max: number): number {
  const width = other.length + 2
  for (let at = 0; at <= other.length; at += 1) row[width + at] = at
  let before = 0
  let above = width
  let here = 2 * width
  let last = -1
  for (let line = 1; line <= one.length; line += 1) {
    const letter = one.text.charCodeAt(one.start + line - 1)
    const from = Math.max(1, line - max)
    const to = Math.min(other.length, line + max)
    const least = fillRow({ before, above, here, line }, { letter, last, other }, { from, to })
    if (least > max) return least
    last = letter
    const free = before
    before = above
    above = here
    here = free
  }
  return row[above + other.length] ?? 0
}

/** Fills a row of the table from one column to another and gives its least number. */
function fillRow(
  { before, above, here, line }: { before: number; above: number; here: number; line: number },
  { letter, last, other }: { letter: number; last: number; other: Part },
  { from, to }: { from: number; to: number },
): number {
  row[here + from - 1] = from === 1 ? line : tooMany
  // What the next row asks for beyond this one's end.
  row[here + to + 1] = tooMany
  let least = row[here + from - 1] ?? 0
  let lastAgainst = from > 1 ? other.text.charCodeAt(other.start + from - 2) : -2
  for (let at = from; at <= to; at += 1) {
    const against = other.text.charCodeAt(other.start + at - 1)
    let cost = (row[above + at - 1] ?? 0) + (letter === against ? 0 : 1)
    cost = Math.min(cost, (row[above + at] ?? 0) + 1, (row[here + at - 1] ?? 0) + 1)
    const isSwap = letter === lastAgainst && against === last
    if (isSwap) cost = Math.min(cost, (row[before + at - 2] ?? 0) + 1)
    row[here + at] = cost
    if (cost < least) least = cost
    lastAgainst = against
  }
  return least
}

/** Jaro–Winkler similarity, 0 to 1, with a bonus of 0.1 for each of up to four equal leading letters. */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length === 0) return 0
  const reach = Math.max(0, Math.floor(long.length / 2) - 1)
  const [usedShort, usedLong] = [new Uint8Array(short.length), new Uint8Array(long.length)]
  let matches = 0
  for (let at = 0; at < short.length; at += 1)
    for (let place = Math.max(0, at - reach); place <= Math.min(long.length - 1, at + reach); place += 1) {
      if (usedLong[place] === 1 || short.charCodeAt(at) !== long.charCodeAt(place)) continue
      usedShort[at] = 1
      usedLong[place] = 1
      matches += 1
      break
    }
  if (matches === 0) return 0
  let [swapped, place] = [0, 0]
  for (let at = 0; at < short.length; at += 1) {
    if (usedShort[at] !== 1) continue
    while (usedLong[place] !== 1) place += 1
    if (short.charCodeAt(at) !== long.charCodeAt(place)) swapped += 1
    place += 1
  }
  const jaro = (matches / short.length + matches / long.length + (matches - swapped / 2) / matches) / 3
  let prefix = 0
  while (prefix < 4 && prefix < short.length && short.charCodeAt(prefix) === long.charCodeAt(prefix)) prefix += 1
  return jaro + prefix * 0.1 * (1 - jaro)
}

/** In how many places two texts of one length have another letter. */
export function countDifferent(one: string, other: string): number {
  let different = 0
  for (let at = 0; at < one.length; at += 1) if (one.charCodeAt(at) !== other.charCodeAt(at)) different += 1
  return different
}

/** In how many places two numbers of fixed width have another digit; what is in front of the shorter counts as zeros. */
export function countDifferentDigits(one: number, other: number): number {
  let different = 0
  for (let [mine, its] = [one, other]; mine !== its; mine = Math.floor(mine / 10), its = Math.floor(its / 10))
    if (mine % 10 !== its % 10) different += 1
  return different
}

/** Whether both have the same words, in another order. */
export function areSameWords(one: string, other: string): boolean {
  if (one.length !== other.length || !one.includes(' ')) return false
  return one.split(' ').toSorted().join(' ') === other.split(' ').toSorted().join(' ')
}

/** Which letters a text has, one bit for each of 32 kinds of sign. */
export function lettersOf(text: string): number {
  let letters = 0
  for (let at = 0; at < text.length; at += 1) letters |= 1 << (text.charCodeAt(at) & 31)
  return letters >>> 0
}

/** How many bits of a word are set. */
export function countBits(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Whether one number becomes another by at most so many edits of its digits, leading zeros apart. */
export function areDigitsWithin(one: number, other: number, edits: number): boolean {
  if (edits === 1 && !mayBeOneEdit(Math.min(one, other), Math.max(one, other))) return false
  return isWithinEdits(String(one), String(other), edits)
}

/** Rules out by arithmetic, which is faster than texts, nearly all numbers that are not one edit apart. */
function mayBeOneEdit(less: number, more: number): boolean {
  let power = more >= 1e8 ? 1e8 : 1
  while (more >= power * 10) power *= 10
  if (less >= power) {
    // Zeros behind it apart, the difference is a digit where one stands for another, and of two neighbours that are
    // swapped nine times that.
    let difference = more - less
    while (difference > 0 && endsInZero(difference)) difference /= 10
    return difference < 10 || (difference <= 81 && difference % 9 === 0)
  }
  if (less * 10 < power) return false
  // A digit is missing: the last, or the last is the same.
  const rest = Math.floor(more / 10)
  return rest === less || more - rest * 10 === less - Math.floor(less / 10) * 10
}

function endsInZero(number: number): boolean {
  return Math.floor(number / 10) * 10 === number
}
