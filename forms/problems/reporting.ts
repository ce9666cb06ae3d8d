import type { ProblemKind } from './problem-kind.ts'

/** How a request about reporting can be refused. */
export const reportingProblems = {
  'unit-not-there': {
    status: 422,
    title: { vi: 'Đơn vị không tồn tại trong kỳ', en: 'There was no such unit in this period' },
    detail: {
      vi: 'Không đơn vị nào mang mã này vào ngày chốt kỳ. Hãy chọn đơn vị của ngày đó.',
      en: 'No unit bore this code on the closing day. Choose the unit of that day.',
    },
  },
  'unit-not-assigned': {
    status: 409,
    title: { vi: 'Đơn vị không báo cáo biểu này', en: 'This unit does not report on this form' },
    detail: {
      vi: 'Biểu không được giao cho đơn vị trong kỳ này. Hãy nhập ở đơn vị được giao.',
      en: 'The form is not assigned to this unit in this period. Enter the figures at a unit that has it.',
    },
  },
  'cell-not-in-form': {
    status: 422,
    title: { vi: 'Ô không có trong biểu', en: 'The form has no such cell' },
    detail: {
      vi: 'Chỉ tiêu được nêu không thuộc biểu của kỳ này. Hãy so mã với biểu.',
      en: 'The element named is not on the form of this period. Compare the code with the form.',
    },
  },
  'cell-twice': {
    status: 422,
    title: { vi: 'Một ô có hai số liệu', en: 'There are two figures for one cell' },
    detail: {
      vi: 'Chỉ giữ một dòng cho mỗi ô rồi gửi lại. Chưa có gì được lưu.',
      en: 'Keep one line for each cell and send it again. Nothing has been stored.',
    },
  },
  'period-closed': {
    status: 409,
    title: { vi: 'Kỳ báo cáo không mở', en: 'The period is not open' },
    detail: {
      vi: 'Đã hết hạn nhập, hoặc kỳ chưa bắt đầu. Cấp trên có thể mở lại và nêu lý do.',
      en: 'The time for figures is over, or has not begun. The level above can open it and say why.',
    },
  },
  'report-locked': {
    status: 409,
    title: { vi: 'Báo cáo đã gửi hoặc đã duyệt', en: 'The report was sent or approved' },
    detail: {
      vi: 'Số liệu đã gửi không sửa được. Nhờ cấp trên trả lại hoặc bỏ duyệt.',
      en: 'Figures that were sent stand. Ask the level above to return the report or to take back its approval.',
    },
  },
  'category-ended': {
    status: 422,
    title: { vi: 'Phân tổ không còn dùng', en: 'This category is no longer used' },
    detail: {
      vi: 'Phân tổ đã hết hiệu lực vào ngày chốt kỳ. Hãy dùng phân tổ hiện hành.',
      en: 'It had ended on the closing day. Use one of those that hold.',
    },
  },
  'value-unit': {
    status: 422,
    title: { vi: 'Sai đơn vị đo', en: 'The unit does not fit' },
    detail: {
      vi: 'Viên không tính bằng kg và ngược lại. Dùng đơn vị đo của chỉ tiêu.',
      en: 'Pills are not counted in kilograms. Use a unit of what the element measures.',
    },
  },
  'value-refused': {
    status: 422,
    title: { vi: 'Số liệu không nhận được', en: 'The figure cannot be taken' },
    detail: {
      vi: 'Không phải số, số âm, quá lớn hoặc quá lẻ so với chỉ tiêu. Hãy sửa ô được nêu.',
      en: 'It is no number, negative, too large, or more exact than the element is kept. Correct the cell named.',
    },
  },
  'value-changed': {
    status: 409,
    title: { vi: 'Ô đã được người khác sửa', en: 'Somebody has changed the cell' },
    detail: {
      vi: 'Cả hai số đều được giữ. Hãy xem cạnh nhau và chọn một.',
      en: 'Both figures are kept. See them side by side and choose one.',
    },
  },
  'report-incomplete': {
    status: 409,
    title: { vi: 'Báo cáo chưa gửi được', en: 'The report cannot be sent yet' },
    detail: {
      vi: 'Điền hoặc ghi chú những ô được nêu, và sửa điều mâu thuẫn.',
      en: 'Fill in or explain the cells named, and put right what contradicts itself.',
    },
  },
  'report-state': {
    status: 409,
    title: { vi: 'Báo cáo không ở trạng thái cho phép việc này', en: 'The report is not in a state that allows this' },
    detail: {
      vi: 'Có thể người khác đã xử lý. Hãy mở lại báo cáo.',
      en: 'Somebody may have dealt with it already. Open the report again.',
    },
  },
  'not-approver': {
    status: 409,
    title: { vi: 'Cấp của bạn không duyệt báo cáo này', en: 'Your level does not approve this report' },
    detail: {
      vi: 'Báo cáo do cấp trên của đơn vị đó duyệt.',
      en: 'It is approved by the levels above that unit.',
    },
  },
  'own-report': {
    status: 409,
    title: { vi: 'Người nhập không được tự duyệt', en: 'Who entered figures does not approve them' },
    detail: { vi: 'Một cán bộ khác phải duyệt báo cáo này.', en: 'Another officer has to approve this report.' },
  },
  'reports-missing': {
    status: 409,
    title: { vi: 'Còn thiếu báo cáo', en: 'Reports are missing' },
    detail: {
      vi: 'Những đơn vị được nêu chưa được duyệt và không được miễn. Hãy đôn đốc, hoặc miễn và nêu lý do.',
      en: 'The units named are neither approved nor excused. Remind them, or excuse them and say why.',
    },
  },
  'approved-above': {
    status: 409,
    title: { vi: 'Cấp trên đã duyệt', en: 'The level above has approved it' },
    detail: {
      vi: 'Cấp trên phải bỏ duyệt trước.',
      en: 'That level has to take back its approval first.',
    },
  },
  'revision-reason': {
    status: 409,
    title: { vi: 'Số liệu đã tổng hợp trước đó', en: 'This was compiled before, with other figures' },
    detail: {
      vi: 'Nêu lý do điều chỉnh; bản cũ vẫn được giữ.',
      en: 'Say why it is revised; the earlier one is kept.',
    },
  },
  'formula-unreadable': {
    status: 422,
    title: { vi: 'Công thức không đọc được', en: 'The formula cannot be read' },
    detail: {
      vi: 'Dùng mã chỉ tiêu, số, + - * / và ngoặc.',
      en: 'Use codes of elements, numbers, + - * / and brackets.',
    },
  },
  'formula-unknown': {
    status: 422,
    title: { vi: 'Công thức dùng mã không có', en: 'The formula names what there is not' },
    detail: { vi: 'Hãy kiểm tra mã được nêu.', en: 'Check the code named.' },
  },
  'formula-cycle': {
    status: 422,
    title: { vi: 'Công thức quay vòng', en: 'The formulas go in a circle' },
    detail: {
      vi: 'Chỉ tiêu được nêu phụ thuộc vào chính nó. Hãy bỏ một mắt xích.',
      en: 'What is named depends on itself. Take one link out.',
    },
  },
  'formula-mixture': {
    status: 422,
    title: { vi: 'Công thức cộng những thứ khác loại', en: 'The formula adds what does not add' },
    detail: {
      vi: 'Không cộng viên với kg, hay vụ với người. Hãy tách ra.',
      en: 'Pills and kilograms, or cases and people, do not add up. Keep them apart.',
    },
  },
} as const satisfies Record<string, ProblemKind>
