import type { Dictionary } from './dictionary.ts'
import type { Text } from '../../forms/language.ts'
import { count } from './format.ts'

/** Words of the pages where accesses, cities and refusals are overseen. */
export const oversight = {
  ledger: { vi: 'Sổ truy cập', en: 'Access ledger' },
  ledgerLead: {
    vi: 'Mọi lần xem, thay đổi và bị từ chối, mới nhất ở trên. Sổ chỉ ghi thêm, không sửa, không xóa.',
    en: 'Every look, change and refusal, the newest first. The ledger is only added to, never changed.',
  },
  no: { vi: 'Số', en: 'No.' },
  when: { vi: 'Lúc', en: 'When' },
  who: { vi: 'Ai', en: 'Who' },
  nobody: { vi: 'Chưa đăng nhập', en: 'Not signed in' },
  what: { vi: 'Việc', en: 'What' },
  why: { vi: 'Mục đích', en: 'Purpose' },
  outcome: { vi: 'Kết quả', en: 'Outcome' },
  done: { vi: 'Được phép', en: 'Done' },
  subjects: { vi: 'Số người', en: 'People' },
  fields: { vi: 'Thông tin', en: 'Facts' },
  factCount: (n: number) => count(n, 'mục', 'fact', 'facts'),
  older: { vi: 'Cũ hơn', en: 'Older' },
  newest: { vi: 'Về mới nhất', en: 'Back to the newest' },
  empty: { vi: 'Chưa có gì được ghi.', en: 'Nothing has been written yet.' },
  ownLedger: { vi: 'Ai đã xem thông tin của tôi', en: 'Who looked at my record' },
  ownLead: {
    vi: 'Mỗi lần cơ quan xem thông tin của bạn đều có ở đây: ai, khi nào, để làm gì, theo luật nào.',
    en: 'Every time an office looked at your record stands here: who, when, what for, and by which law.',
  },
  ownEmpty: { vi: 'Chưa có ai xem thông tin của bạn.', en: 'Nobody has looked at your record.' },
  byLaw: { vi: 'Căn cứ:', en: 'By' },
  saw: (facts: string) => ({ vi: `Thông tin: ${facts}`, en: `Facts: ${facts}` }),
  ownAccess: { vi: 'Chính bạn', en: 'Yourself' },
  cities: { vi: 'Các thành phố', en: 'Cities' },
  citiesLead: {
    vi: 'Thay đổi của mỗi thành phố được lấy về theo thứ tự, mỗi thay đổi đúng một lần.',
    en: 'The changes of each city are taken over in order, each exactly once.',
  },
  city: { vi: 'Thành phố', en: 'City' },
  persons: { vi: 'Số người', en: 'People' },
  taken: { vi: 'Đã lấy đến', en: 'Taken up to' },
  cityHas: { vi: 'Thành phố có', en: 'The city has' },
  lag: { vi: 'Còn thiếu', en: 'Lag' },
  upToDate: { vi: 'Đã đủ', en: 'Up to date' },
  pullFailed: { vi: 'Lần lấy cuối không xong', en: 'The last pull failed' },
  pullProblem: { vi: 'Hệ thống báo:', en: 'The system says:' },
  behind: (n: number) => count(n, 'thay đổi', 'change', 'changes'),
  lastPull: { vi: 'Lần lấy cuối', en: 'Last pull' },
  numbersGiven: { vi: 'Số định danh đã cấp', en: 'Numbers given' },
  refusedCount: { vi: 'Từ chối', en: 'Refusals' },
  total: { vi: 'Cả nước', en: 'All cities' },
  noCities: { vi: 'Chưa có thành phố nào kết nối.', en: 'No city is connected yet.' },
  refusals: { vi: 'Trung ương từ chối', en: 'Refused by the nation' },
  refusalsLead: {
    vi: 'Những thay đổi mà trung ương chưa nhận. Mỗi điều là một việc phải xử lý ở thành phố.',
    en: 'Changes that the nation did not take. Each of them is work for the city.',
  },
  noRefusals: { vi: 'Không có thay đổi nào bị từ chối.', en: 'No change has been refused.' },
  change: (seq: string) => ({ vi: `Thay đổi số ${seq}`, en: `Change no. ${seq}` }),
} satisfies Dictionary

/** What the nation answered to a change. The keys are those of the server. */
export const outcomes: Record<string, Text> = {
  refused: { vi: 'Từ chối', en: 'Refused' },
  'number-withheld': { vi: 'Chưa cấp số', en: 'Number withheld' },
}
