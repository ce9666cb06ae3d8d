import type { CheckedForm } from '../../forms/dc01-rules.ts'
import type { Dc01 } from '../../forms/dc01.ts'
import { likenessOf, permanentCommuneOf } from './check-against-register.ts'

/** What people on their way into the register can be recognised by, before anybody can find them there. */
export type Arriving = { pins: Set<string>; persons: Set<string> }

/** The keys of forms that are on their way. */
export function arriving(forms: readonly Dc01[]): Arriving {
  const keys: Arriving = { pins: new Set(), persons: new Set() }
  for (const form of forms) addKeys(keys, form, personKeys(form))
  return keys
}

/**
 * Checks forms that arrive together against each other, as `checkAgainstRegister` does against the register, and against
 * those on their way: the second form with a number, or of the same person, is the one that waits.
 */
export function checkBatch(forms: readonly CheckedForm[], onTheirWay: readonly Arriving[] = []): void {
  const own: Arriving = { pins: new Set(), persons: new Set() }
  const all = [own, ...onTheirWay]
  for (const { form, findings } of forms) {
    const keys = personKeys(form)
    if (form.pin !== '' && all.some(({ pins }) => pins.has(form.pin))) findings.push({ rule: 'pin-twice', field: 'pin' })
    else if (all.some(({ persons }) => keys.some((key) => persons.has(key))))
      findings.push({ rule: 'person-already-there', field: 'given_name' })
    addKeys(own, form, keys)
  }
}

/** Name and birth date together with what makes two namesakes one person: the commune, or the mother's name. */
function personKeys(form: Dc01): string[] {
  if (form.birth_date === '') return []
  const { fullKey, motherKey } = likenessOf(form, 0)
  const person = `${fullKey}|${form.birth_date}`
  return motherKey === ''
    ? [`${person}|${permanentCommuneOf(form)}`]
    : [`${person}|${permanentCommuneOf(form)}`, `${person}|${motherKey}`]
}

function addKeys({ pins, persons }: Arriving, form: Dc01, keys: readonly string[]): void {
  if (form.pin !== '') pins.add(form.pin)
  for (const key of keys) persons.add(key)
}
