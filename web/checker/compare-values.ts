import type { FieldKind } from '../../forms/field.ts'
import { toneKey } from '../../forms/fold.ts'
import { compareDates, readDate } from '../../forms/partial-date.ts'

/**
 * How a value on a form lies to that of the register. `compatible`: two partial dates that may mean the same day. What
 * one side does not state is `one-sided`: it contradicts nothing.
 */
export type Comparison = 'same' | 'compatible' | 'differs' | 'one-sided'

/** Compares two values of a field. Texts are the same where only case or the place of a tone mark differs. */
export function compareValues(kind: FieldKind, onForm: string, inRegister: string): Comparison {
  if (onForm === inRegister) return 'same'
  if (onForm === '' || inRegister === '') return 'one-sided'
  if (kind === 'date' || kind === 'day') return compareAsDates(onForm, inRegister)
  if (kind === 'text') return toneKey(onForm) === toneKey(inRegister) ? 'same' : 'differs'
  return 'differs'
}

function compareAsDates(onForm: string, inRegister: string): Comparison {
  const [one, other] = [readDate(onForm), readDate(inRegister)]
  if (!('date' in one) || !('date' in other)) return 'differs'
  if (one.date === other.date) return 'same'
  const lie = compareDates(one.date, other.date)
  return lie === 'same' ? 'same' : lie === 'overlap' ? 'compatible' : 'differs'
}
