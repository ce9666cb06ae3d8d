import { fullNameOf, type Dc01 } from '../../forms/dc01.ts'
import { searchKey } from '../../forms/fold.ts'
import type { RuleId } from '../../forms/rules.ts'
import type { Tx } from '../db/database.ts'
import { findNamesakes, type Likeness, type Namesake } from '../register/find-namesakes.ts'

/** What the register says against a form: which rule, in which field, and whom it is about. */
export type Match = { rule: RuleId; field: keyof Dc01; personId: string }

/**
 * Checks forms of people who are thought to be new against the register; the answer has a list for each form, in order.
 * A person is taken for already there when the name and the birth date are the same and the commune, the mother's name
 * or the number is too: namesakes born on one day are common in a city (about one pair in two thousand people).
 */
export async function checkAgainstRegister(tx: Tx<'register'>, forms: readonly Dc01[]): Promise<Match[][]> {
  const likenesses = forms.map(likenessOf)
  const matches: Match[][] = forms.map(() => [])
  for (const namesake of await findNamesakes(tx, likenesses)) {
    const [form, likeness] = [forms[namesake.at], likenesses[namesake.at]]
    if (form === undefined || likeness === undefined) continue
    for (const { rule, field } of judge(form, likeness, namesake))
      matches[namesake.at]?.push({ rule, field, personId: namesake.personId })
  }
  return matches
}

/** What a form's person can be recognised by: name and mother's name folded, and the name together with the birth date. */
type Keys = { fullKey: string; motherKey: string; nameAndBirth: string }

/** A form of a file is compared with many others on its way: folding its names once saves a fifth of the work on it. */
const keysKnown = new WeakMap<Dc01, Keys>()

/** The keys of a form, which does not change once it was read. */
export function keysOf(form: Dc01): Keys {
  const known = keysKnown.get(form)
  if (known !== undefined) return known
  const fullKey = searchKey(fullNameOf(form))
  const keys = { fullKey, motherKey: searchKey(form.mother_name), nameAndBirth: `${fullKey}|${form.birth_date}` }
  keysKnown.set(form, keys)
  return keys
}

/** What a form's person is looked for by. */
export function likenessOf(form: Dc01, at: number): Likeness {
  const { fullKey, motherKey } = keysOf(form)
  return { at, pin: form.pin, fullKey, birthDate: form.birth_date, motherKey }
}

/** The commune of the permanent residence that a form declares. */
export function permanentCommuneOf(form: Dc01): string {
  return form.permanent_commune === '' ? form.commune : form.permanent_commune
}

/** Somebody whom a form may be about: in the register, or on the way there. */
export type Candidate = Omit<Namesake, 'at' | 'personId'>

/** What one candidate comes to. Another number is no proof of another person: two digits are easily swapped. */
export function judge(form: Dc01, asked: Likeness, found: Candidate): Omit<Match, 'personId'>[] {
  const isSameName = found.fullKey === asked.fullKey && found.birthDate === asked.birthDate
  if (found.hasPin && !isSameName) return [{ rule: 'pin-held-by-another', field: 'pin' }]
  const isHere = found.communeCode === permanentCommuneOf(form)
  const isOfSameMother = asked.motherKey !== '' && asked.motherKey === found.motherKey
  if (!found.hasPin && !isHere && !isOfSameMother) return []
  const matches: Omit<Match, 'personId'>[] = [{ rule: 'person-already-there', field: 'given_name' }]
  if (!isHere) matches.push({ rule: 'permanent-elsewhere', field: 'permanent_commune' })
  return matches
}
