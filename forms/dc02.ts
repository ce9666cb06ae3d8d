import * as z from 'zod/mini'
import { dc01Fields, type Dc01Key } from './dc01-fields.ts'
import { formReader, readCell, type Field, type Read } from './field.ts'

/** The facts about a person that an update sheet can change; moves and households are acts of their own. */
export const updatableKeys = [
  'family_name',
  'middle_name',
  'given_name',
  'birth_date',
  'sex',
  'birth_registration_place',
  'origin_place',
  'ethnicity',
  'religion',
  'nationality',
  'marital_status',
  'blood_group',
  'died_on',
  'missing_on',
  'cmnd9',
] as const satisfies readonly Dc01Key[]
export type UpdatableKey = (typeof updatableKeys)[number]

const updatable = dc01Fields.filter(({ key }) => (updatableKeys as readonly string[]).includes(key))

const fields = [
  {
    key: 'form_no',
    group: 0,
    kind: 'id',
    isRequired: true,
    lengthMax: 30,
    label: { vi: 'Số phiếu', en: 'Form number' },
  },
  {
    key: 'declared_on',
    group: 0,
    kind: 'day',
    isRequired: true,
    lengthMax: 10,
    label: { vi: 'Ngày kê khai', en: 'Declared on' },
  },
  {
    key: 'commune',
    group: 0,
    kind: 'unit',
    isRequired: true,
    lengthMax: 5,
    label: { vi: 'Xã, phường, thị trấn', en: 'Commune' },
  },
  {
    key: 'person_id',
    group: 1,
    kind: 'id',
    isRequired: true,
    lengthMax: 36,
    label: { vi: 'Mã hồ sơ người', en: 'Record of the person' },
  },
  {
    key: 'field',
    group: 2,
    kind: 'code',
    isRequired: true,
    lengthMax: 60,
    codes: updatable.map(({ key, label }) => ({ value: key, ...label })),
    label: { vi: 'Nội dung thay đổi', en: 'What changes' },
  },
  {
    key: 'old_value',
    group: 2,
    kind: 'text',
    lengthMax: 200,
    label: { vi: 'Thông tin cũ', en: 'Old value' },
    help: { vi: 'Phải đúng như cơ sở dữ liệu đang ghi.', en: 'As the register has it now.' },
  },
  { key: 'new_value', group: 2, kind: 'text', lengthMax: 200, label: { vi: 'Thông tin mới', en: 'New value' } },
  {
    key: 'effective_on',
    group: 2,
    kind: 'day',
    isRequired: true,
    lengthMax: 10,
    label: { vi: 'Có hiệu lực từ', en: 'Holds from' },
  },
  {
    key: 'proof',
    group: 3,
    kind: 'text',
    isRequired: true,
    lengthMax: 200,
    label: { vi: 'Giấy tờ chứng minh', en: 'Proof' },
    help: { vi: 'Tên, số và ngày của giấy tờ.', en: 'Name, number and day of the paper.' },
  },
] as const satisfies readonly Field[]

/** The name of a field of DC02. */
export type Dc02Key = (typeof fields)[number]['key']

/**
 * DC02, the update and correction sheet (Phiếu cập nhật, chỉnh sửa thông tin dân cư) of Circular 66/2015/TT-BCA: one
 * change of one fact, with the old value, the new one and the proof. The code meant another form from 2024-07-01.
 */
export const dc02Fields: readonly Field<Dc02Key>[] = fields

/** The edition of the form. */
export const dc02Edition = { code: 'DC02', validFrom: '2016-02-02', validTo: '2024-07-01' } as const

/** A DC02 that was read. */
export type Dc02 = Record<Dc02Key, string>

/** The cells of a DC02 as they arrive. */
export const Dc02Cells = z.partialRecord(z.enum(fields.map(({ key }) => key)), z.string().check(z.maxLength(500)))
export type Dc02Cells = z.infer<typeof Dc02Cells>

const readSheet = formReader(dc02Fields)

/** Reads a DC02. The old and the new value are read as the field of DC01 that they belong to. */
export function readDc02(cells: Dc02Cells): Read<Dc02Key> {
  const read = readSheet((key) => cells[key])
  const field = updatable.find(({ key }) => key === read.values.field)
  if (field === undefined) return read
  for (const key of ['old_value', 'new_value'] as const) {
    const value = readCell({ ...field, isRequired: field.isRequired === true && key === 'new_value' }, read.values[key])
    if (typeof value === 'string') read.values[key] = value
    else read.findings.push({ ...value, field: key })
  }
  return read
}
