/**
 * Text as it is kept: one spelling per letter, so that equal names are equal strings. Runs on every cell of every
 * file, so a text that is already clean costs one pass over its code units and no allocation.
 */

const ordinary = 1
const space = 2

/** What each code unit below U+2020 is: ordinary (needs nothing), a plain space, or 0 (look closer). */
const kinds = new Uint8Array(0x2020)
kinds.fill(ordinary, 0x21, 0x7f)
kinds.fill(ordinary, 0xa1, 0x180)
kinds.fill(ordinary, 0x1ea0, 0x1efa)
for (const letter of 'ƠơƯư–—‘’“”') kinds[letter.charCodeAt(0)] = ordinary
for (const lookAlike of '\u00ad\u00d0\u00f0') kinds[lookAlike.charCodeAt(0)] = 0
kinds[0x20] = space

/** Nothing is drawn for these, so two names that look the same would differ. */
const invisible = /\u034f|[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/g

/** True where every code unit is ordinary and every space stands alone between two words. */
function isClean(text: string): boolean {
  let previous = space
  for (let at = 0; at < text.length; at++) {
    const kind = kinds[text.charCodeAt(at)]
    if (kind === ordinary) previous = ordinary
    else if (kind === space && previous === ordinary) previous = space
    else return false
  }
  return previous === ordinary || text === ''
}

/**
 * The text in the one form in which the register keeps text: NFC; Đ and đ for the letters that look like them
 * (Ð U+00D0, Ɖ U+0189 and their lower case); every run of white space, no-break spaces and line ends included, one
 * space, none at the ends; characters without a width dropped. Cleaning twice changes nothing.
 *
 * Decode TCVN3 and VNI (`legacy-encoding.ts`) before: TCVN3 writes ư as the soft hyphen, which this drops, and é as Ð.
 */
export function cleanText(text: string): string {
  if (isClean(text)) return text
  return text
    .replace(invisible, '')
    .replace(/[\u00d0\u0189]/g, 'Đ')
    .replace(/[\u00f0\u0256]/g, 'đ')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim()
}

/**
 * True where the text holds a control character (C0, DEL or C1) that is not white space: a sign of a binary file, or
 * of text that was read in the wrong encoding. `cleanText` leaves these in place.
 */
export function hasControlCharacters(text: string): boolean {
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code < 0x20 ? code < 0x09 || code > 0x0d : code >= 0x7f && code <= 0x9f) return true
  }
  return false
}
