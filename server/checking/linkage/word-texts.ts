// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { withRoom } from './grow.ts'
import { editedMax, isWithinEdits, lettersOf } from './similarity.ts'

/** What `WordTexts` is made of, and becomes when it is sent to another thread. */
export type WordTextParts = Pick<WordTexts, 'words' | 'ids' | 'starts' | 'letters' | 'lengths'>

/**
 * Folded texts by number, from 0, which is ''. A million names consist of a few thousand words: each text is kept as the
 * numbers of its words, and becomes a string only when it is asked for.
 */
export class WordTexts {
  readonly words: readonly string[]
  /** The numbers of the words of all texts, one text after the other. */
  readonly ids: Uint32Array
  /** By text: where its words begin; one more for the end of the last. */
  readonly starts: Uint32Array
  /** By text: which letters it has (see similarity.ts). */
  readonly letters: Uint32Array
  /** By text: how many letters and spaces it has. */
  readonly lengths: Uint32Array

  constructor({ words, ids, starts, letters, lengths }: WordTextParts) {
    this.words = words
    this.ids = ids
    this.starts = starts
    this.letters = letters
    this.lengths = lengths
  }

  get length(): number {
    return this.letters.length
  }

  at(number: number): string {
    return this.#join(this.starts[number] ?? 0, this.starts[number + 1] ?? 0)
  }

  /**
   * Whether one text becomes another by at most so many edits. Words that both begin or end with are passed by their
   * numbers: what is left is one word, mostly, and nothing has to be put together.
   */
  areWithinEdits(one: number, other: number, edits: number): boolean {
    const { ids, starts, lengths } = this
    const length = lengths[one] ?? 0
    const otherLength = lengths[other] ?? 0
    if (Math.abs(length - otherLength) > edits) return false
    if (length > editedMax || otherLength > editedMax) return one === other
    let start = starts[one] ?? 0
    let end = starts[one + 1] ?? 0
    let otherStart = starts[other] ?? 0
    let otherEnd = starts[other + 1] ?? 0
    while (start < end && otherStart < otherEnd && ids[start] === ids[otherStart]) {
      start += 1
      otherStart += 1
    }
    while (end > start && otherEnd > otherStart && ids[end - 1] === ids[otherEnd - 1]) {
      end -= 1
      otherEnd -= 1
    }
    // One is the other with something more, letter by letter.
    if (start === end || otherStart === otherEnd) return true
    return isWithinEdits(this.#join(start, end), this.#join(otherStart, otherEnd), edits)
  }

  #join(start: number, end: number): string {
    const { ids, words } = this
    let text = start < end ? (words[ids[start] ?? 0] ?? '') : ''
    for (let at = start + 1; at < end; at += 1) text += ` ${words[ids[at] ?? 0] ?? ''}`
    return text
  }
}

const perSlot = 2

/** Numbers texts by their words, from 1, in the order in which they come. */
export class WordTextNumbers {
  readonly #words: string[] = ['']
  readonly #wordNumbers = new Map<string, number>()
  /** By word: which letters it has, and how many. */
  #wordLetters = new Uint32Array(1024)
  #wordLengths = new Uint32Array(1024)
  /** By slot: the number of a text, 0 for none, and the hash of its words. */
  #slots = new Int32Array(8192 * perSlot)
  #mask = 8191
  #ids = new Uint32Array(16_384)
  #starts = new Uint32Array(4096)
  #letters = new Uint32Array(4096)
  #lengths = new Uint32Array(4096)
  #size = 1

  /** The number of a folded word, from 1. */
  wordOf(word: string): number {
    const known = this.#wordNumbers.get(word)
    if (known !== undefined) return known
    const number = this.#words.push(word) - 1
    this.#wordNumbers.set(word, number)
    this.#wordLetters = withRoom(this.#wordLetters, number + 1)
    this.#wordLengths = withRoom(this.#wordLengths, number + 1)
    this.#wordLetters[number] = lettersOf(word)
    this.#wordLengths[number] = word.length
    return number
  }

  /** The number of the text of the first `size` of these words; 0 for none. */
  numberOf(ids: Uint32Array, size: number): number {
    if (size === 0) return 0
    let hash = size
    for (let at = 0; at < size; at += 1) {
      hash = Math.imul(hash ^ (ids[at] ?? 0), 0x9e3779b1)
      hash ^= hash >>> 15
    }
    const slots = this.#slots
    let slot = hash & this.#mask
    for (;;) {
      const number = slots[slot * perSlot] ?? 0
      if (number === 0) return this.#add(ids, size, hash)
      if (slots[slot * perSlot + 1] === hash && this.#isText(number, ids, size)) return number
      slot = (slot + 1) & this.#mask
    }
  }

  #isText(number: number, ids: Uint32Array, size: number): boolean {
    const start = this.#starts[number] ?? 0
    if ((this.#starts[number + 1] ?? 0) - start !== size) return false
    for (let at = 0; at < size; at += 1) if (this.#ids[start + at] !== ids[at]) return false
    return true
  }

  #add(ids: Uint32Array, size: number, hash: number): number {
    const number = this.#size
    const start = this.#starts[number] ?? 0
    if (start + size > this.#ids.length) this.#ids = withRoom(this.#ids, start + size)
    if (number + 1 === this.#starts.length) this.#growTexts(number + 2)
    // Words are one space apart; its bit is the first.
    let letters = size > 1 ? 1 : 0
    let length = size - 1
    for (let at = 0; at < size; at += 1) {
      const id = ids[at] ?? 0
      this.#ids[start + at] = id
      letters |= this.#wordLetters[id] ?? 0
      length += this.#wordLengths[id] ?? 0
    }
    this.#starts[number + 1] = start + size
    this.#letters[number] = letters
    this.#lengths[number] = length
    this.#size += 1
    if (this.#size * 2 > this.#mask) this.#growSlots()
    this.#place(number, hash)
    return number
  }

  #growTexts(size: number): void {
    this.#starts = withRoom(this.#starts, size)
    this.#letters = withRoom(this.#letters, this.#starts.length)
    this.#lengths = withRoom(this.#lengths, this.#starts.length)
  }

  #growSlots(): void {
    const old = this.#slots
    this.#slots = new Int32Array(old.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let from = 0; from < old.length; from += perSlot) {
      const number = old[from] ?? 0
      if (number !== 0) this.#place(number, old[from + 1] ?? 0)
    }
  }

  #place(number: number, hash: number): void {
    let slot = hash & this.#mask
    while (this.#slots[slot * perSlot] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot * perSlot] = number
    this.#slots[slot * perSlot + 1] = hash
  }

  /** All texts that have been numbered. */
  finish(): WordTexts {
    return new WordTexts({
      words: this.#words,
      ids: this.#ids.slice(0, this.#starts[this.#size]),
      starts: this.#starts.slice(0, this.#size + 1),
      letters: this.#letters.slice(0, this.#size),
      lengths: this.#lengths.slice(0, this.#size),
    })
  }
}
