import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay } from './format.ts'

/** Texts of the monthly reports. Names of forms and elements come from the server. */
export const reporting = {
  title: { vi: 'Báo cáo tháng', en: 'Monthly reports' },
  form: { vi: 'Biểu', en: 'Form' },
  month: { vi: 'Kỳ', en: 'Month' },
  monthOf: (code: string, from: string, last: string) =>
    inBoth((l) => {
      const span = `${showDay(from, l)} – ${showDay(last, l)}`
      return l === 'vi' ? `Tháng ${showDay(code, l)} (${span})` : `${showDay(code, l)} (${span})`
    }),
  previous: { vi: 'Tháng trước', en: 'Month before' },
  next: { vi: 'Tháng sau', en: 'Month after' },
  due: (day: string, hour: number) =>
    inBoth((l) =>
      l === 'vi' ? `Hạn gửi: ${hour} giờ, ${showDay(day, l)}` : `Due at ${hour}:00 on ${showDay(day, l)}`,
    ),
  expected: { vi: 'Phải báo cáo', en: 'Expected' },
  received: { vi: 'Đã gửi', en: 'Received' },
  inTime: { vi: 'Đúng hạn', en: 'In time' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  excused: { vi: 'Được miễn', en: 'Excused' },
  complete: { vi: 'Ô đã điền', en: 'Cells filled in' },
  of: (part: string, all: string) => ({ vi: `${part} trên ${all}`, en: `${part} of ${all}` }),
  byUnit: { vi: 'Theo đơn vị cấp dưới', en: 'By the units just below' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  state: { vi: 'Trạng thái', en: 'State' },
  reports: { vi: 'Các báo cáo', en: 'The reports' },
  late: { vi: 'Trễ hạn', en: 'Late' },
  ready: { vi: 'Chờ duyệt', en: 'Waits for you' },
  compiledTable: { vi: 'Bảng tổng hợp của tháng', en: 'The compiled table of the month' },
  closed: {
    vi: 'Kỳ này không mở để nhập. Nếu còn phải nhập, hãy đề nghị đơn vị cấp trên mở lại kỳ.',
    en: 'This month is not open for figures.',
  },
  element: { vi: 'Chỉ tiêu', en: 'Element' },
  value: { vi: 'Số liệu', en: 'Figure' },
  past: { vi: '12 tháng trước (mới nhất trước)', en: 'Last 12 months (latest first)' },
  howTo: {
    vi: 'Gõ số rồi Enter để sang ô sau. “hơn 130 kg”, “gần 300” cũng nhận. Số đã gõ được giữ trong trình duyệt cho đến khi máy chủ nhận.',
    en: 'Type a figure and press Enter for the next cell. “more than 130 kg” and “nearly 300” are understood. What you type is kept in the browser until the server has it.',
  },
  waiting: (n: number) => count(n, 'ô chờ gửi lên máy chủ', 'cell waits for the server', 'cells wait for the server'),
  allSaved: { vi: 'Mọi ô đã lưu.', en: 'Everything is saved.' },
  comment: { vi: 'Ghi chú', en: 'Comment' },
  commentFor: (name: string) => ({ vi: `Ghi chú cho ${name}`, en: `Comment on ${name}` }),
  keepComment: { vi: 'Lưu ghi chú', en: 'Save the comment' },
  send: { vi: 'Gửi lên cấp trên', en: 'Send to the level above' },
  sent: { vi: 'Đã gửi báo cáo.', en: 'The report has been sent.' },
  open: { vi: 'Còn điều phải giải quyết trước khi gửi', en: 'To be settled before it is sent' },
  settled: { vi: 'đã ghi chú', en: 'explained' },
  returnedWith: {
    vi: 'Báo cáo được trả lại; xem ý kiến ở từng ô',
    en: 'The report was returned; see the remarks at the cells',
  },
  remark: { vi: 'Ý kiến:', en: 'Remark:' },
  remarkFor: (name: string) => ({ vi: `Ý kiến về ${name}`, en: `Remark on ${name}` }),
  approve: { vi: 'Duyệt', en: 'Approve' },
  unapprove: { vi: 'Bỏ duyệt', en: 'Take the approval back' },
  beginReturn: { vi: 'Trả lại…', en: 'Return…' },
  returnHelp: {
    vi: 'Ghi ý kiến ở những ô phải sửa, rồi trả lại.',
    en: 'Write a remark at each cell that has to be mended, then return the report.',
  },
  giveBack: { vi: 'Trả lại với các ý kiến này', en: 'Return with these remarks' },
  approveAll: { vi: 'Duyệt toàn bộ đơn vị cấp dưới', en: 'Approve all units below' },
  history: { vi: 'Quá trình', en: 'Steps' },
  conflictTitle: { vi: 'Có hai số cho một ô', en: 'Two figures for one cell' },
  conflict: (name: string) => ({
    vi: `${name}: chọn một số, cả hai đều được giữ.`,
    en: `${name}: choose one, both are kept.`,
  }),
  keepStanding: (figure: string) => ({ vi: `Giữ ${figure}`, en: `Keep ${figure}` }),
  takeOther: (figure: string, by: string) => ({ vi: `Lấy ${figure} (${by})`, en: `Take ${figure} (${by})` }),
  empty: { vi: 'trống', en: 'empty' },
  unreadable: { vi: 'Không đọc được số này.', en: 'This is no figure that can be read.' },
  wrongUnit: (units: string) => ({ vi: `Sai đơn vị đo; dùng ${units}.`, en: `The unit does not fit; use ${units}.` }),
  tooExact: { vi: 'Quá lẻ so với chỉ tiêu này.', en: 'More exact than this element is kept.' },
  negative: { vi: 'Không được âm.', en: 'It cannot be negative.' },
  compile: { vi: 'Tổng hợp', en: 'Compile' },
  compiledNow: { vi: 'Đã tổng hợp.', en: 'It has been compiled.' },
  reason: { vi: 'Lý do điều chỉnh (nếu đã tổng hợp trước đó)', en: 'Why it is revised (where it was compiled before)' },
  notCompiled: { vi: 'Chưa tổng hợp', en: 'Not compiled yet' },
  notCompiledText: {
    vi: 'Tháng được tổng hợp khi mọi đơn vị đã được duyệt báo cáo hoặc được miễn.',
    en: 'A month is compiled once the report of every unit is approved, or the unit is excused.',
  },
  coverage: (received: number, expected: number) =>
    inBoth((l) =>
      l === 'vi'
        ? `Từ ${received} trên ${expected} đơn vị. Số liệu sơ bộ.`
        : `From ${received} of ${expected} units. Preliminary figures.`,
    ),
  vintage: (n: number) => ({ vi: `Bản ${n}`, en: `Vintage ${n}` }),
  thisMonth: { vi: 'Kỳ này', en: 'This month' },
  beforeMonth: { vi: 'So kỳ trước', en: 'Against the month before' },
  lastYear: { vi: 'So cùng kỳ', en: 'Against last year' },
  noComparison: { vi: 'quy tắc kỳ đã đổi', en: 'the rule of periods changed' },
  lines: { vi: 'Phụ lục theo đơn vị', en: 'Annex by unit' },
  revised: { vi: 'Đã điều chỉnh so với bản trước', en: 'Revised against the vintage before' },
  indicator: { vi: 'Chỉ số suy ra', en: 'Derived figures' },
} satisfies Dictionary

/** What was done with a report. */
export const reportActionNames = {
  save: { vi: 'Bắt đầu nhập', en: 'Began to enter' },
  submit: { vi: 'Gửi', en: 'Sent' },
  return: { vi: 'Trả lại', en: 'Returned' },
  approve: { vi: 'Duyệt', en: 'Approved' },
  unapprove: { vi: 'Bỏ duyệt', en: 'Took the approval back' },
  compile: { vi: 'Tổng hợp', en: 'Compiled' },
  reopen: { vi: 'Mở lại', en: 'Reopened' },
} satisfies Dictionary
