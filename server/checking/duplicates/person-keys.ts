import { fullNameOf, type Dc01 } from '../../../forms/dc01.ts'
import { searchKey } from '../../../forms/fold.ts'
import { comparableColumns, type ComparableFacts } from '../../register/search/comparable-facts.ts'
import type { AlikeKeys } from '../../register/search/find-alike.ts'
import { splitKey } from '../../register/search/name-keys.ts'

/**
 * How widely a form is compared. `every-key`: with everybody who agrees in a key of the residents' linkage model, as it is
 * typed. `same-person`: with those of the same number, or name and birth date, as a long file passes: who may be double
 * otherwise is found when all of it is there, by linking everybody with everybody under the same keys.
 */
export type Width = 'every-key' | 'same-person'

/** What the person of a form is looked for by, and the keys under which two such people are compared. */
type PersonKeys = AlikeKeys & { keys: Readonly<Record<Width, readonly string[]>> }

/** A form of a file is compared with many others on its way: folding its names once saves a fifth of the work on it. */
const keysKnown = new WeakMap<Dc01, PersonKeys>()

/** The keys of a form, which does not change once it was read. */
export function keysOf(form: Dc01): PersonKeys {
  const before = keysKnown.get(form)
  if (before !== undefined) return before
  const person = {
    ...splitKey(searchKey(fullNameOf(form))),
    pin: form.pin,
    birthDate: form.birth_date,
    mother: searchKey(form.mother_name),
    father: searchKey(form.father_name),
    commune: permanentCommuneOf(form),
  }
  const same = samePersonKeys(person)
  const known = { ...person, keys: { 'same-person': same, 'every-key': [...blockingKeys(person), ...same] } }
  keysKnown.set(form, known)
  return known
}

/** The commune of the permanent residence that a form declares. */
export function permanentCommuneOf(form: Dc01): string {
  return form.permanent_commune === '' ? form.commune : form.permanent_commune
}

/** What of a form is compared with the facts of another person. */
export function comparableOf(form: Dc01): ComparableFacts {
  const [...columns] = comparableColumns
  const facts = Object.fromEntries(columns.map((column) => [column, form[column]]))
  return { ...form, ...facts, sex: form.sex === 'unknown' ? '' : form.sex, commune: permanentCommuneOf(form) }
}

/**
 * The keys of the residents' linkage model, the probes of `find-alike.ts`, as texts: two people are compared where they
 * have one in common. A key of which a part is not known is not there.
 */
function blockingKeys(person: AlikeKeys): string[] {
  const { family, middle, given, mother, father, commune, birthDate } = person
  const year = birthDate.slice(0, 4)
  const name = given && `${family}/${middle}/${given}`
  const keys = [
    [mother, father],
    [birthDate, given],
    [birthDate, commune],
    [birthDate, mother],
    [birthDate, father],
    [name, mother],
    [name, father],
    [name, commune, year],
    [mother, commune, year],
    [father, commune, year],
  ]
  return keys.flatMap((parts, key) => (parts.includes('') ? [] : [`${key}|${parts.join('|')}`]))
}

function samePersonKeys({ family, middle, given, birthDate, pin }: AlikeKeys): string[] {
  const keys = [pin && `pin|${pin}`, given && birthDate && `${family}/${middle}/${given}|${birthDate}`]
  return keys.filter((key) => key !== '')
}

/**
 * Whether two people who have a key in common may be one: what is most of a household is let go before anything else is
 * asked about them. One person's records agree in the number, the given name, or the year or the day of birth.
 */
export function mayBeOne(one: AlikeKeys, other: Omit<AlikeKeys, 'pin'>): boolean {
  if (one.given === other.given || one.birthDate === '' || other.birthDate === '') return true
  const [year, day] = [one.birthDate.slice(0, 4), one.birthDate.slice(4)]
  return other.birthDate.startsWith(year) || (day !== '' && other.birthDate.endsWith(day))
}
