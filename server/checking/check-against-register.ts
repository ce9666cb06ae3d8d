import type { Dc01 } from '../../forms/dc01.ts'
import type { RuleId } from '../../forms/rules.ts'
import type { AnyTx } from '../db/database.ts'
import { findAlike, findSame, type Alike } from '../register/search/find-alike.ts'
import type { NameKeys } from '../register/search/name-keys.ts'
import { isLikely, weighCandidates } from './duplicates/find-likely.ts'
import { keysOf, mayBeOne, permanentCommuneOf, type Width } from './duplicates/person-keys.ts'

/** What the register says against a form: which rule, in which field, and whom it is about. */
export type Match = { rule: RuleId; field: keyof Dc01; personId: string }

/**
 * Checks forms of people who are thought to be new against the register; the answer has a list for each form, in order.
 * A person is taken for already there when the name and the birth date are the same and the commune, the mother's name
 * or the number is too; of anybody else who agrees in something the linkage model says how probable it is. Namesakes born
 * on one day are common in a city (about one pair in two thousand people).
 */
export async function checkAgainstRegister(
  tx: AnyTx,
  forms: readonly Dc01[],
  width: Width = 'every-key',
): Promise<Match[][]> {
  const matches: Match[][] = forms.map(() => [])
  const unclear: Alike[] = []
  const asked = forms.map(keysOf)
  for (const found of await (width === 'every-key' ? findAlike(tx, asked) : findSame(tx, asked))) {
    const { at, personId } = found
    const form = forms[at]
    if (form === undefined) continue
    const judged = judge(form, found)
    for (const { rule, field } of judged) matches[at]?.push({ rule, field, personId })
    if (judged.length === 0 && mayBeOne(keysOf(form), found)) unclear.push(found)
  }
  for (const found of await weighCandidates(tx, forms, unclear))
    if (isLikely(found)) matches[found.at]?.push({ ...likelyDuplicate, personId: found.personId })
  return matches
}

/** What holds a form whose person is probably there, with other facts. */
export const likelyDuplicate: Omit<Match, 'personId'> = { rule: 'likely-duplicate', field: 'given_name' }

/** Somebody whom a form may be about: in the register, or on the way there. `hasPin`: has or had the form's number. */
export type Candidate = Omit<Alike, 'at' | 'personId' | 'isHidden'>

/** Whether two folded names are the same in all their words. */
export function isSameName(one: NameKeys, other: NameKeys): boolean {
  return one.family === other.family && one.middle === other.middle && one.given === other.given
}

/** What one candidate comes to at first sight. Another number is no proof of another person: two digits are easily swapped. */
export function judge(form: Dc01, found: Candidate): Omit<Match, 'personId'>[] {
  const asked = keysOf(form)
  const isSame = isSameName(asked, found) && found.birthDate === asked.birthDate
  if (found.hasPin && !isSame) return [{ rule: 'pin-held-by-another', field: 'pin' }]
  if (!isSame || (asked.birthDate === '' && !found.hasPin)) return []
  const isHere = found.commune === permanentCommuneOf(form)
  const isOfSameMother = asked.mother !== '' && asked.mother === found.mother
  if (!found.hasPin && !isHere && !isOfSameMother) return []
  const matches: Omit<Match, 'personId'>[] = [{ rule: 'person-already-there', field: 'given_name' }]
  if (!isHere) matches.push({ rule: 'permanent-elsewhere', field: 'permanent_commune' })
  return matches
}
