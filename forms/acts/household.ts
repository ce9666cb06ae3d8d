import { relationshipsToHead } from '../codes.ts'
import { actForm, choice, field, householdNo, members, onDay } from './act-form.ts'

const law = 'Law 68/2020/QH14 art. 10, 25'
const from = onDay({ vi: 'Từ ngày', en: 'From' })
const newNo = householdNo({ vi: 'Số hộ mới', en: 'Number of the new household' })

/** Households of one place: nobody moves house by them. */
export const householdForms = {
  'household-founded': actForm(
    {
      group: 'household',
      title: { vi: 'Lập hộ', en: 'Household founded' },
      help: { vi: 'Những người chưa thuộc hộ nào lập một hộ.', en: 'People who are in no household found one.' },
      law,
      day: from,
    },
    [members({ vi: 'Thành viên', en: 'Members' }), newNo],
  ),
  'household-joined': actForm(
    {
      group: 'household',
      title: { vi: 'Nhập hộ', en: 'Household joined' },
      help: { vi: 'Người này vào một hộ đã có.', en: 'The person joins a household that is there.' },
      law,
      day: from,
    },
    [
      field('household_of', 'person', { vi: 'Vào hộ của', en: 'The household of' }, { isRequired: true }),
      choice('relationship_to_head', { vi: 'Quan hệ với chủ hộ', en: 'Relationship to the head' }, relationshipsToHead),
    ],
  ),
  'household-left': actForm(
    {
      group: 'household',
      title: { vi: 'Ra khỏi hộ', en: 'Household left' },
      help: { vi: 'Người này không còn thuộc hộ.', en: 'The person is in no household any more.' },
      law,
      day: from,
    },
    [
      members(
        { vi: 'Hộ còn lại, nếu người đó là chủ hộ', en: 'The household that remains, if the person was its head' },
        false,
      ),
    ],
  ),
  'household-split': actForm(
    {
      group: 'household',
      title: { vi: 'Tách hộ', en: 'Household split' },
      help: {
        vi: 'Một số thành viên lập hộ riêng tại cùng chỗ ở.',
        en: 'Some members found a household of their own at the same place.',
      },
      law,
      day: from,
    },
    [members({ vi: 'Thành viên của hộ mới', en: 'Members of the new household' }), newNo],
  ),
  'households-merged': actForm(
    {
      group: 'household',
      title: { vi: 'Nhập hai hộ', en: 'Households merged' },
      help: { vi: 'Mọi thành viên của hộ này vào hộ kia.', en: 'All members of this household join another.' },
      law,
      day: from,
    },
    [
      field('household_of', 'person', { vi: 'Vào hộ của', en: 'Into the household of' }, { isRequired: true }),
      field(
        'members',
        'members',
        { vi: 'Quan hệ với chủ hộ mới', en: 'Relationships to the new head' },
        { isRequired: true },
      ),
    ],
  ),
  'new-head': actForm(
    {
      group: 'household',
      title: { vi: 'Thay đổi chủ hộ', en: 'New head of household' },
      help: {
        vi: 'Ghi quan hệ của mọi thành viên với chủ hộ mới.',
        en: "Give everybody's relationship to the new head.",
      },
      law,
      day: from,
    },
    [members({ vi: 'Thành viên', en: 'Members' })],
  ),
} as const
