import type { Field, Finding } from '../../forms/field.ts'
import { useSay } from '../i18n/language.tsx'
import { DateInput } from './date-input.tsx'
import type { Framed } from './field-frame.tsx'
import { SelectInput } from './select-input.tsx'
import { TextInput } from './text-input.tsx'
import { UnitPicker } from './unit-picker.tsx'

/** The input for one field of a form, by the field's own definition. */
export function FormControl({
  id,
  field,
  value,
  findings,
  onChange,
  onLeave,
  on,
  below,
  listId,
  className,
  hasHint = true,
}: {
  id: string
  field: Field
  value: string
  findings?: readonly Finding[] | undefined
  onChange: (value: string) => void
  onLeave?: () => void
  /** The day whose units a place is picked from. */
  on: string
  below?: string | undefined
  /** The id of a list of likely texts. */
  listId?: string | undefined
  className?: string
  /** Whether the help is shown: where a form is repeated, once is enough. */
  hasHint?: boolean
}) {
  const say = useSay()
  const framed: Framed = {
    id,
    label: `${say(field.label)}${field.isRequired ? ' *' : ''}`,
    // The help of a place is about its code, which nobody types here.
    hint: hasHint && field.help && field.kind !== 'place' ? say(field.help) : undefined,
    findings,
    className,
    accept: onChange,
  }
  const shared = { framed, value, onChange, onLeave }
  if (field.kind === 'date' || field.kind === 'day') return <DateInput {...shared} />
  if (field.kind === 'code') return <SelectInput {...shared} codes={field.codes ?? []} />
  if (field.kind === 'unit' || field.kind === 'place')
    return <UnitPicker {...shared} on={on} below={below} isPlace={field.kind === 'place'} />
  return <LineInput {...shared} field={field} listId={listId} />
}

/** A line of text, or a number, which a phone offers its digits for. */
function LineInput({
  field,
  listId,
  onLeave,
  ...shared
}: {
  framed: Framed
  field: Field
  value: string
  listId: string | undefined
  onChange: (value: string) => void
  onLeave: (() => void) | undefined
}) {
  const isNumber = field.kind === 'pin' || field.kind === 'cmnd9'
  return (
    <TextInput
      {...shared}
      onBlur={onLeave}
      list={listId}
      inputMode={isNumber ? 'numeric' : 'text'}
      maxLength={field.lengthMax}
      spellCheck={false}
    />
  )
}
