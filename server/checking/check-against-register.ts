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
    matches[namesake.at]?.push(...judge(form, likeness, namesake))
  }
  return matches
}

/** What a form's person can be recognised by. */
export function likenessOf(form: Dc01, at: number): Likeness {
  return {
    at,
    pin: form.pin,
    fullKey: searchKey(fullNameOf(form)),
    birthDate: form.birth_date,
    motherKey: searchKey(form.mother_name),
  }
}

/** The commune of the permanent residence that a form declares. */
export function permanentCommuneOf(form: Dc01): string {
  return form.permanent_commune === '' ? form.commune : form.permanent_commune
}

function judge(form: Dc01, asked: Likeness, found: Namesake): Match[] {
  const { personId } = found
  const isSameName = found.fullKey === asked.fullKey && found.birthDate === asked.birthDate
  if (found.hasPin && !isSameName) return [{ rule: 'pin-held-by-another', field: 'pin', personId }]
  const hasOtherPin = !found.hasPin && form.pin !== '' && found.pins.length > 0
  const isNear =
    found.communeCode === permanentCommuneOf(form) || (asked.motherKey !== '' && asked.motherKey === found.motherKey)
  if (!found.hasPin && (hasOtherPin || !isNear)) return []
  const matches: Match[] = [{ rule: 'person-already-there', field: 'given_name', personId }]
  if (found.communeCode !== permanentCommuneOf(form))
    matches.push({ rule: 'permanent-elsewhere', field: 'permanent_commune', personId })
  return matches
}
