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
  unit: (code: string) => ({ vi: `đơn vị ${code}`, en: `unit ${code}` }),
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

/** Operations, as the ledger names them. The keys are those of the server; the ledger may know more. */
export const actionNames: Record<string, Text> = {
  'access.sign-in': { vi: 'Đăng nhập', en: 'Signed in' },
  'access.sign-out': { vi: 'Đăng xuất', en: 'Signed out' },
  'access.see-account': { vi: 'Mở ứng dụng', en: 'Opened the app' },
  'access.read-ledger': { vi: 'Xem sổ truy cập', en: 'Read the ledger' },
  'access.read-own-ledger': { vi: 'Xem ai đã xem mình', en: 'Read who looked' },
  'register.find-person': { vi: 'Tra cứu người', en: 'Searched for a person' },
  'register.find-namesakes': { vi: 'Tra người trùng tên khi nhập phiếu', en: 'Looked for namesakes of a form' },
  'register.read-person': { vi: 'Xem hồ sơ người', en: 'Read a record' },
  'register.read-occupancy': { vi: 'Xem ai ở một địa chỉ hoặc trong một hộ', en: 'Read who lives somewhere' },
  'register.see-reform': { vi: 'Xem việc chia đơn vị', en: 'Read the list of a divided unit' },
  'register.assign-place': { vi: 'Phân nơi ở về đơn vị mới', en: 'Decided where people of a divided unit live' },
  'certificates.issue': { vi: 'Cấp giấy xác nhận', en: 'Issued a certificate' },
  'certificates.read': { vi: 'Xem giấy xác nhận', en: 'Read the certificates' },
  'checking.read-quality': { vi: 'Xem chất lượng dữ liệu', en: 'Read the quality of the data' },
  'checking.list-cases': { vi: 'Xem trường hợp cần xem lại', en: 'Listed cases to look into' },
  'collection.list-dossiers': { vi: 'Xem danh sách hồ sơ', en: 'Listed dossiers' },
  'collection.read-dossier': { vi: 'Xem hồ sơ', en: 'Read a dossier' },
  'collection.write-dossier': { vi: 'Lưu hoặc gửi hồ sơ', en: 'Saved or submitted a dossier' },
  'collection.decide-dossier': { vi: 'Quyết định hồ sơ', en: 'Decided a dossier' },
  'collection.upload-batch': { vi: 'Gửi tệp phiếu', en: 'Sent a file of forms' },
  'collection.read-batch': { vi: 'Xem tệp phiếu', en: 'Read a file of forms' },
  'statistics.read-figures': { vi: 'Xem thống kê', en: 'Read figures' },
  'exchange.read-changes': { vi: 'Lấy thay đổi', en: 'Pulled changes' },
  'exchange.send-receipts': { vi: 'Gửi biên nhận', en: 'Sent receipts' },
  'exchange.see-cities': { vi: 'Xem các thành phố', en: 'Read the cities' },
  'exchange.list-refusals': { vi: 'Xem điều bị từ chối', en: 'Read the refusals' },
}

/** What the nation answered to a change. The keys are those of the server. */
export const outcomes: Record<string, Text> = {
  refused: { vi: 'Từ chối', en: 'Refused' },
  'number-withheld': { vi: 'Chưa cấp số', en: 'Number withheld' },
}
