import { bloodGroups, maritalStatuses, relationshipsToHead, religions, sexes } from './codes.ts'
import { ethnicGroups } from './ethnic-groups.ts'
import type { Field } from './field.ts'
import type { Text } from './language.ts'
import { nationalities } from './nationalities.ts'

const nameLengthMax = 150

/** Somebody of group 13: the name as declared, the number where it is known, the nationality. */
function relativeFields<Who extends string>(who: Who, { vi, en }: Text) {
  return [
    {
      key: `${who}_name`,
      group: 13,
      kind: 'text',
      lengthMax: nameLengthMax,
      label: { vi: `${vi}: họ tên`, en: `${en}: full name` },
    },
    {
      key: `${who}_pin`,
      group: 13,
      kind: 'pin',
      lengthMax: 15,
      label: { vi: `${vi}: số định danh`, en: `${en}: personal number` },
    },
    {
      key: `${who}_nationality`,
      group: 13,
      kind: 'code',
      lengthMax: 60,
      codes: nationalities,
      label: { vi: `${vi}: quốc tịch`, en: `${en}: nationality` },
    },
  ] as const
}

const fields = [
  {
    key: 'form_no',
    group: 0,
    kind: 'id',
    isRequired: true,
    lengthMax: 30,
    label: { vi: 'Số phiếu', en: 'Form number' },
    help: {
      vi: 'Số của phiếu trong xã; mỗi phiếu một số.',
      en: 'The number of the sheet within the commune; each sheet has its own.',
    },
  },
  {
    key: 'declared_on',
    group: 0,
    kind: 'day',
    isRequired: true,
    lengthMax: 10,
    label: { vi: 'Ngày kê khai', en: 'Declared on' },
    help: { vi: 'Ngày ký phiếu, đủ ngày tháng năm.', en: 'The day on which the sheet was signed.' },
  },
  {
    key: 'commune',
    group: 0,
    kind: 'unit',
    isRequired: true,
    lengthMax: 5,
    label: { vi: 'Xã, phường, thị trấn', en: 'Commune' },
    help: {
      vi: 'Mã năm chữ số của đơn vị vào ngày kê khai.',
      en: 'The five-digit code of the unit on the day of the declaration.',
    },
  },
  {
    key: 'hamlet',
    group: 0,
    kind: 'text',
    lengthMax: 120,
    label: { vi: 'Thôn, ấp, bản, tổ dân phố', en: 'Hamlet or residential group' },
  },
  {
    key: 'address',
    group: 0,
    kind: 'text',
    lengthMax: 200,
    label: { vi: 'Số nhà, đường phố', en: 'House number and street' },
  },
  {
    key: 'household_no',
    group: 0,
    kind: 'id',
    isRequired: true,
    lengthMax: 30,
    label: { vi: 'Số hộ', en: 'Household number' },
    help: {
      vi: 'Những phiếu cùng số hộ trong một xã là một hộ.',
      en: 'Sheets with the same number in a commune are one household.',
    },
  },
  {
    key: 'family_name',
    group: 1,
    kind: 'text',
    lengthMax: 60,
    label: { vi: 'Họ', en: 'Family name' },
    help: { vi: 'Để trống nếu tên không có họ.', en: 'Leave empty where the name has none.' },
  },
  { key: 'middle_name', group: 1, kind: 'text', lengthMax: 100, label: { vi: 'Chữ đệm', en: 'Middle name' } },
  {
    key: 'given_name',
    group: 1,
    kind: 'text',
    isRequired: true,
    lengthMax: 60,
    label: { vi: 'Tên', en: 'Given name' },
  },
  {
    key: 'birth_date',
    group: 2,
    kind: 'date',
    lengthMax: 10,
    label: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
    help: {
      vi: 'Chỉ biết năm hoặc tháng thì chỉ ghi phần biết.',
      en: 'Where only the year or the month is known, give only that.',
    },
  },
  {
    key: 'sex',
    group: 3,
    kind: 'code',
    isRequired: true,
    lengthMax: 10,
    codes: sexes,
    label: { vi: 'Giới tính', en: 'Sex' },
  },
  {
    key: 'birth_registration_place',
    group: 4,
    kind: 'place',
    lengthMax: 5,
    label: { vi: 'Nơi đăng ký khai sinh', en: 'Place of birth registration' },
    help: {
      vi: 'Mã xã, huyện hoặc tỉnh; nước ngoài ghi mã nước hai chữ cái.',
      en: 'Code of the commune, district or province; abroad the two letters of the country.',
    },
  },
  { key: 'origin_place', group: 5, kind: 'place', lengthMax: 5, label: { vi: 'Quê quán', en: 'Place of origin' } },
  {
    key: 'ethnicity',
    group: 6,
    kind: 'code',
    lengthMax: 40,
    codes: ethnicGroups,
    label: { vi: 'Dân tộc', en: 'Ethnic group' },
  },
  {
    key: 'religion',
    group: 7,
    kind: 'code',
    lengthMax: 60,
    codes: religions,
    label: { vi: 'Tôn giáo', en: 'Religion' },
    help: { vi: 'Không bắt buộc.', en: 'Not required.' },
  },
  {
    key: 'nationality',
    group: 8,
    kind: 'code',
    isRequired: true,
    lengthMax: 60,
    codes: nationalities,
    label: { vi: 'Quốc tịch', en: 'Nationality' },
  },
  {
    key: 'marital_status',
    group: 9,
    kind: 'code',
    lengthMax: 40,
    codes: maritalStatuses,
    label: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
  },
  {
    key: 'permanent_commune',
    group: 10,
    kind: 'unit',
    lengthMax: 5,
    label: { vi: 'Nơi thường trú: xã', en: 'Permanent residence: commune' },
    help: { vi: 'Chỉ ghi nếu khác nơi lập phiếu.', en: 'Only where it is not the place of this sheet.' },
  },
  {
    key: 'permanent_address',
    group: 10,
    kind: 'text',
    lengthMax: 200,
    label: { vi: 'Nơi thường trú: địa chỉ', en: 'Permanent residence: address' },
  },
  {
    key: 'current_commune',
    group: 11,
    kind: 'unit',
    lengthMax: 5,
    label: { vi: 'Nơi ở hiện tại: xã', en: 'Current dwelling: commune' },
    help: { vi: 'Chỉ ghi nếu khác nơi thường trú.', en: 'Only where it is not the permanent residence.' },
  },
  {
    key: 'current_address',
    group: 11,
    kind: 'text',
    lengthMax: 200,
    label: { vi: 'Nơi ở hiện tại: địa chỉ', en: 'Current dwelling: address' },
  },
  {
    key: 'blood_group',
    group: 12,
    kind: 'code',
    lengthMax: 20,
    codes: bloodGroups,
    label: { vi: 'Nhóm máu', en: 'Blood group' },
    help: {
      vi: 'Chỉ khi công dân yêu cầu và có kết quả xét nghiệm.',
      en: 'Only if the citizen asks and shows a test result.',
    },
  },
  ...relativeFields('father', { vi: 'Cha', en: 'Father' }),
  ...relativeFields('mother', { vi: 'Mẹ', en: 'Mother' }),
  ...relativeFields('spouse', { vi: 'Vợ, chồng', en: 'Spouse' }),
  ...relativeFields('representative', { vi: 'Người đại diện', en: 'Representative' }),
  {
    key: 'head_name',
    group: 14,
    kind: 'text',
    lengthMax: 150,
    label: { vi: 'Chủ hộ: họ tên', en: 'Head of household: full name' },
  },
  {
    key: 'head_pin',
    group: 14,
    kind: 'pin',
    lengthMax: 15,
    label: { vi: 'Chủ hộ: số định danh', en: 'Head of household: personal number' },
  },
  {
    key: 'relationship_to_head',
    group: 14,
    kind: 'code',
    isRequired: true,
    lengthMax: 40,
    codes: relationshipsToHead,
    label: { vi: 'Quan hệ với chủ hộ', en: 'Relationship to the head' },
  },
  { key: 'died_on', group: 15, kind: 'date', lengthMax: 10, label: { vi: 'Ngày chết', en: 'Date of death' } },
  {
    key: 'missing_on',
    group: 15,
    kind: 'date',
    lengthMax: 10,
    label: { vi: 'Ngày tuyên bố mất tích', en: 'Declared missing on' },
  },
  {
    key: 'pin',
    group: 16,
    kind: 'pin',
    lengthMax: 15,
    label: { vi: 'Số định danh cá nhân', en: 'Personal number' },
    help: {
      vi: 'Mười hai chữ số. Để trống nếu chưa có; trung ương sẽ cấp.',
      en: 'Twelve digits. Leave empty where there is none yet; the nation gives one.',
    },
  },
  { key: 'cmnd9', group: 16, kind: 'cmnd9', lengthMax: 9, label: { vi: 'Số CMND 9 số', en: 'Nine-digit card number' } },
] as const satisfies readonly Field[]

/** The name of a field of DC01: the column of a file and the key in the API. */
export type Dc01Key = (typeof fields)[number]['key']

/**
 * The fields of DC01, the population information collection form (Phiếu thu thập thông tin dân cư) of Circular
 * 66/2015/TT-BCA, in its order: the 15 groups of Law 59/2014/QH13 art. 9(1), before them the header, group 0, and as
 * group 16 the numbers that belong to the record as well.
 */
export const dc01Fields: readonly Field<Dc01Key>[] = fields
