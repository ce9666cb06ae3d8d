/**
 * Three keys under which text is compared, weaker from one to the next. They are never mixed: equality says "the same
 * string", the tone key "the same name, however its tone is placed", the search key "perhaps the same, have a look".
 */
import { cleanText } from './text.ts'

/** The five written tones, as combining marks, and the digit that stands for each in a tone key. */
const toneDigits: Record<string, string> = { '\u0301': '1', '\u0300': '2', '\u0309': '3', '\u0303': '4', '\u0323': '5' }

/** A tone on a vowel, whatever other mark the vowel bears. The tilde of ñ stands on a consonant: it is no tone. */
const tonedVowel = /([aeiouy][\u0302\u0306\u031b]?)([\u0300\u0301\u0303\u0309\u0323])([\u0302\u0306\u031b]?)/g

/** A file of millions of names has some thousands of distinct syllables; the bound is for hostile input. */
const rememberedMax = 20_000
const rememberedLengthMax = 24

/** The function with its results remembered for short arguments; everything is forgotten when the bound is reached. */
function remembering(fold: (syllable: string) => string): (syllable: string) => string {
  const known = new Map<string, string>()
  return (syllable) => {
    const found = known.get(syllable)
    if (found !== undefined) return found
    const folded = fold(syllable)
    if (syllable.length > rememberedLengthMax) return folded
    if (known.size >= rememberedMax) known.clear()
    known.set(syllable, folded)
    return folded
  }
}

/** Folds each part between plain spaces; a part that folds to nothing disappears with its space. */
function foldWords(text: string, fold: (word: string) => string): string {
  let key = ''
  for (let start = 0; start < text.length;) {
    const space = text.indexOf(' ', start)
    const end = space === -1 ? text.length : space
    const folded = end > start ? fold(text.slice(start, end)) : ''
    if (folded !== '') key = key === '' ? folded : `${key} ${folded}`
    start = end + 1
  }
  return key
}

/** One syllable with its tone taken out of the letters and put behind them: hoà and hòa are both `hoa~2`. */
function toneLast(syllable: string): string {
  const tones: string[] = []
  const letters = syllable.normalize('NFD').replace(tonedVowel, (_whole, vowel: string, tone: string, mark: string) => {
    tones.push(toneDigits[tone] ?? '')
    return vowel + mark
  })
  // More than one tone is no Vietnamese syllable: what stands on which vowel then matters, so nothing is moved.
  return tones.length === 1 ? `${letters.normalize('NFC')}~${tones.join('')}` : syllable
}

/**
 * A word of nothing but letters that are one sign each, as nearly all are. No sign changes what another folds to, so such
 * a word is put together from its letters, each of which was folded once, in a tenth of the time.
 */
const ofLetters = /^[A-Za-zÀ-ÖØ-öø-žƠơƯưẠ-ỹ]+$/

function toneAny(word: string): string {
  return cleanText(word)
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .split(/([ -])/)
    .map((part) => toneLast(part))
    .join('')
}

const toneLetter = remembering(toneAny)

const toneWord = remembering((word) => {
  if (!ofLetters.test(word)) return toneAny(word)
  let letters = ''
  let tone = ''
  for (let at = 0; at < word.length; at += 1) {
    const letter = toneLetter(word.charAt(at))
    const mark = letter.indexOf('~')
    if (mark !== -1 && tone !== '') return toneAny(word)
    letters += mark === -1 ? letter : letter.slice(0, mark)
    if (mark !== -1) tone = letter.slice(mark)
  }
  return letters + tone
})

/** A final y after a consonant or after qu, which is the same vowel as i there. */
const finalY = /([bcdfghjklmnpqrstvwxz]|qu)y(?= |$)/g

function searchAny(word: string): string {
  return cleanText(word)
    .toLowerCase()
    .replaceAll('đ', 'd')
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .normalize('NFC')
    .replace(/['‘’ʼ`´\u2010-\u2015-]/g, '')
    .replace(finalY, '$1i')
    .replace(/ +/g, ' ')
    .trim()
}

const searchLetter = remembering(searchAny)

const searchWord = remembering((word) => {
  if (!ofLetters.test(word)) return searchAny(word)
  let key = ''
  for (let at = 0; at < word.length; at += 1) key += searchLetter(word.charAt(at))
  return key.endsWith('y') ? key.replace(finalY, '$1i') : key
})

/** Equal for the same string, apart from upper and lower case and what `cleanText` mends. */
export function equalityKey(text: string): string {
  return cleanText(text).toLowerCase()
}

/**
 * Equal for names that differ in case, in where the tone is written (Hòa and Hoà, Thúy and Thuý; not Hóa) or in the
 * kind of apostrophe. Per syllable the letters, then `~` and a digit for the tone (1 sắc, 2 huyền, 3 hỏi, 4 ngã,
 * 5 nặng). For comparing names of people, places and codes; not for display.
 */
export function toneKey(text: string): string {
  return foldWords(text, toneWord)
}

/**
 * The folding behind search, linkage and the names of units: lower case, no marks, đ as d, no apostrophes or hyphens,
 * a final y after a consonant as i (Lý and Lí, Quý and Quí), single spaces. It finds candidates; it decides nothing.
 */
export function searchKey(text: string): string {
  return foldWords(text, searchWord)
}
