import type { Dictionary } from './dictionary.ts'
import { inBoth, showMoment } from './format.ts'

/** Words about certificates that were issued: warnings of their ends, the list, and taking one back. */
export const certification = {
  endsSoon: { vi: 'Chứng nhận của bạn sắp hết hạn', en: 'A certificate of yours ends soon' },
  refresh: { vi: 'Chứng nhận của bạn cần học lại', en: 'A certificate of yours has to be refreshed' },
  ends: (names: string, at: string) =>
    inBoth((l) => (l === 'vi' ? `${names}: đến ${showMoment(at, l)}.` : `${names}: until ${showMoment(at, l)}.`)),
  toTraining: { vi: 'Xem các lớp', en: 'See the sessions' },
  colleagues: (n: number) => ({
    vi: `${n} cán bộ có chứng nhận sắp hết hạn hoặc cần học lại.`,
    en: n === 1 ? 'One officer’s certificate ends soon.' : `${n} officers’ certificates end soon.`,
  }),
  toBoard: { vi: 'Ai cần học gì', en: 'Who needs what' },
  title: { vi: 'Chứng nhận đã cấp', en: 'Certificates' },
  lead: {
    vi: 'Chứng nhận của cán bộ trong phạm vi của bạn. Thu hồi có hiệu lực ngay ở lần dùng tới và không hủy được.',
    en: 'Certificates of officers within your reach. A revocation works from the next request, and is not undone.',
  },
  find: { vi: 'Tên cán bộ hoặc số chứng nhận', en: 'Name of the officer, or number' },
  none: { vi: 'Không có chứng nhận nào.', en: 'No certificate was found.' },
  more: { vi: 'Còn nhiều nữa; hãy nhập thêm chữ để tìm.', en: 'There are more: type more of the name.' },
  issued: (at: string) => inBoth((l) => (l === 'vi' ? `cấp lúc ${showMoment(at, l)}` : `issued ${showMoment(at, l)}`)),
  until: (at: string) => inBoth((l) => (l === 'vi' ? `đến ${showMoment(at, l)}` : `until ${showMoment(at, l)}`)),
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeOf: (name: string, no: string) => ({
    vi: `Thu hồi chứng nhận ${no} của ${name}`,
    en: `Revoke certificate ${no} of ${name}`,
  }),
  revokeText: {
    vi: 'Từ yêu cầu tiếp theo, người này không làm được việc mà chứng nhận mở ra.',
    en: 'From the next request this officer can no longer do what the certificate opens.',
  },
  reason: { vi: 'Lý do (từ 10 chữ cái)', en: 'Reason (ten letters or more)' },
  revoked: (no: string) => ({ vi: `Đã thu hồi ${no}.`, en: `${no} was revoked.` }),
} satisfies Dictionary
