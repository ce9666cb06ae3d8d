import { actForm, fact, field, onDay } from './act-form.ts'

const from = onDay({ vi: 'Có hiệu lực từ', en: 'Holds from' })
const law = 'Law 60/2014/QH13 art. 26-28'

/** Changes and corrections of facts about the person. Names and dates of birth follow the civil registrar's entry. */
export const factForms = {
  'name-changed': actForm(
    {
      group: 'facts',
      title: { vi: 'Thay đổi, cải chính họ tên', en: 'Name changed or corrected' },
      help: { vi: 'Ghi đầy đủ họ tên mới.', en: 'Give the whole new name.' },
      law,
      day: from,
    },
    [fact('family_name'), fact('middle_name'), fact('given_name', true)],
  ),
  'sex-changed': actForm(
    {
      group: 'facts',
      title: { vi: 'Xác định lại, cải chính giới tính', en: 'Sex redetermined or corrected' },
      help: {
        vi: 'Số định danh không đổi nếu người đó không muốn.',
        en: 'The number stays unless the person wants a new one.',
      },
      law,
      day: from,
    },
    [fact('sex', true)],
  ),
  'birth-date-corrected': actForm(
    {
      group: 'facts',
      title: { vi: 'Cải chính ngày sinh', en: 'Date of birth corrected' },
      help: { vi: 'Ghi theo giấy khai sinh.', en: 'As the birth certificate has it.' },
      law,
      day: from,
    },
    [fact('birth_date', true)],
  ),
  'origin-corrected': actForm(
    {
      group: 'facts',
      title: { vi: 'Cải chính quê quán, dân tộc', en: 'Origin or ethnicity corrected' },
      help: { vi: 'Ghi quê quán và dân tộc đúng.', en: 'Give the right origin and ethnicity.' },
      law,
      day: from,
    },
    [fact('origin_place', true), fact('ethnicity')],
  ),
  'nationality-changed': actForm(
    {
      group: 'facts',
      title: { vi: 'Thay đổi quốc tịch', en: 'Nationality changed' },
      help: { vi: 'Nhập, trở lại hoặc thôi quốc tịch.', en: 'A nationality was gained, regained or given up.' },
      law: 'Law 24/2008/QH12',
      day: from,
    },
    [fact('nationality', true)],
  ),
  'number-reissued': actForm(
    {
      group: 'facts',
      title: { vi: 'Cấp lại số định danh', en: 'Personal number issued anew' },
      help: { vi: 'Số cũ vẫn dẫn đến người này.', en: 'The old number still leads to this person.' },
      law: 'Decree 70/2024/ND-CP art. 11(7)-(8)',
      day: from,
    },
    [field('new_pin', 'pin', { vi: 'Số định danh mới', en: 'New personal number' }, { isRequired: true })],
  ),
  'card-recorded': actForm(
    {
      group: 'facts',
      title: { vi: 'Ghi nhận thẻ căn cước', en: 'Identity card recorded' },
      help: { vi: 'Chỉ ghi số, ngày cấp, nơi cấp, thời hạn.', en: 'Only number, day and place of issue, and expiry.' },
      law: 'Law 26/2023/QH15 art. 9(14)',
      day: onDay({ vi: 'Ngày cấp', en: 'Issued on' }),
    },
    [
      field('card_no', 'id', { vi: 'Số thẻ', en: 'Card number' }, { isRequired: true, lengthMax: 20 }),
      field('issued_by', 'text', { vi: 'Nơi cấp', en: 'Issued by' }, { isRequired: true }),
      field('expires_on', 'day', { vi: 'Có giá trị đến', en: 'Expires on' }),
    ],
  ),
} as const
