import type { CheckedForm } from '../../forms/dc01-rules.ts'
import type { Dc01 } from '../../forms/dc01.ts'
import type { Finding } from '../../forms/field.ts'
import { judge, keysOf, likenessOf, permanentCommuneOf, type Candidate } from './check-against-register.ts'

/** People on their way into the register, as they will be found there: by number, and by name and birth date. */
export type Arriving = { byPin: Map<string, Candidate>; byName: Map<string, Candidate[]> }

/** The people of forms that are on their way. */
export function arriving(forms: readonly Dc01[]): Arriving {
  const all: Arriving = { byPin: new Map(), byName: new Map() }
  for (const form of forms) {
    const { pin, birth_date: birthDate } = form
    const { fullKey, motherKey, nameAndBirth } = keysOf(form)
    const person = { hasPin: false, fullKey, birthDate, motherKey, communeCode: permanentCommuneOf(form) }
    if (pin !== '') all.byPin.set(pin, { ...person, hasPin: true })
    if (birthDate === '') continue
    const namesakes = all.byName.get(nameAndBirth)
    if (namesakes === undefined) all.byName.set(nameAndBirth, [person])
    else namesakes.push(person)
  }
  return all
}

/**
 * Checks a form against people on their way exactly as `checkAgainstRegister` does against the register: what is found
 * does not depend on whether they have come there yet.
 */
export function checkAgainstArriving(form: Dc01, onTheirWay: readonly Arriving[]): Finding[] {
  if (onTheirWay.length === 0) return []
  const asked = likenessOf(form, 0)
  const { nameAndBirth } = keysOf(form)
  const findings: Finding[] = []
  for (const { byPin, byName } of onTheirWay) {
    const bearer = asked.pin === '' ? undefined : byPin.get(asked.pin)
    if (bearer !== undefined) findings.push(...judge(form, asked, bearer))
    for (const namesake of byName.get(nameAndBirth) ?? []) findings.push(...judge(form, asked, namesake))
  }
  return findings
}

/**
 * Checks forms that arrive together against each other: the second form with a number, or of the same person, is the one
 * that waits.
 */
export function checkBatch(forms: readonly CheckedForm[]): void {
  const pins = new Set<string>()
  const persons = new Set<string>()
  for (const { form, findings } of forms) {
    const keys = personKeys(form)
    if (form.pin !== '' && pins.has(form.pin)) findings.push({ rule: 'pin-twice', field: 'pin' })
    else if (keys.some((key) => persons.has(key))) findings.push({ rule: 'person-already-there', field: 'given_name' })
    if (form.pin !== '') pins.add(form.pin)
    for (const key of keys) persons.add(key)
  }
}

/** Name and birth date together with what makes two namesakes one person: the commune, or the mother's name. */
function personKeys(form: Dc01): string[] {
  if (form.birth_date === '') return []
  const { motherKey, nameAndBirth } = keysOf(form)
  const there = `${nameAndBirth}|${permanentCommuneOf(form)}`
  return motherKey === '' ? [there] : [there, `${nameAndBirth}|${motherKey}`]
}
