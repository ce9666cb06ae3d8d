import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay, showNumber } from './format.ts'

/** Words of the pages about rules and what they find. */
export const findings = {
  title: { vi: 'Phát hiện cần xử lý', en: 'Findings' },
  lead: {
    vi: 'Những chỗ mà thông tin trong cơ sở dữ liệu mâu thuẫn với nhau hoặc còn thiếu. Mỗi phát hiện là một việc của đơn vị, không phải nhận xét về người dân.',
    en: 'Where facts in the register contradict each other, or lack. Each is work for the unit, and says nothing of the resident.',
  },
  views: { vi: 'Lọc phát hiện', en: 'Views of the findings' },
  all: { vi: 'Tất cả', en: 'All' },
  own: { vi: 'Giao cho tôi', en: 'Given to me' },
  settled: { vi: 'Đã giải quyết', en: 'Settled' },
  byRule: { vi: 'Theo quy tắc', en: 'By rule' },
  allRules: { vi: 'Mọi quy tắc', en: 'Every rule' },
  none: { vi: 'Không có phát hiện nào', en: 'Nothing was found' },
  noneText: {
    vi: 'Ở đây không có việc nào chờ xử lý. Dữ liệu được kiểm tra sau mỗi việc và mỗi đêm.',
    en: 'Nothing waits here. The register is checked after every act and every night.',
  },
  ofUnit: { vi: 'Về đơn vị này', en: 'About the unit itself' },
  givenTo: (name: string) => ({ vi: `Giao cho ${name}`, en: `Given to ${name}` }),
  nextPage: { vi: 'Trang sau', en: 'Next page' },
  checkNow: { vi: 'Kiểm tra ngay cả đơn vị', en: 'Check the whole unit now' },
  checking: (done: number, all: number) =>
    inBoth((language) => {
      const [part, whole] = [showNumber(done, language), showNumber(all, language)]
      return language === 'vi' ? `Đang kiểm tra: ${part} trên ${whole} người` : `Checking: ${part} of ${whole} people`
    }),
  checkedOn: (day: string) => ({
    vi: `Kiểm tra toàn đơn vị lần cuối: ${showDay(day, 'vi')}`,
    en: `The whole unit was last checked on ${showDay(day, 'en')}`,
  }),
  trend: { vi: 'Diễn biến theo đơn vị', en: 'Trend by unit' },
  trendLead: {
    vi: 'Số phát hiện chưa giải quyết sau mỗi lần kiểm tra toàn đơn vị. Chỉ có số, không có tên ai.',
    en: 'How many findings were not settled after each check of the whole unit. Numbers only, nobody’s name.',
  },
  rulesTitle: { vi: 'Các quy tắc kiểm tra', en: 'The rules' },
  rulesLead: {
    vi: 'Mọi quy tắc kiểm tra phiếu, việc và toàn bộ dữ liệu, kèm căn cứ.',
    en: 'Every rule that forms, acts and the whole register are checked by, with its source.',
  },
  back: { vi: 'Tất cả phát hiện', en: 'All findings' },
  detail: { vi: 'Phát hiện', en: 'Finding' },
  rule: { vi: 'Quy tắc', en: 'Rule' },
  source: { vi: 'Căn cứ', en: 'Source' },
  facts: { vi: 'Thông tin mâu thuẫn', en: 'The facts' },
  withheld: {
    vi: 'Có người được bảo mật nơi ở: không hiện nơi ở và hộ.',
    en: 'Somebody here is under secrecy: where they live, and with whom, is not shown.',
  },
  whom: { vi: 'Về ai', en: 'About whom' },
  unit: { vi: 'Đơn vị chịu trách nhiệm', en: 'Unit that answers for it' },
  unitToday: { vi: 'Đơn vị', en: 'Unit' },
  wholeReach: { vi: 'Toàn bộ phạm vi', en: 'All within reach' },
  found: { vi: 'Phát hiện ngày', en: 'Found on' },
  due: { vi: 'Hạn xử lý', en: 'Due' },
  dueOn: (day: string) => ({ vi: `Hạn ${showDay(day, 'vi')}`, en: `Due ${showDay(day, 'en')}` }),
  giveTo: { vi: 'Giao cho', en: 'Give it to' },
  give: { vi: 'Giao việc', en: 'Give' },
  given: { vi: 'Đã giao.', en: 'Given.' },
  settle: { vi: 'Giải quyết', en: 'Settle it' },
  how: { vi: 'Kết quả', en: 'What became of it' },
  howMissing: { vi: 'Chọn một kết quả.', en: 'Choose what became of it.' },
  reason: { vi: 'Lý do', en: 'Reason' },
  reasonHint: {
    vi: 'Từ mười chữ cái khi xác nhận là đúng hoặc không áp dụng: giấy tờ nào, ai xác nhận.',
    en: 'Ten letters or more to confirm it, or to say that it does not apply: which paper, who said so.',
  },
  reasonMissing: { vi: 'Ghi lý do từ mười chữ cái.', en: 'Give a reason of at least ten letters.' },
  record: { vi: 'Ghi kết quả', en: 'Record it' },
  history: { vi: 'Đã làm', en: 'What was done' },
  check: { vi: 'Kiểm tra tự động', en: 'The check' },
  day: { vi: 'Ngày', en: 'Day' },
  unsettled: { vi: 'Chưa giải quyết', en: 'Not settled' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  commune: { vi: 'Xã, phường', en: 'Commune' },
  first: { vi: 'Lần đầu', en: 'First' },
  last: { vi: 'Lần cuối', en: 'Last' },
  notChecked: { vi: 'Chưa có lần kiểm tra toàn đơn vị nào.', en: 'The whole unit has not been checked yet.' },
  runsOn: { vi: 'Chạy khi', en: 'Runs on' },
  isOn: { vi: 'Đang bật', en: 'On' },
  isOff: { vi: 'Đã tắt', en: 'Off' },
  change: (rule: string) => ({ vi: `Đổi quy tắc: ${rule}`, en: `Change the rule: ${rule}` }),
  changeIt: { vi: 'Đổi', en: 'Change' },
  switchOn: { vi: 'Chạy quy tắc này', en: 'Run this rule' },
  weight: { vi: 'Mức độ', en: 'Weight' },
  byDay: { vi: 'Theo từng ngày kiểm tra', en: 'By day of a check' },
  number: (n: number) => count(n, 'phát hiện', 'finding', 'findings'),
} satisfies Dictionary

/** How much a finding matters. */
export const weightNames: Record<'serious' | 'ordinary' | 'notice', Text> = {
  serious: { vi: 'Nghiêm trọng', en: 'Serious' },
  ordinary: { vi: 'Thông thường', en: 'Ordinary' },
  notice: { vi: 'Lưu ý', en: 'Notice' },
}

/** What becomes of a finding. */
export const resolutionNames: Record<'corrected' | 'confirmed' | 'not-applicable', Text> = {
  corrected: { vi: 'Đã sửa', en: 'Corrected' },
  confirmed: { vi: 'Xác nhận là đúng', en: 'Confirmed as true' },
  'not-applicable': { vi: 'Không áp dụng', en: 'Does not apply' },
}

/** What each of these means for whoever chooses it. */
export const resolutionHints: typeof resolutionNames = {
  corrected: {
    vi: 'Đã ghi việc sửa thông tin; hệ thống kiểm tra lại ngay.',
    en: 'An act has corrected the facts; it is looked up at once.',
  },
  confirmed: {
    vi: 'Thông tin đúng dù khác thường. Không hiện lại nếu thông tin không đổi.',
    en: 'The facts are right, if odd. It does not come back while they stay the same.',
  },
  'not-applicable': {
    vi: 'Quy tắc không dành cho trường hợp này. Không hiện lại nếu thông tin không đổi.',
    en: 'The rule is not meant for this case. It does not come back while the facts stay the same.',
  },
}

/** What was done about a finding. */
export const stepNames: Record<'assigned' | 'unassigned' | 'settled' | 'found-again', Text> = {
  assigned: { vi: 'Giao việc', en: 'Given' },
  unassigned: { vi: 'Thôi giao', en: 'Taken back' },
  settled: { vi: 'Giải quyết', en: 'Settled' },
  'found-again': { vi: 'Phát hiện lại', en: 'Found again' },
}

/** Where a rule runs. */
export const runsOnNames: Record<'form' | 'act' | 'sweep', Text> = {
  form: { vi: 'nhập phiếu', en: 'a form' },
  act: { vi: 'ghi việc', en: 'an act' },
  sweep: { vi: 'kiểm tra toàn bộ', en: 'the whole register' },
}

/** Kinds that stand in the facts of a finding. */
export const kindNames: Partial<Record<string, Text>> = {
  father: { vi: 'Cha', en: 'Father' },
  mother: { vi: 'Mẹ', en: 'Mother' },
  spouse: { vi: 'Vợ, chồng', en: 'Spouse' },
  representative: { vi: 'Người đại diện', en: 'Representative' },
  'adoptive-father': { vi: 'Cha nuôi', en: 'Adoptive father' },
  'adoptive-mother': { vi: 'Mẹ nuôi', en: 'Adoptive mother' },
  permanent: { vi: 'Thường trú', en: 'Permanent residence' },
  temporary: { vi: 'Tạm trú', en: 'Temporary residence' },
  current: { vi: 'Nơi ở hiện tại', en: 'Current dwelling' },
  'declared-absence': { vi: 'Tạm vắng', en: 'Declared absence' },
  emigrated: { vi: 'Đã chuyển đi', en: 'Emigrated' },
  deregistered: { vi: 'Đã xóa đăng ký', en: 'Deregistered' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  birth_registration_place: { vi: 'Nơi đăng ký khai sinh', en: 'Place of birth registration' },
  origin_place: { vi: 'Quê quán', en: 'Place of origin' },
  ethnicity: { vi: 'Dân tộc', en: 'Ethnic group' },
  nationality: { vi: 'Quốc tịch', en: 'Nationality' },
  marital_status: { vi: 'Tình trạng hôn nhân', en: 'Marital status' },
  permanent_residence: { vi: 'Nơi thường trú', en: 'Permanent residence' },
}
