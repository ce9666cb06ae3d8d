import { dc01Fields, type Dc01Key } from '../dc01-fields.ts'
import type { CodeList } from '../codes.ts'
import type { Field, FieldKind } from '../field.ts'
import type { Text } from '../language.ts'

/** What acts are about: how they are grouped when somebody looks for one. */
export type ActGroup = 'civil-status' | 'facts' | 'residence' | 'household' | 'record'

/** The form of an act: what it asks, in what law it rests, and what it is called. */
export type ActForm = {
  group: ActGroup
  title: Text
  /** When it is used, in one sentence. */
  help: Text
  /** The law that it rests on. */
  law: string
  fields: readonly Field[]
}

const longName = 150

/** A field of an act's form. */
export function field(key: string, kind: FieldKind, label: Text, more: Partial<Field> = {}): Field {
  return { key, group: 2, kind, lengthMax: lengths[kind], label, ...more }
}

const lengths: Record<FieldKind, number> = {
  text: 200,
  day: 10,
  date: 10,
  code: 60,
  unit: 5,
  place: 5,
  pin: 15,
  cmnd9: 9,
  id: 36,
  person: 36,
  members: 4000,
}

/** A field of DC01, as that form asks it. */
export function fact(key: Dc01Key, isRequired = false): Field {
  const found = dc01Fields.find((one) => one.key === key)
  if (found === undefined) throw new Error(`DC01 has no field ${key}.`)
  return { ...found, group: 2, isRequired }
}

/** Somebody to whom the person is related: their record where they have one, otherwise what is declared of them. */
export function relative(prefix: string, label: Text): Field[] {
  return [
    field(`${prefix}_id`, 'person', label, {
      help: {
        vi: 'Chọn người có trong cơ sở dữ liệu; nếu chưa có, ghi tên bên dưới.',
        en: 'Choose somebody in the register; who is not in it is named below.',
      },
    }),
    field(
      `${prefix}_name`,
      'text',
      { vi: `${label.vi}: họ và tên`, en: `${label.en}: full name` },
      { lengthMax: longName },
    ),
    field(`${prefix}_pin`, 'pin', { vi: `${label.vi}: số định danh`, en: `${label.en}: personal number` }),
    {
      ...fact('father_nationality'),
      key: `${prefix}_nationality`,
      label: { vi: `${label.vi}: quốc tịch`, en: `${label.en}: nationality` },
    },
  ]
}

/** A choice of a list. */
export function choice(key: string, label: Text, codes: CodeList): Field {
  return field(key, 'code', label, { codes, isRequired: true })
}

/** The place where somebody lives, by commune, hamlet and address. */
export function place(isRequired = true): Field[] {
  return [
    field('to_commune', 'unit', { vi: 'Xã, phường, thị trấn', en: 'Commune' }, { isRequired }),
    field('to_hamlet', 'text', { vi: 'Thôn, tổ dân phố', en: 'Hamlet or residential group' }),
    field('to_address', 'text', { vi: 'Số nhà, đường', en: 'House number and street' }),
  ]
}

/** Who goes along, or belongs to the household, each with the relationship to its head. */
export const members = (label: Text, isRequired = true): Field =>
  field('members', 'members', label, {
    isRequired,
    help: { vi: 'Đúng một người là chủ hộ.', en: 'Exactly one of them is the head.' },
  })

/** The number of a household in its commune. */
export const householdNo = (label: Text, isRequired = true): Field =>
  field('to_household_no', 'id', label, { isRequired, lengthMax: 30 })

const header: readonly Field[] = [
  field('form_no', 'id', { vi: 'Số phiếu', en: 'Form number' }, { group: 0, isRequired: true, lengthMax: 30 }),
  field('declared_on', 'day', { vi: 'Ngày kê khai', en: 'Declared on' }, { group: 0, isRequired: true }),
  field('commune', 'unit', { vi: 'Xã, phường, thị trấn', en: 'Commune' }, { group: 0, isRequired: true }),
]

const person = field('person_id', 'person', { vi: 'Người', en: 'Person' }, { group: 1, isRequired: true })

const proof = field(
  'proof',
  'text',
  { vi: 'Giấy tờ chứng minh', en: 'Proof' },
  {
    group: 3,
    isRequired: true,
    help: { vi: 'Tên, số và ngày của giấy tờ.', en: 'Name, number and day of the paper.' },
  },
)

/** Makes the form of an act: the header, the person, the day from which it holds, what is asked, and the proof. */
export function actForm(
  { day, subject = person, ...form }: Omit<ActForm, 'fields'> & { day: Field; subject?: Field | null },
  asked: readonly Field[],
): ActForm {
  return { ...form, fields: [...header, ...(subject === null ? [] : [subject]), day, ...asked, proof] }
}

/** The day from which an act holds. */
export const onDay = (label: Text): Field => field('effective_on', 'day', label, { isRequired: true })

/** The day from which an act holds, where it may be known only by month or year. */
export const onDate = (label: Text): Field => field('effective_on', 'date', label, { isRequired: true })
