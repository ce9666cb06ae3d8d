import * as z from 'zod/mini'
import { dc01Fields, type Dc01Key } from './dc01-fields.ts'
import { formReader, type Read } from './field.ts'

export { dc01Fields, type Dc01Key } from './dc01-fields.ts'

/** The edition of the form: a form is known by its code and the day from which it holds. */
export const dc01Edition = { code: 'DC01', validFrom: '2016-02-02' } as const

/** A DC01 that was read: every field has a value; empty is not stated. Dates are EDTF level 0, codes are those listed. */
export type Dc01 = Record<Dc01Key, string>

/** The cells of a DC01 as they arrive, not read yet; what is left out is empty. */
export const Dc01Cells = z.partialRecord(z.enum(dc01Fields.map(({ key }) => key)), z.string().check(z.maxLength(500)))
export type Dc01Cells = z.infer<typeof Dc01Cells>

const read = formReader(dc01Fields)

/** Reads the cells of a DC01 in the order of `dc01Fields`, or by their keys. */
export function readDc01(cells: Dc01Cells | readonly string[]): Read<Dc01Key> {
  return isRow(cells) ? read((_key, index) => cells[index]) : read((key) => cells[key])
}

function isRow(cells: Dc01Cells | readonly string[]): cells is readonly string[] {
  return Array.isArray(cells)
}

/** The full name, in the order in which it is spoken: family, middle, given. */
export function fullNameOf(name: Pick<Dc01, 'family_name' | 'middle_name' | 'given_name'>): string {
  let full = name.family_name
  if (name.middle_name !== '') full = full === '' ? name.middle_name : `${full} ${name.middle_name}`
  return full === '' ? name.given_name : `${full} ${name.given_name}`
}
