import { fullNameOf, type Dc01 } from '../../../forms/dc01.ts'
import { searchKey } from '../../../forms/fold.ts'
import type { ComparableFacts } from '../../register/search/comparable-facts.ts'
import type { AlikeKeys } from '../../register/search/find-alike.ts'
import { splitKey } from '../../register/search/name-keys.ts'

/**
 * How widely a form is compared. `every-key`: with everybody who agrees in a key of the residents' linkage model, as it is
 * typed. `same-person`: with those of the same number, or name and birth date, as a long file passes: who may be double
 * otherwise is found when all of it is there, by linking everybody with everybody under the same keys.
 */
export type Width = 'every-key' | 'same-person'

/** A form of a file is compared with many others on its way: folding its names once saves a fifth of the work on it. */
const keysKnown = new WeakMap<Dc01, AlikeKeys>()

/** What the person of a form is looked for by. A form does not change once it was read. */
export function keysOf(form: Dc01): AlikeKeys {
  const before = keysKnown.get(form)
  if (before !== undefined) return before
  const { family, middle, given } = splitKey(searchKey(fullNameOf(form)))
  const known = {
    family,
    middle,
    given,
    pin: form.pin,
    birthDate: form.birth_date,
    mother: searchKey(form.mother_name),
    father: searchKey(form.father_name),
    commune: permanentCommuneOf(form),
  }
  keysKnown.set(form, known)
  return known
}

/** The keys of which two such people have one in common when they are compared. */
export function comparedUnder(form: Dc01, width: Width): string[] {
  const person = keysOf(form)
  const same = samePersonKeys(person)
  return width === 'every-key' ? [...blockingKeys(person), ...same] : same
}

/** The commune of the permanent residence that a form declares. */
export function permanentCommuneOf(form: Dc01): string {
  return form.permanent_commune === '' ? form.commune : form.permanent_commune
}

/** What of a form is compared with the facts of another person. */
export function comparableOf(form: Dc01): ComparableFacts {
  return {
    family_name: form.family_name,
    middle_name: form.middle_name,
    given_name: form.given_name,
    birth_date: form.birth_date,
    sex: form.sex === 'unknown' ? '' : form.sex,
    pin: form.pin,
    cmnd9: form.cmnd9,
    father_name: form.father_name,
    mother_name: form.mother_name,
    commune: permanentCommuneOf(form),
    origin_place: form.origin_place,
  }
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
  const keys: string[] = []
  if (pin !== '') keys.push(`pin|${pin}`)
  if (given !== '' && birthDate !== '') keys.push(`${family}/${middle}/${given}|${birthDate}`)
  return keys
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
