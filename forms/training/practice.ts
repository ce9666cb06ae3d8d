import { readDc01, type Dc01Cells } from '../dc01.ts'
import { equalityKey } from '../fold.ts'
import type { Text } from '../language.ts'
import { randomOf } from './draw.ts'
import { practicePlace } from './practice-place.ts'
import type { TaskCode } from './task.ts'

/** What there is when a task begins: people in the register, and dossiers that wait for a decision. */
type Scenario = {
  label: string
  residents: Dc01Cells[]
  /** DC01 of new people, or the change of a resident's birth date. */
  waiting: ({ householdNo: string; forms: Dc01Cells[] } | { adjusts: number; oldValue: string; newValue: string })[]
}

/** What became of a dossier, as the collection of the practice city has it. */
export type PracticeRecord = {
  householdNo: string
  formCode: string
  state: string
  isEntered: boolean
  isDecided: boolean
  reason: string
  forms: Record<string, string>[]
}

/** What is wrong with what was done: the kind, and the field of the form where there is one. Never the right value. */
export type PracticeFault = { fault: 'missing' | 'differs' | 'wrong-decision' | 'no-reason'; where: string }

const reasonMin = 10
const [familyNames, givenNames] = [
  ['Đinh', 'Phùng', 'Tạ', 'Lương', 'Hà', 'Chu'],
  ['Bằng', 'Diễm', 'Gấm', 'Khôi', 'Nhã', 'Oanh'],
]

/** By what the households of a task are told from all others: as many digits for every seed, so none begins another. */
export const labelOf = (seed: number): string => `TH${String(seed).padStart(10, '0')}`

/** The people and dossiers of a task: the same for a seed, other ones for another. */
export function scenarioOf(task: TaskCode, { seed, today }: { seed: number; today: string }): Scenario {
  const random = randomOf(seed)
  const pick = (names: readonly string[]): string => names[Math.floor(random() * names.length)] ?? ''
  const label = labelOf(seed)
  const year = 1935 + Math.floor(random() * 30)
  const person = (at: number, facts: Dc01Cells = {}): Dc01Cells => ({
    form_no: `${label}-${at}`,
    declared_on: today,
    commune: practicePlace.commune,
    hamlet: 'Thôn Tập Huấn',
    address: `Xóm ${1 + (seed % 9)}`,
    household_no: label,
    family_name: familyName,
    given_name: pick(givenNames),
    birth_date: String(year),
    sex: 'female',
    birth_registration_place: practicePlace.commune,
    origin_place: practicePlace.commune,
    ethnicity: '01',
    nationality: 'VN',
    marital_status: 'never-married',
    relationship_to_head: 'head',
    ...facts,
  })
  const familyName = pick(familyNames)
  const mother = { mother_name: `${pick(familyNames)} Thị ${pick(givenNames)}`, mother_nationality: 'VN' }
  if (task === 'enter-form') return { label, residents: [], waiting: [] }
  if (task === 'refuse-adjustment') {
    const resident = person(1, { birth_date: `${year + 30}-04-0${1 + (seed % 8)}` })
    const [oldValue = '', newValue] = [resident.birth_date, `${year + 25}-04-01`]
    return { label, residents: [resident], waiting: [{ adjusts: 0, oldValue, newValue }] }
  }
  const known = person(1, { middle_name: 'Thị', birth_date: `${year + 30}-03-12`, ...mother })
  const again = { ...known, form_no: `${label}-2`, household_no: `${label}B` }
  const other = person(3, {
    ...mother,
    middle_name: 'Văn',
    sex: 'male',
    given_name: 'Vượng',
    birth_date: `${year + 33}-11-05`,
    household_no: `${label}C`,
  })
  const waiting = [again, other].map((form) => ({ householdNo: form.household_no ?? '', forms: [form] }))
  return { label, residents: [known], waiting }
}

/** The sheet that is to be entered in the task of that kind: what the learner reads. */
export function sheetOf({ seed, today }: { seed: number; today: string }): Dc01Cells {
  const [known] = scenarioOf('find-duplicate', { seed, today }).residents
  const { mother_name: _name, mother_nationality: _nationality, ...sheet } = known ?? {}
  // As old people declare it: the year alone, and no middle name.
  return { ...sheet, middle_name: '', birth_date: (sheet.birth_date ?? '').slice(0, 4) }
}

const comparedKeys = [
  'form_no',
  'family_name',
  'middle_name',
  'given_name',
  'birth_date',
  'sex',
  'hamlet',
  'ethnicity',
  'marital_status',
  'relationship_to_head',
] as const

/** What is wrong with what a learner did in a task, by the records that came of it; nothing where it was done well. */
export function gradePractice(
  task: TaskCode,
  { seed, today }: { seed: number; today: string },
  records: readonly PracticeRecord[],
): PracticeFault[] {
  const { label } = scenarioOf(task, { seed, today })
  if (task === 'enter-form') return gradeEntry(sheetOf({ seed, today }), records, label)
  if (task === 'refuse-adjustment') return gradeRefusal(records.find(({ householdNo }) => householdNo === label))
  const other = records.find(({ householdNo }) => householdNo === `${label}C`)
  const isTaken = other?.state === 'accepted' && other.isDecided
  return [
    ...gradeRefusal(records.find(({ householdNo }) => householdNo === `${label}B`)),
    ...(isTaken ? [] : [{ fault: 'wrong-decision' as const, where: `${label}C` }]),
  ]
}

function gradeEntry(sheet: Dc01Cells, records: readonly PracticeRecord[], label: string): PracticeFault[] {
  const entered = records.find(({ householdNo, isEntered }) => householdNo === label && isEntered)
  const [form] = entered?.forms ?? []
  if (form === undefined || entered?.state === 'draft') return [{ fault: 'missing', where: label }]
  const { values } = readDc01(sheet)
  return comparedKeys
    .filter((key) => equalityKey(form[key] ?? '') !== equalityKey(values[key]))
    .map((where) => ({ fault: 'differs', where }))
}

function gradeRefusal(record: PracticeRecord | undefined): PracticeFault[] {
  const where = record?.householdNo ?? ''
  if (record === undefined || !record.isDecided || !['refused', 'returned'].includes(record.state))
    return [{ fault: 'wrong-decision', where }]
  return record.reason.trim().length < reasonMin ? [{ fault: 'no-reason', where }] : []
}

/** What the learner is asked to do. */
export function instructionsOf(task: TaskCode, { seed, today }: { seed: number; today: string }): Text {
  const { label } = scenarioOf(task, { seed, today })
  if (task === 'enter-form')
    return {
      vi: `Nhập tờ phiếu dưới đây thành hộ số ${label}, rồi gửi. Ô nào trên giấy không có thì để trống.`,
      en: `Enter the sheet below as household ${label}, and submit it. What is not on the paper stays empty.`,
    }
  if (task === 'find-duplicate')
    return {
      vi: `Hai hồ sơ chờ quyết định: hộ ${label}B và hộ ${label}C. Một người trong đó đã có trong cơ sở dữ liệu. Từ chối hồ sơ đó và nêu lý do; chấp nhận hồ sơ kia.`,
      en: `Two dossiers wait: households ${label}B and ${label}C. One of the two people is in the register already. Refuse that dossier with a reason, and accept the other.`,
    }
  return {
    vi: 'Một phiếu cập nhật ngày sinh chờ quyết định; giấy tờ chứng minh ghi “Lời khai”. Quyết định và nêu lý do.',
    en: 'An update of a date of birth waits; its proof reads “Lời khai” (as declared). Decide, and give a reason.',
  }
}
