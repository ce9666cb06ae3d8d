import { dc01Fields, type Dc01, type Dc01Key } from '../../forms/dc01.ts'
import { encodeTcvn3, encodeVni } from '../../forms/legacy-encoding.ts'
import type { Random } from './random.ts'

const ownName = ['family_name', 'middle_name', 'given_name'] as const
const names = [...ownName, 'father_name', 'mother_name', 'spouse_name', 'representative_name', 'head_name'] as const
const texts = dc01Fields.filter(({ kind }) => kind === 'text').map(({ key }) => key)

function change(form: Dc01, keys: readonly Dc01Key[], how: (text: string) => string): void {
  for (const key of keys) if (form[key] !== '') form[key] = how(form[key])
}

/** One part of the person's own name that is not empty: mostly the given name, where most slips are noticed late. */
function pickPart(form: Dc01, random: Random): (typeof ownName)[number] {
  const chance = random.unit()
  const part = chance < 0.25 ? 'family_name' : chance < 0.55 ? 'middle_name' : 'given_name'
  return form[part] === '' ? 'given_name' : part
}

/** Typed without any marks, as in a telegram: the whole form. */
export function dropMarks(form: Dc01): void {
  change(form, texts, (text) =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D').normalize('NFC'),
  )
}

const tones = ['\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const tone = /[\u0300\u0301\u0303\u0309\u0323]/

/** One tone of the name is another one, or is left out. Nothing changes where the part has none. */
export function mistakeTone(form: Dc01, random: Random): void {
  const part = pickPart(form, random)
  const other = random.pick([...tones, ''])
  form[part] = form[part].normalize('NFD').replace(tone, other).normalize('NFC')
}

/** One letter of the name is missing, is there twice, or has changed places with the next. */
export function mistype(form: Dc01, random: Random): void {
  const part = pickPart(form, random)
  const letters = Array.from(form[part])
  const at = random.below(letters.length)
  const kind = random.below(3)
  if (kind === 0 && letters.length > 2) letters.splice(at, 1)
  else if (kind === 1) letters.splice(at, 0, (letters[at] ?? '').toLowerCase())
  else {
    const [one = '', next = ''] = letters.slice(at, at + 2)
    if (one !== ' ' && next !== ' ') letters.splice(at, 2, next, one)
  }
  form[part] = letters.join('').replace(/\s+/g, ' ').trim()
}

/** The names arrive as a document in TCVN3 would show them in a font of today. */
export function writeInTcvn3(form: Dc01): void {
  change(form, names, encodeTcvn3)
}

/** The names arrive as a document in VNI would show them in a font of today. */
export function writeInVni(form: Dc01): void {
  change(form, names, encodeVni)
}

/** A letter that only looks like Đ: Ð of Icelandic, or Ɖ of Ewe. */
export function mistakeD(form: Dc01, random: Random): void {
  const [capital, small] = random.chance(0.7) ? ['\u00d0', '\u00f0'] : ['\u0189', '\u0256']
  change(form, names, (text) => text.replaceAll('Đ', capital).replaceAll('đ', small))
}

/** Letters and marks apart, as some systems write them. */
export function decompose(form: Dc01): void {
  change(form, texts, (text) => text.normalize('NFD'))
}

/** Spaces before, behind, or too many between, some of them no-break spaces. */
export function addSpaces(form: Dc01, random: Random): void {
  const part = pickPart(form, random)
  const kind = random.below(4)
  const space = random.chance(0.3) ? '\u00a0' : ' '
  if (kind === 0) form[part] = `${space}${form[part]}`
  else if (kind === 1 && form[part].includes(' ')) form[part] = form[part].replace(' ', ` ${space}`)
  else form[part] = `${form[part]}${space.repeat(kind === 2 ? 2 : 1)}`
}

/** The name in capitals, as the paper form wants it. */
export function shout(form: Dc01): void {
  change(form, ownName, (text) => text.toUpperCase())
}
