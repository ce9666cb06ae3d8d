import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay } from './format.ts'

/** Texts of what is done around a report: reminders, permits, files, figures of registers, the history of a cell. */
export const reportingWork = {
  reminders: { vi: 'Báo cáo đến hạn', en: 'Reports that are due' },
  daysLeft: (n: number) =>
    n === 0
      ? { vi: 'hạn hôm nay', en: 'due today' }
      : n > 0
        ? inBoth((l) => (l === 'vi' ? `còn ${n} ngày làm việc` : `${n} working ${n === 1 ? 'day' : 'days'} left`))
        : inBoth((l) => (l === 'vi' ? `trễ ${-n} ngày làm việc` : `${-n} working ${n === -1 ? 'day' : 'days'} late`)),
  missing: (n: number) => count(n, 'đơn vị chưa gửi', 'unit has not sent', 'units have not sent'),
  waiting: (n: number) => count(n, 'báo cáo chờ bạn duyệt', 'report waits for you', 'reports wait for you'),
  lateUnits: (n: number) => count(n, 'đơn vị trễ hạn', 'unit is late', 'units are late'),
  excusedUnits: (n: number) => count(n, 'đơn vị được miễn', 'unit is excused', 'units are excused'),
  onlyFirst: (n: number, all: number) =>
    inBoth((l) => (l === 'vi' ? `${n} trên ${all} đơn vị` : `The first ${n} of ${all} units`)),
  permits: { vi: 'Miễn báo cáo, mở kỳ, mở lại', en: 'Excuse, open the month, reopen' },
  permitKind: { vi: 'Việc', en: 'What' },
  excuse: { vi: 'Miễn báo cáo kỳ này', en: 'Excuse the unit from this report' },
  openMonth: { vi: 'Mở kỳ đã đóng cho đơn vị', en: 'Open the closed month for the unit' },
  reopen: { vi: 'Mở lại báo cáo đã chấp nhận', en: 'Reopen the accepted report' },
  permitReason: { vi: 'Lý do', en: 'Reason' },
  until: { vi: 'Đến hết ngày', en: 'Until the end of' },
  grant: { vi: 'Cho phép', en: 'Grant it' },
  excusedBy: (reason: string, by: string) => ({
    vi: `Được miễn: ${reason} (${by})`,
    en: `Excused: ${reason} (${by})`,
  }),
  openedUntil: (day: string | null, reason: string, by: string) =>
    inBoth((l) =>
      l === 'vi' ? `Mở đến ${showDay(day, l)}: ${reason} (${by})` : `Open until ${showDay(day, l)}: ${reason} (${by})`,
    ),
  files: { vi: 'Tệp số liệu', en: 'Files' },
  filesOf: { vi: 'Số liệu các báo cáo:', en: 'Figures of the reports:' },
  filesCompiled: { vi: 'Số liệu đã tổng hợp:', en: 'The compiled figures:' },
  import: { vi: 'Nhận số liệu từ tệp', en: 'Take in figures from a file' },
  importHelp: {
    vi: 'CSV (unit, element, category, amount, measured_in, qualifier, comment) hoặc JSON dataValueSets của DHIS2. Nhận tất cả hoặc không nhận gì; số đã có không bị ghi đè.',
    en: 'CSV (unit, element, category, amount, measured_in, qualifier, comment) or a dataValueSets JSON of DHIS2. All of it is taken or nothing; what is there is never overwritten.',
  },
  importNow: { vi: 'Nhận tệp', en: 'Take it in' },
  imported: (values: number, units: number) => ({
    vi: `Đã nhận ${values} số của ${units} đơn vị.`,
    en: `${values} figures of ${units} units were taken in.`,
  }),
  noJson: { vi: 'Tệp không phải JSON đọc được.', en: 'The file is no JSON that can be read.' },
  registerSays: (source: string, figure: string) => ({ vi: `${source}: ${figure}`, en: `${source}: ${figure}` }),
  takeIt: { vi: 'Lấy số này', en: 'Take it' },
  takeAll: (n: number) => count(n, 'ô trống: lấy số của sổ', 'empty cell: take it', 'empty cells: take them'),
  offered: {
    vi: 'Các sổ của hệ thống đã biết một số số liệu của kỳ này.',
    en: 'The registers know some of the figures of this month.',
  },
  overTime: { vi: 'Số liệu theo thời gian', en: 'Figures over time' },
  map: { vi: 'Địa bàn', en: 'Map' },
  mapThen: { vi: 'Như đã báo cáo khi đó', en: 'As reported then' },
  mapToday: { vi: 'Theo địa giới hôm nay', en: "On today's map" },
  source: { vi: 'Nguồn', en: 'Source' },
  compiledOnly: { vi: 'Đã tổng hợp', en: 'Compiled' },
  acceptedNow: { vi: 'Đang được chấp nhận', en: 'Accepted by now' },
  total: { vi: 'Tổng số', en: 'Totals' },
  ofUnits: (name: string) => ({ vi: `${name}: theo đơn vị`, en: `${name}: by unit` }),
  notOneUnit: { vi: 'Đơn vị đã chia tách', en: 'Units that were divided' },
  noFigures: { vi: 'Chưa có số liệu cho những kỳ này.', en: 'There are no figures of these months yet.' },
  cellHistory: { vi: 'Các lần sửa', en: 'Changes' },
  changesOf: (n: number) => count(n, 'lần ghi', 'entry', 'entries'),
} satisfies Dictionary

/** Where a figure came from. */
export const originNames = {
  own: { vi: 'đơn vị nhập', en: 'entered' },
  imported: { vi: 'từ tệp', en: 'from a file' },
  derived: { vi: 'từ sổ', en: 'from a register' },
  rolled_up: { vi: 'tổng hợp', en: 'compiled' },
} satisfies Dictionary

/** How a report stands for the level that looks at it, in the words of DHIS2. */
export const standingNames = {
  unapprovable: { vi: 'Không phải duyệt', en: 'Not to be approved' },
  'unapproved-above': { vi: 'Chờ cấp trên', en: 'Waits for the level above' },
  'unapproved-waiting': { vi: 'Chờ cấp dưới', en: 'Waits for the levels below' },
  'unapproved-ready': { vi: 'Chờ duyệt', en: 'Ready to be approved' },
  'approved-above': { vi: 'Cấp trên đã duyệt', en: 'Approved above' },
  'approved-here': { vi: 'Đã duyệt ở đây', en: 'Approved here' },
  'accepted-here': { vi: 'Đã chấp nhận', en: 'Accepted' },
} satisfies Dictionary
