import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay, showNumber } from './format.ts'

/** Words of the pages about posts and who holds them. */
export const posts = {
  title: { vi: 'Biên chế và bố trí cán bộ', en: 'Posts and postings' },
  lead: {
    vi: 'Mỗi ô là một đơn vị: đã có công an chính quy hay chưa, và đủ người hay không. Xem được ngày bất kỳ.',
    en: 'Each tile is a unit: whether it has regular police, and enough of them. Any day can be asked for.',
  },
  headline: (covered: number, all: number) =>
    inBoth((language) => {
      const [some, total] = [showNumber(covered, language), showNumber(all, language)]
      return language === 'vi' ? `${some} trên ${total}` : `${some} of ${total}`
    }),
  ofKinds: (kinds: string, on: string) => inBoth((language) => `(${kinds}, ${showDay(on, language)})`),
  definition: { vi: 'Đếm những đơn vị nào', en: 'Which units are counted' },
  day: { vi: 'Ngày', en: 'Day' },
  dayWrong: { vi: 'Ghi đủ ngày, tháng, năm.', en: 'Give day, month and year.' },
  show: { vi: 'Xem', en: 'Show' },
  required: { vi: 'Cần có', en: 'Required' },
  assigned: { vi: 'Đã bố trí', en: 'Posted' },
  qualified: { vi: 'Đủ chứng nhận', en: 'Qualified' },
  present: { vi: 'Có mặt', en: 'Present' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  post: { vi: 'Vị trí', en: 'Post' },
  asTable: { vi: 'Xem dưới dạng bảng', en: 'As a table' },
  covered: { vi: 'đủ người', en: 'enough officers' },
  weak: (least: number) => ({ vi: `dưới ${least} người`, en: `fewer than ${least} officers` }),
  uncovered: { vi: 'chưa có', en: 'nobody' },
  gaps: { vi: 'Nơi còn thiếu', en: 'Gaps' },
  noGaps: { vi: 'Không đơn vị nào chưa có công an chính quy.', en: 'No unit is without regular police.' },
  weakUnits: (n: number, least: number) => ({
    vi: `${n} đơn vị có dưới ${least} cán bộ`,
    en: `${n} units have fewer than ${least} officers`,
  }),
  officers: { vi: 'Cán bộ', en: 'Officers' },
  wholeBoard: { vi: 'Bảng của cả khu vực', en: 'The board of the whole area' },
  board: { vi: 'Bảng bố trí', en: 'The board' },
  vacant: { vi: 'Khuyết', en: 'Vacant' },
  seat: (n: number) => ({ vi: `số ${n}`, en: `no. ${n}` }),
  since: (day: string) => inBoth((l) => (l === 'vi' ? `từ ${showDay(day, l)}` : `since ${showDay(day, l)}`)),
  until: (day: string) => inBoth((l) => (l === 'vi' ? `đến trước ${showDay(day, l)}` : `until ${showDay(day, l)}`)),
  missing: (names: string) => ({ vi: `thiếu chứng nhận: ${names}`, en: `lacks a certificate: ${names}` }),
  decide: { vi: 'Quyết định bố trí', en: 'A decision on postings' },
  decisionNo: { vi: 'Số quyết định', en: 'Decision number' },
  whichPost: { vi: 'Vị trí', en: 'Post' },
  findOfficer: { vi: 'Tên hoặc số hiệu cán bộ', en: 'Name or service number' },
  officer: { vi: 'Cán bộ', en: 'Officer' },
  find: { vi: 'Tìm', en: 'Find' },
  foundNone: { vi: 'Không tìm thấy ai.', en: 'Nobody was found.' },
  foundMore: { vi: 'Còn nữa: hãy gõ thêm chữ.', en: 'There are more: type more letters.' },
  kind: { vi: 'Hình thức', en: 'Kind' },
  from: { vi: 'Từ ngày', en: 'From' },
  incomplete: {
    vi: 'Cần số quyết định, vị trí, cán bộ và ngày.',
    en: 'Give the decision number, the post, the officer and the day.',
  },
  record: { vi: 'Ghi quyết định', en: 'Record the decision' },
  end: { vi: 'Kết thúc', en: 'End' },
  endOf: (name: string) => ({ vi: `Kết thúc bố trí của ${name}`, en: `End the posting of ${name}` }),
  endText: {
    vi: 'Từ ngày này tài khoản mất quyền và trang bị phải trả. Ngày bắt đầu = bố trí chưa từng có hiệu lực.',
    en: 'From this day on the account has no reach and equipment is due. Its first day = it never took effect.',
  },
  endsOn: { vi: 'Kết thúc từ ngày', en: 'Ends on' },
  endIncomplete: { vi: 'Cần số quyết định.', en: 'Give the decision number.' },
  revoke: { vi: 'Thu hồi', en: 'Revoke' },
  revokeOf: (name: string) => ({ vi: `Thu hồi quyết định bố trí ${name}`, en: `Revoke the posting of ${name}` }),
  revokeText: {
    vi: 'Bố trí này chưa bắt đầu; thu hồi thì nó không bao giờ có hiệu lực. Quyết định cũ vẫn được giữ.',
    en: 'This posting has not begun; revoked, it never takes effect. The earlier decision is kept as it was.',
  },
  coming: (name: string, day: string) =>
    inBoth((l) => (l === 'vi' ? `${name}, từ ${showDay(day, l)}` : `${name}, from ${showDay(day, l)}`)),
  addToDecision: { vi: 'Thêm vào quyết định', en: 'Add to the decision' },
  endEarlier: {
    vi: 'Kết thúc vị trí chính thức hiện nay trong cùng ngày (điều động)',
    en: 'End the present substantive posting on the same day (a transfer)',
  },
  earlierMonth: { vi: 'Xác nhận tháng trước', en: 'Confirm the month before' },
  recorded: { vi: 'Đã ghi quyết định.', en: 'The decision is recorded.' },
  presence: { vi: 'Xác nhận có mặt', en: 'Confirm who was present' },
  month: (month: string) => ({ vi: `Tháng ${month.slice(5)}/${month.slice(0, 4)}`, en: `Month ${month}` }),
  confirm: { vi: 'Xác nhận', en: 'Confirm' },
  confirmed: (n: number) => count(n, 'người có mặt, đã xác nhận.', 'officer is confirmed.', 'officers are confirmed.'),
  toBePosted: { vi: 'Cần bố trí lại', en: 'To be posted anew' },
  withoutPost: { vi: 'Chưa có vị trí', en: 'Without a post' },
  all: { vi: 'Tất cả', en: 'All' },
  list: { vi: 'Danh sách', en: 'List' },
  endedIn: (unit: string, day: string) =>
    inBoth((l) =>
      l === 'vi' ? `đơn vị ${unit} kết thúc ${showDay(day, l)}` : `unit ${unit} ended on ${showDay(day, l)}`,
    ),
  newOfficer: { vi: 'Thêm cán bộ', en: 'Add an officer' },
  serviceNo: { vi: 'Số hiệu', en: 'Service number' },
  fullName: { vi: 'Họ và tên', en: 'Full name' },
  rank: { vi: 'Cấp bậc', en: 'Rank' },
  home: { vi: 'Đơn vị gốc', en: 'Home unit' },
  signInName: { vi: 'Tên đăng nhập (nếu có)', en: 'Sign-in name (if any)' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: { vi: 'Đã lưu cán bộ.', en: 'The officer is kept.' },
  officerIncomplete: { vi: 'Cần số hiệu, họ tên, cấp bậc và đơn vị.', en: 'Give number, name, rank and unit.' },
} satisfies Dictionary

/** How a post is held. The keys are those of the server. */
export const postingKinds: Record<string, Text> = {
  substantive: { vi: 'Chính thức', en: 'Substantive' },
  acting: { vi: 'Phụ trách', en: 'Acting' },
  temporary: { vi: 'Tạm thời', en: 'Temporary' },
}
