import type { Field } from '../../forms/field.ts'
import { readDate } from '../../forms/partial-date.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage } from '../i18n/language.tsx'
import { codeName } from './code-name.ts'
import { UnitName } from './unit-name.tsx'

/** The value of a field for people to read: codes and units by their names, dates in the language's own order. */
export function CellValue({ field, value, on }: { field: Field; value: string; on: string }) {
  const { language } = useLanguage()
  if (value === '') return <>–</>
  if (field.kind === 'code') return <>{codeName(field.codes ?? [], value, language)}</>
  if (field.kind === 'unit' || field.kind === 'place') return <UnitName code={value} on={on} />
  if (field.kind === 'date' || field.kind === 'day') {
    const read = readDate(value)
    return <>{'date' in read ? showDay(read.date, language) : value}</>
  }
  return <>{value}</>
}
