import { dc01Fields } from '../../forms/dc01.ts'
import { dc02Fields, readDc02, updatableKeys, type Dc02Cells, type Dc02Key } from '../../forms/dc02.ts'
import type { Field, Finding } from '../../forms/field.ts'
import type { Person } from '../api/register.ts'

/** What is known of a sheet about a person beforehand: its number, the day, the commune that collects it, the person. */
export function sheetHeader(
  code: string,
  { personId, residences }: Pick<Person, 'personId' | 'residences'>,
  { today, unitCode, formId }: { today: string; unitCode: string | null; formId: string },
) {
  const home = residences.find(({ kind }) => kind === 'permanent') ?? residences[0]
  const commune = unitCode?.length === 5 ? unitCode : (home?.communeCode ?? '')
  // The number has to be the sheet's own within the commune: the day and a part of the form's identity make it so.
  const form_no = `${code}-${today.replaceAll('-', '')}-${formId.slice(0, 8)}`
  return { form_no, declared_on: today, commune, person_id: personId }
}

/** An update sheet with what is known beforehand; it holds from today unless another day is written. */
export function beginUpdate(
  person: Pick<Person, 'personId' | 'residences'>,
  context: { today: string; unitCode: string | null; formId: string },
): Dc02Cells {
  return { ...sheetHeader('DC02', person, context), effective_on: context.today }
}

/** The sheet after a cell was written. Choosing what changes takes the old value from the register. */
export function writeUpdate(
  cells: Dc02Cells,
  { key, value }: { key: Dc02Key; value: string },
  { state }: Pick<Person, 'state'>,
): Dc02Cells {
  if (key !== 'field') return { ...cells, [key]: value }
  const known: Partial<Record<string, string>> = state ?? {}
  return { ...cells, field: value, old_value: known[value] ?? '', new_value: '' }
}

/** The field of DC01 that a sheet changes, once it is chosen. */
export function changedField(cells: Dc02Cells): Field | undefined {
  return dc01Fields.find(({ key }) => key === cells.field && updatableKeys.some((one) => one === key))
}

/** The cells that are asked, in their order; the values only once it is known what changes. */
export function shownKeys(isChosen: boolean): Dc02Key[] {
  return isChosen
    ? ['field', 'old_value', 'new_value', 'effective_on', 'proof', 'declared_on', 'form_no']
    : ['field', 'declared_on', 'form_no']
}

/** The definition of a cell's input: a new value is asked in the way of the field that it belongs to. */
export function controlOf(key: Dc02Key, changed: Field | undefined): Field {
  const own = dc02Fields.find((field) => field.key === key)
  if (own === undefined) throw new Error(`DC02 has no field ${key}`)
  return key === 'new_value' && changed ? { ...changed, key, label: own.label } : own
}

/** What the rules say of a sheet, before the register is asked. */
export function checkUpdate(cells: Dc02Cells): Finding[] {
  const { values, findings } = readDc02(cells)
  if (findings.length === 0 && values.field !== '' && values.old_value === values.new_value)
    findings.push({ rule: 'nothing-changes', field: 'new_value' })
  return findings
}

/** The id of the input of a cell. */
export function updateInputId(key: string | undefined): string {
  return `update-${key ?? 'field'}`
}
