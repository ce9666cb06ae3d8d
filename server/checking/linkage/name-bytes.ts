// oxlint-disable complexity -- each read of a typed array counts as a branch here.
import { decodeTcvn3, decodeVni } from '../../../forms/legacy-encoding.ts'
import { withRoom } from './grow.ts'
import { balanceOf, foldText, readWord } from './normalise.ts'
import { WordTextNumbers, type WordTexts } from './word-texts.ts'

const space = 32
const wordsMax = 64

/** Beside the number of a folded word: the word may be in a legacy encoding; it folds to several words. */
const isOdd = 2 ** 31
const isSeveral = 2 ** 30
const numberMask = isSeveral - 1

/**
 * Folds names as they stand in the memory of the database, in UTF-8, and numbers them, as `TextValues` does for plain
 * names. Each word is folded once; a name of known words never becomes a string.
 */
export class NameBytes {
  readonly #texts = new WordTextNumbers()
  readonly #found = new Uint32Array(wordsMax)
  readonly #ids = new Uint32Array(wordsMax)
  /** By slot: the number of a raw word, from 1. */
  #slots = new Uint32Array(16_384)
  #mask = 16_383
  #size = 0
  /** The bytes of all raw words, one behind the other, and by raw word where they end and its hash. */
  #bytes = Buffer.alloc(65_536)
  #ends = new Uint32Array(8192)
  #hashes = new Int32Array(8192)
  /** By raw word: the number of its folded word, 0 if nothing is left of it, and what else is to be known. */
  #folded = new Uint32Array(8192)
  /** By raw word, once asked for: its balance, and its folded word when read as TCVN3 or VNI. */
  readonly #balances = new Map<number, number>()
  readonly #decoded = { tcvn3: new Map<number, number>(), vni: new Map<number, number>() }

  /** The number of the folded name that stands there; 0 where nothing is left of it. */
  numberOf(bytes: Buffer, from: number, to: number): number {
    let count = 0
    let marks = 0
    let start = from
    let hash = 0
    for (let at = from; at <= to; at += 1) {
      const byte = at < to ? (bytes[at] ?? 0) : space
      if (byte !== space) {
        hash = Math.imul(hash ^ byte, 0x9e3779b1)
        hash ^= hash >>> 15
        continue
      }
      if (at > start) {
        if (count === wordsMax) return this.#numberOfText(bytes.toString('utf8', from, to))
        const word = this.#wordOf(bytes, start, at, hash)
        this.#found[count] = word
        marks |= this.#folded[word] ?? 0
        count += 1
      }
      start = at + 1
      hash = 0
    }
    if ((marks & isSeveral) !== 0) return this.#numberOfText(bytes.toString('utf8', from, to))
    return this.#numberOfFound(count, (marks & isOdd) === 0 ? 0 : this.#balanceOf(count))
  }

  /** The folded names by their numbers. */
  finish(): WordTexts {
    return this.#texts.finish()
  }

  #numberOfText(text: string): number {
    const { fold } = foldText(text)
    if (fold === '') return 0
    const ids = Uint32Array.from(fold.split(' '), (word) => this.#texts.wordOf(word))
    return this.#texts.numberOf(ids, ids.length)
  }

  /** The number of the name of the words that were found, read as TCVN3 if more of them seem to be, or as VNI. */
  #numberOfFound(count: number, balance: number): number {
    let size = 0
    for (let at = 0; at < count; at += 1) {
      const word = this.#found[at] ?? 0
      const id = balance === 0 ? (this.#folded[word] ?? 0) & numberMask : this.#decode(word, balance > 0)
      if (id === 0) continue
      this.#ids[size] = id
      size += 1
    }
    return this.#texts.numberOf(this.#ids, size)
  }

  #balanceOf(count: number): number {
    let sum = 0
    for (const word of this.#found.subarray(0, count)) {
      const balance = this.#balances.get(word) ?? balanceOf(readWord(this.#rawOf(word)))
      this.#balances.set(word, balance)
      sum += balance
    }
    return sum
  }

  /** Decoding changes no more beyond a word than capitals, which are folded. */
  #decode(word: number, isTcvn3: boolean): number {
    const decoded = isTcvn3 ? this.#decoded.tcvn3 : this.#decoded.vni
    const known = decoded.get(word)
    if (known !== undefined) return known
    const raw = this.#rawOf(word)
    const { fold } = readWord(isTcvn3 ? decodeTcvn3(raw) : decodeVni(raw))
    const number = fold === '' ? 0 : this.#texts.wordOf(fold)
    decoded.set(word, number)
    return number
  }

  #rawOf(word: number): string {
    return this.#bytes.toString('utf8', this.#ends[word - 1], this.#ends[word])
  }

  /** The number of the raw word that stands there. (An object for each word would have to be collected.) */
  #wordOf(bytes: Buffer, start: number, end: number, hash: number): number {
    let slot = hash & this.#mask
    for (;;) {
      const number = this.#slots[slot] ?? 0
      if (number === 0) return this.#add(bytes, start, end, hash)
      if (this.#hashes[number] === hash && this.#isWord(number, bytes, start, end)) return number
      slot = (slot + 1) & this.#mask
    }
  }

  #isWord(number: number, bytes: Buffer, start: number, end: number): boolean {
    const own = this.#ends[number - 1] ?? 0
    if ((this.#ends[number] ?? 0) - own !== end - start) return false
    for (let at = start; at < end; at += 1) if (bytes[at] !== this.#bytes[own + at - start]) return false
    return true
  }

  #add(bytes: Buffer, start: number, end: number, hash: number): number {
    const number = this.#size + 1
    this.#ends = withRoom(this.#ends, number + 1)
    if (number === this.#hashes.length) this.#growHashes()
    this.#folded = withRoom(this.#folded, number + 1)
    const own = this.#ends[number - 1] ?? 0
    const ownEnd = own + end - start
    if (ownEnd > this.#bytes.length) this.#bytes = Buffer.concat([this.#bytes], ownEnd * 2)
    bytes.copy(this.#bytes, own, start, end)
    this.#ends[number] = ownEnd
    this.#hashes[number] = hash
    const word = readWord(bytes.toString('utf8', start, end))
    const folded = word.fold.includes(' ') ? isSeveral : word.fold === '' ? 0 : this.#texts.wordOf(word.fold)
    this.#folded[number] = folded + (word.isOdd ? isOdd : 0)
    this.#size = number
    if (number * 2 > this.#mask) this.#growSlots()
    else this.#place(number)
    return number
  }

  #growSlots(): void {
    this.#slots = new Uint32Array(this.#slots.length * 2)
    this.#mask = this.#mask * 2 + 1
    for (let number = 1; number <= this.#size; number += 1) this.#place(number)
  }

  #place(number: number): void {
    let slot = (this.#hashes[number] ?? 0) & this.#mask
    while (this.#slots[slot] !== 0) slot = (slot + 1) & this.#mask
    this.#slots[slot] = number
  }

  #growHashes(): void {
    const longer = new Int32Array(this.#hashes.length * 2)
    longer.set(this.#hashes)
    this.#hashes = longer
  }
}
