/**
 * Text from before Unicode. TCVN3 (fonts named .Vn…) and VNI wrote Vietnamese with the bytes of Western letters; read
 * as Latin-1 or CP1252, or pasted as such characters, `Nguyễn` arrives as `NguyÔn` or `Nguyeãn`.
 *
 * A sign proves little by itself, since each of these characters is a letter somewhere: `Hoà` is good Unicode and good
 * VNI (Hồ), `Lò` a surname. So each word is read in all three ways, and the way that gives real Vietnamese syllables in
 * most of a column wins; where they tie, the text is taken as it is. Decide for a column, not for a cell, and let a
 * person confirm what `decodeTcvn3` and `decodeVni` would make of it. Decode before `cleanText`, which drops the soft
 * hyphen that TCVN3 uses for ư.
 */
import { onsets, rhymes, tcvn3Signs, tcvn3WithoutCapital, vniSigns } from './legacy-tables.ts'

const syllable = new RegExp(`^(?:${onsets.join('|')})?(?:${rhymes.join('|')})$`)
const stopped = /(?:c|ch|p|t)$/
const tones = /[\u0300\u0301\u0303\u0309\u0323]/g
const wordsOfLetters = /[^\s\d!-/:-@[-`{-~]+/g
const beyondAscii = /[^\0-\u007f]/
const beyondLatin1 = /[^\0-\u00ff]/

/** Of the words with marks, the share that has to make sense in a legacy encoding before a column counts as such. */
const shareMin = 1 / 3

/** A letter that bears a tone when one follows it: only there is a TCVN3 sign for a bare tone what it seems to be. */
const vowel = /[aeiouyăâêôơư]/i

/** Whether the word is in small letters, in capitals, or begins with the only capital. */
function isCasedAsWritten(word: string): boolean {
  const rest = word.slice(1)
  return rest === rest.toLowerCase() || word === word.toUpperCase()
}

/** Whether a Vietnamese syllable could be written like this. */
function isSyllable(word: string): boolean {
  if (!isCasedAsWritten(word)) return false
  const parts = word.toLowerCase().normalize('NFD')
  const marks = parts.match(tones) ?? []
  const letters = parts.replace(tones, '').normalize('NFC')
  if (marks.length > 1 || !syllable.test(letters)) return false
  return !stopped.test(letters) || marks[0] === '\u0301' || marks[0] === '\u0323'
}

/**
 * In which encoding the cells of a column are written, from a sample of them (a few hundred are plenty). 'unicode' is
 * also the answer where nothing can be told. One cell is a sample too, but a short one: a name or two may fit several.
 */
export function detectLegacy(samples: string[]): 'unicode' | 'tcvn3' | 'vni' {
  let marked = 0
  const sensible = { unicode: 0, tcvn3: 0, vni: 0 }
  for (const sample of samples)
    for (const [word] of sample.normalize('NFC').matchAll(wordsOfLetters)) {
      if (!beyondAscii.test(word)) continue
      marked++
      if (isSyllable(word)) sensible.unicode++
      if (beyondLatin1.test(word)) continue
      if (isSyllable(decodeTcvn3(word))) sensible.tcvn3++
      if (isSyllable(decodeVni(word))) sensible.vni++
    }
  if (sensible.tcvn3 === sensible.vni) return 'unicode'
  const legacy = sensible.tcvn3 > sensible.vni ? 'tcvn3' : 'vni'
  return sensible[legacy] > sensible.unicode && sensible[legacy] >= marked * shareMin ? legacy : 'unicode'
}

/**
 * Unicode text from TCVN3 text. Ă Â Ê Ô Ơ Ư Đ have signs of their own; every other capital with a mark was written with
 * the sign of its small letter, in a font of capitals. Such a letter becomes a capital again in a word or a cell that is
 * otherwise in capitals, and at the beginning of a word where all other words of the cell begin with a capital; else it
 * stays small, since nothing shows what it was.
 */
export function decodeTcvn3(text: string): string {
  const letters = text
    .normalize('NFC')
    .replace(/[\u00a1-\u00ff]/g, (sign, at: number, whole: string) => {
      const letter = tcvn3Signs.get(sign) ?? sign
      const isTone = sign >= '\u00b0' && sign <= '\u00b4'
      return isTone && !isVowel(whole.charAt(at - 1)) ? sign : letter
    })
    .normalize('NFC')
  return letters === text ? text : withCapitals(letters)
}

/** Whether the TCVN3 sign stands for a vowel. */
function isVowel(sign: string): boolean {
  return vowel.test(tcvn3Signs.get(sign) ?? sign)
}

/** Whether the letter may have been a capital for which TCVN3 had no sign. */
function mayBeCapital(letter: string): boolean {
  return tcvn3WithoutCapital.has(letter)
}

/** Whether no letter is small for certain. */
function isPerhapsCapitals(text: string): boolean {
  return Array.from(text).every((letter) => letter === letter.toUpperCase() || mayBeCapital(letter))
}

/** Whether the word is in capitals: it has one behind its first letter, and no letter that is small for certain. */
function isInCapitals(word: string): boolean {
  return word.slice(1) !== word.slice(1).toLowerCase() && isPerhapsCapitals(word)
}

/** Puts capitals back where TCVN3 had none: see `decodeTcvn3`. */
function withCapitals(text: string): string {
  const words: string[] = text.match(wordsOfLetters) ?? []
  // Where most words show capitals (in Lý THị HOA two do), those that could be either are capitals too.
  const telling = words.filter((word) => word.length > 1)
  if (telling.filter(isInCapitals).length * 2 > telling.length && isPerhapsCapitals(text)) return text.toUpperCase()
  const others = words.filter((word) => !mayBeCapital(word.charAt(0)))
  const isTitle = others.length > 0 && others.every((word) => word.charAt(0) !== word.charAt(0).toLowerCase())
  return text.replace(wordsOfLetters, (word) => {
    if (isInCapitals(word)) return word.toUpperCase()
    return isTitle && mayBeCapital(word.charAt(0)) ? word.charAt(0).toUpperCase() + word.slice(1) : word
  })
}

/**
 * Unicode text from VNI text, longest signs first. VNI writes đ as ñ, so an ñ that was meant, as in Êñuôl, becomes đ:
 * one more reason to decide by column and to look at the result.
 */
export function decodeVni(text: string): string {
  const source = text.normalize('NFC')
  let decoded = ''
  for (let at = 0; at < source.length;) {
    const signs = source.slice(at, at + 2)
    const letter = signs.length === 2 ? vniSigns.get(signs) : undefined
    decoded += letter ?? vniSigns.get(signs.charAt(0)) ?? signs.charAt(0)
    at += letter === undefined ? 1 : 2
  }
  return decoded
}

const tcvn3ByLetter = new Map(
  Array.from(tcvn3Signs, ([sign, letter]) => [letter, sign] as const).filter(([letter]) => !/\p{M}/u.test(letter)),
)

/** The same text as a TCVN3 document would arrive, for made-up faults; capitals without a sign become small letters. */
export function encodeTcvn3(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => {
    const small = letter.toLowerCase()
    return tcvn3ByLetter.get(tcvn3WithoutCapital.has(small) ? small : letter) ?? letter
  }).join('')
}

// Later pairs win: the capitals of both signs over a capital with a small sign.
const vniByLetter = new Map(Array.from(vniSigns, ([signs, letter]) => [letter, signs] as const))

/** The same text as a VNI document would arrive, for made-up faults. */
export function encodeVni(text: string): string {
  return Array.from(text.normalize('NFC'), (letter) => vniByLetter.get(letter) ?? letter).join('')
}
