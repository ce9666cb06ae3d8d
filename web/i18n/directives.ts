import type { TaskAction } from '../../forms/reporting/task.ts'
import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay } from './format.ts'

/** Texts of directives: the board, the plan, a task. */
export const directives = {
  title: { vi: 'Chỉ đạo và công việc', en: 'Directives and tasks' },
  plan: { vi: 'Kế hoạch công tác', en: 'Work plan' },
  board: { vi: 'Bảng công việc', en: 'Board' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  paper: { vi: 'Tải kế hoạch (PDF)', en: 'Download the plan (PDF)' },
  print: { vi: 'In trang này', en: 'Print this page' },
  give: { vi: 'Nhập kết luận', en: 'Enter a conclusion' },
  lead: {
    vi: 'Nhiệm vụ theo kết luận kiểm điểm các tháng trước, như đang có hôm nay. Quá hạn được tính từ ngày, không ai nhập.',
    en: 'Tasks by the conclusions of earlier reviews, as they stand today. What is overdue follows from the day; nobody enters it.',
  },
  none: { vi: 'Không có nhiệm vụ nào', en: 'There are no tasks' },
  ofUnit: { vi: 'Đơn vị chủ trì hoặc phối hợp', en: 'Unit that owns or takes part' },
  allUnits: { vi: 'Mọi đơn vị', en: 'All units' },
  due: (day: string) => inBoth((l) => (l === 'vi' ? `Hạn ${showDay(day, l)}` : `Due ${showDay(day, l)}`)),
  dueOn: { vi: 'Hạn', en: 'Due' },
  owner: { vi: 'Chủ trì', en: 'Owner' },
  coUnits: { vi: 'Phối hợp', en: 'With' },
  giver: { vi: 'Đơn vị giao', en: 'Given by' },
  standing: { vi: 'Tình hình', en: 'Standing' },
  measured: { vi: 'Đo bằng', en: 'Measured by' },
  conclusion: (no: string, day: string) =>
    inBoth((l) =>
      l === 'vi' ? `Kết luận số ${no} ngày ${showDay(day, l)}` : `Conclusion ${no} of ${showDay(day, l)}`,
    ),
  reviewed: (month: string) =>
    inBoth((l) => (l === 'vi' ? `Kiểm điểm tháng ${showDay(month, l)}` : `Review of ${showDay(month, l)}`)),
  extendedFrom: (day: string) =>
    inBoth((l) => (l === 'vi' ? `gia hạn từ ${showDay(day, l)}` : `extended from ${showDay(day, l)}`)),
  history: { vi: 'Quá trình', en: 'History' },
  newDay: (day: string) => inBoth((l) => (l === 'vi' ? `hạn mới ${showDay(day, l)}` : `due ${showDay(day, l)}`)),
  figureOf: (month: string) =>
    inBoth((l) =>
      l === 'vi' ? `số liệu tổng hợp tháng ${showDay(month, l)}` : `compiled figure of ${showDay(month, l)}`,
    ),
  reached: { vi: 'đạt chỉ tiêu', en: 'target reached' },
  notReached: { vi: 'chưa đạt chỉ tiêu', en: 'target not reached' },
  todo: { vi: 'Việc cần làm', en: 'What to do' },
  said: { vi: 'Nội dung', en: 'In words' },
  evidence: { vi: 'Kết quả và minh chứng', en: 'Results and evidence' },
  why: { vi: 'Lý do', en: 'Reason' },
  newDue: { vi: 'Hạn mới', en: 'New day on which it is due' },
  withFigure: { vi: 'Lấy số liệu từ bản tổng hợp', en: 'Take the figure from the compiled report' },
  month: { vi: 'Của tháng', en: 'Of the month' },
  directiveNo: { vi: 'Số kết luận', en: 'Number of the conclusion' },
  issuedOn: { vi: 'Ngày kết luận', en: 'Day of the conclusion' },
  ofReview: { vi: 'Kiểm điểm tháng', en: 'Review of the month' },
  conclusionText: { vi: 'Kết luận', en: 'Conclusion' },
  taskText: { vi: 'Nhiệm vụ', en: 'What is to be done' },
  taskNo: (n: number) => ({ vi: `Nhiệm vụ ${n}`, en: `Task ${n}` }),
  addTask: { vi: 'Thêm nhiệm vụ', en: 'Add a task' },
  dropTask: (n: number) => ({ vi: `Bỏ nhiệm vụ ${n}`, en: `Leave out task ${n}` }),
  addUnit: { vi: 'Thêm đơn vị phối hợp', en: 'Add a unit that takes part' },
  drop: (name: string) => ({ vi: `Bỏ ${name}`, en: `Leave out ${name}` }),
  element: { vi: 'Chỉ tiêu đo (nếu có)', en: 'Element that measures it (where there is one)' },
  target: { vi: 'Mức cần đạt', en: 'Target' },
  targetHint: {
    vi: 'Số, theo đơn vị gốc của chỉ tiêu; để trống nếu không có mức.',
    en: 'A number in the base unit of the element; empty for none.',
  },
  sense: { vi: 'Ý nghĩa của mức', en: 'What the target means' },
  atLeast: { vi: 'Từ mức này trở lên', en: 'At least this' },
  atMost: { vi: 'Không quá mức này', en: 'At most this' },
  keep: { vi: 'Ghi kết luận và giao nhiệm vụ', en: 'Keep the conclusion and give the tasks' },
  kept: { vi: 'Đã giao nhiệm vụ.', en: 'The tasks are given.' },
  incomplete: { vi: 'Còn chỗ chưa điền, hoặc ngày chưa đúng.', en: 'Something is empty, or a day is not right.' },
  fulfilment: { vi: 'Thực hiện chỉ đạo', en: 'Fulfilment of directives' },
  given: { vi: 'Được giao', en: 'Given' },
  doneInTime: { vi: 'Đúng hạn', en: 'Done in time' },
  doneLate: { vi: 'Xong, quá hạn', en: 'Done late' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  running: { vi: 'Trong hạn', en: 'Running' },
  asOf: (day: string) =>
    inBoth((l) => (l === 'vi' ? `Đến hết ngày ${showDay(day, l)}` : `At the end of ${showDay(day, l)}`)),
  tasks: (n: number) => count(n, 'nhiệm vụ', 'task', 'tasks'),
} satisfies Dictionary

/** What is done with a task, as a button. */
export const taskActionNames: Record<TaskAction, Text> = {
  acknowledge: { vi: 'Nhận nhiệm vụ', en: 'Acknowledge' },
  report: { vi: 'Báo cáo kết quả', en: 'Report' },
  return: { vi: 'Trả lại báo cáo', en: 'Return the report' },
  extend: { vi: 'Gia hạn', en: 'Extend' },
  close: { vi: 'Kết thúc', en: 'Close' },
  withdraw: { vi: 'Rút nhiệm vụ', en: 'Withdraw' },
}

/** The same as it was done. */
export const taskStepNames: Record<TaskAction, Text> = {
  acknowledge: { vi: 'Đã nhận', en: 'Acknowledged' },
  report: { vi: 'Báo cáo', en: 'Reported' },
  return: { vi: 'Trả lại', en: 'Returned' },
  extend: { vi: 'Gia hạn', en: 'Extended' },
  close: { vi: 'Kết thúc', en: 'Closed' },
  withdraw: { vi: 'Rút', en: 'Withdrawn' },
}
