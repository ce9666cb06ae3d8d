import type { DossierState } from '../api/collection.ts'
import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay } from './format.ts'

/** The states of a dossier, in words. */
export const stateNames: Record<DossierState, Text> = {
  draft: { vi: 'Bản nháp', en: 'Draft' },
  submitted: { vi: 'Chờ quyết định', en: 'Awaiting decision' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  refused: { vi: 'Từ chối', en: 'Refused' },
  accepted: { vi: 'Đã nhận', en: 'Accepted' },
}

/** Words of the work queue. */
export const queue = {
  title: { vi: 'Hồ sơ', en: 'Dossiers' },
  leadDecide: {
    vi: 'Mỗi hồ sơ phải được quyết định trong hai ngày làm việc.',
    en: 'Each dossier has to be decided within two working days.',
  },
  leadEnter: {
    vi: 'Hồ sơ bạn đã nhập và việc còn phải làm.',
    en: 'The dossiers that you have entered, and what is left to do.',
  },
  views: { vi: 'Lọc hồ sơ', en: 'Views of the dossiers' },
  all: { vi: 'Việc hiện tại', en: 'Current work' },
  drafts: { vi: 'Bản nháp', en: 'Drafts' },
  held: { vi: 'Cần làm rõ', en: 'To be settled' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  household: (no: string) => ({ vi: `Hộ ${no}`, en: `Household ${no}` }),
  update: { vi: 'Cập nhật thông tin (DC02)', en: 'Update of a person (DC02)' },
  noHead: { vi: 'Chưa có chủ hộ', en: 'No head named' },
  about: (name: string, year: string) => ({ vi: `${name} (sinh ${year})`, en: `${name} (born ${year})` }),
  by: (name: string) => ({ vi: `Người nhập: ${name}`, en: `Entered by ${name}` }),
  submitted: (day: string) =>
    inBoth((l) => (l === 'vi' ? `Gửi ngày ${showDay(day, l)}` : `Submitted ${showDay(day, l)}`)),
  due: (days: number, day: string): Text => ({
    vi: `Còn ${days} ngày làm việc (đến ${showDay(day, 'vi')})`,
    en: `${days} working ${days === 1 ? 'day' : 'days'} left (until ${showDay(day, 'en')})`,
  }),
  dueToday: { vi: 'Hết hạn hôm nay', en: 'Due today' },
  late: (days: number): Text => ({
    vi: `Quá hạn ${days} ngày làm việc`,
    en: `${days} working ${days === 1 ? 'day' : 'days'} overdue`,
  }),
  holds: (n: number) => count(n, 'điều cần làm rõ', 'thing to settle', 'things to settle'),
  warns: (n: number) => count(n, 'lưu ý', 'note', 'notes'),
  emptyTitle: { vi: 'Không có hồ sơ nào ở đây', en: 'There is no dossier here' },
  emptyText: {
    vi: 'Hãy chọn mục khác ở trên, hoặc nhập một hộ mới.',
    en: 'Choose another view above, or enter a household.',
  },
  unsentTitle: { vi: 'Chưa gửi, còn giữ trong thẻ trình duyệt này', en: 'Not sent yet, kept in this browser tab' },
  unsentGoOn: { vi: 'Làm tiếp', en: 'Go on' },
  unsentDrop: { vi: 'Bỏ', en: 'Drop' },
  noNumber: { vi: 'Chưa có số hộ', en: 'No number yet' },
} satisfies Dictionary
