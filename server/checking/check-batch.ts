import type { CheckedForm } from '../../forms/dc01-rules.ts'
import { likenessOf, permanentCommuneOf } from './check-against-register.ts'

/**
 * Checks forms that arrive together against each other, as `checkAgainstRegister` does against the register: the second
 * form with a number, or of the same person, is the one that waits.
 */
export function checkBatch(forms: readonly CheckedForm[]): void {
  const byPin = new Map<string, CheckedForm>()
  const byPerson = new Set<string>()
  forms.forEach((checked, at) => {
    const { form, findings } = checked
    const likeness = likenessOf(form, at)
    const person = `${likeness.fullKey}|${form.birth_date}`
    const near = [permanentCommuneOf(form), likeness.motherKey].filter((part) => part !== '')
    const samePin = form.pin === '' ? undefined : byPin.get(form.pin)
    if (samePin !== undefined) findings.push({ rule: 'pin-twice', field: 'pin' })
    else if (form.birth_date !== '' && near.some((part) => byPerson.has(`${person}|${part}`)))
      findings.push({ rule: 'person-already-there', field: 'given_name' })
    if (form.pin !== '' && samePin === undefined) byPin.set(form.pin, checked)
    for (const part of near) byPerson.add(`${person}|${part}`)
  })
}
