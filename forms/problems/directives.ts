import type { ProblemKind } from './problem-kind.ts'

/** How a request about directives, honours or press output can be refused. */
export const directiveProblems = {
  'directive-twice': {
    status: 409,
    title: { vi: 'Kết luận này đã được nhập', en: 'This conclusion was entered before' },
    detail: {
      vi: 'Đơn vị đã có kết luận mang số này trong năm. Hãy mở bảng công việc để xem, hoặc sửa số.',
      en: 'The unit has a conclusion with this number in that year. See the board of tasks, or correct the number.',
    },
  },
  'task-due': {
    status: 422,
    title: { vi: 'Hạn không hợp lệ', en: 'The day on which it is due cannot be' },
    detail: {
      vi: 'Hạn phải không sớm hơn ngày giao; hạn mới phải sau hạn cũ. Hãy sửa ngày được nêu.',
      en: 'It must not be before the day on which it was given; a new one must be later than the old. Correct the day.',
    },
  },
  'task-unit': {
    status: 422,
    title: { vi: 'Không giao được cho đơn vị này', en: 'The task cannot be given to this unit' },
    detail: {
      vi: 'Vào ngày giao, đơn vị không tồn tại hoặc không thuộc đơn vị giao. Hãy chọn đơn vị khác.',
      en: 'On that day there was no such unit, or it was not below the one that gives the task. Choose another.',
    },
  },
  'task-reason': {
    status: 422,
    title: { vi: 'Cần nêu lý do', en: 'A reason is needed' },
    detail: {
      vi: 'Gia hạn, trả lại và rút nhiệm vụ đều phải có lý do; lý do được lưu trong quá trình.',
      en: 'To extend a task, to return a report and to withdraw a task each take a reason, which is kept.',
    },
  },
  'task-state': {
    status: 409,
    title: { vi: 'Nhiệm vụ không ở bước cho phép việc này', en: 'The task is not at a step that allows this' },
    detail: {
      vi: 'Có thể người khác vừa xử lý. Hãy mở lại nhiệm vụ để xem bước hiện tại.',
      en: 'Somebody may have dealt with it just now. Open the task again to see where it stands.',
    },
  },
  'not-task-owner': {
    status: 409,
    title: { vi: 'Nhiệm vụ do đơn vị khác thực hiện', en: 'The task belongs to another unit' },
    detail: {
      vi: 'Chỉ đơn vị chủ trì nhận và báo cáo nhiệm vụ.',
      en: 'It is acknowledged and reported on by the unit that owns it.',
    },
  },
  'not-task-giver': {
    status: 409,
    title: { vi: 'Nhiệm vụ do đơn vị khác giao', en: 'Another unit gives this task' },
    detail: {
      vi: 'Chỉ đơn vị đã giao mới gia hạn, trả lại, kết thúc hoặc rút nhiệm vụ; kết luận được nhập ở chính đơn vị ban hành.',
      en: 'A task is extended, returned, closed or withdrawn by the unit that gave it, and a conclusion entered at its own.',
    },
  },
  'task-element': {
    status: 422,
    title: { vi: 'Nhiệm vụ không đo bằng chỉ tiêu này', en: 'The task is not measured by this element' },
    detail: {
      vi: 'Dùng đúng chỉ tiêu của nhiệm vụ, hoặc báo cáo bằng lời.',
      en: 'Use the element of the task, or report in words only.',
    },
  },
  'task-figure': {
    status: 409,
    title: { vi: 'Chưa có số liệu tổng hợp', en: 'There is no compiled figure yet' },
    detail: {
      vi: 'Số liệu được lấy từ bản tổng hợp của tháng. Hãy tổng hợp tháng đó trước, hoặc báo cáo bằng lời.',
      en: 'The figure is taken from the compiled report of the month. Compile it first, or report in words only.',
    },
  },
  'honour-twice': {
    status: 409,
    title: { vi: 'Quyết định này đã được nhập', en: 'This decision was entered before' },
    detail: {
      vi: 'Cùng cấp khen, số và ngày đã có trong sổ. Nếu sai, hãy đính chính dòng đã có.',
      en: 'Authority, number and day stand in the register. If it is wrong there, correct that entry.',
    },
  },
  'honour-recipient': {
    status: 422,
    title: { vi: 'Không ghi được người hoặc đơn vị được khen', en: 'A recipient cannot be entered' },
    detail: {
      vi: 'Đơn vị không tồn tại vào ngày quyết định, cán bộ không có trong hồ sơ của bạn, hoặc được nêu hai lần.',
      en: 'There was no such unit on the day of the decision, no such officer within your reach, or it is named twice.',
    },
  },
  'press-twice': {
    status: 409,
    title: { vi: 'Tin, bài này đã được nhập', en: 'This item was entered before' },
    detail: {
      vi: 'Cùng cơ quan, ngày và tên tin, bài đã có. Mỗi tin, bài chỉ tính một lần.',
      en: 'Outlet, day and title stand in the register. Each item counts once.',
    },
  },
  'entry-replaced': {
    status: 409,
    title: { vi: 'Dòng này đã được đính chính', en: 'This entry was corrected already' },
    detail: {
      vi: 'Mỗi dòng chỉ được đính chính một lần; hãy đính chính dòng mới nhất.',
      en: 'An entry is corrected once. Correct the one that took its place.',
    },
  },
} as const satisfies Record<string, ProblemKind>
