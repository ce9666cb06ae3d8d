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
}) {
  const say = useSay()
  const framed: Framed = {
    id,
    label: `${say(field.label)}${field.isRequired ? ' *' : ''}`,
    hint: field.help && say(field.help),
    findings,
    className,
    accept: onChange,
  }
  const shared = { framed, value, onChange, onLeave }
  if (field.kind === 'date' || field.kind === 'day') return <DateInput {...shared} />
  if (field.kind === 'code') return <SelectInput {...shared} codes={field.codes ?? []} />
  if (field.kind === 'unit' || field.kind === 'place')
    return <UnitPicker {...shared} on={on} below={below} isPlace={field.kind === 'place'} />
  const isNumber = field.kind === 'pin' || field.kind === 'cmnd9'
  return (
    <TextInput
      framed={framed}
      value={value}
      onChange={onChange}
      onBlur={onLeave}
      list={listId}
      inputMode={isNumber ? 'numeric' : 'text'}
      maxLength={field.lengthMax}
      spellCheck={false}
    />
  )
}
