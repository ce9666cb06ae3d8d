import type { ProblemKind } from './problem-kind.ts'

/** How a request about the report of a compiled month can be refused. */
export const documentProblems = {
  'not-compiled': {
    status: 409,
    title: { vi: 'Tháng này chưa tổng hợp', en: 'This month has not been compiled' },
    detail: {
      vi: 'Báo cáo được viết từ bản tổng hợp. Hãy tổng hợp tháng trước.',
      en: 'A report is written from what was compiled. Compile the month first.',
    },
  },
  'document-not-begun': {
    status: 409,
    title: { vi: 'Báo cáo chưa được soạn', en: 'The report has not been begun' },
    detail: { vi: 'Hãy bắt đầu soạn báo cáo của tháng này.', en: 'Begin the report of this month first.' },
  },
  'document-open': {
    status: 409,
    title: { vi: 'Báo cáo đang được soạn', en: 'The report is being drafted' },
    detail: {
      vi: 'Lần ban hành này chưa ký. Hãy sửa tiếp; lần sau chỉ bắt đầu khi đã ký.',
      en: 'This edition is not signed yet. Go on with it; the next begins after the signature.',
    },
  },
  'document-signed': {
    status: 409,
    title: { vi: 'Báo cáo đã ký', en: 'The report has been signed' },
    detail: {
      vi: 'Báo cáo đã ký không sửa được. Muốn đính chính, hãy bắt đầu lần ban hành tiếp theo.',
      en: 'What was signed stays as it is. To correct it, begin the next edition.',
    },
  },
  'document-changed': {
    status: 409,
    title: { vi: 'Báo cáo vừa thay đổi', en: 'The report has changed meanwhile' },
    detail: {
      vi: 'Người khác đã sửa, hoặc số liệu đã điều chỉnh. Hãy mở lại và đọc trước khi tiếp tục.',
      en: 'Somebody has edited it, or its figures were revised. Open it again and read it before you go on.',
    },
  },
  'own-document': {
    status: 409,
    title: { vi: 'Người soạn không được tự ký', en: 'Who wrote the report does not sign it' },
    detail: {
      vi: 'Một cán bộ khác của Văn phòng Bộ phải đọc và ký.',
      en: 'Another officer of the ministry’s office has to read and sign it.',
    },
  },
  'prose-outdated': {
    status: 409,
    title: { vi: 'Có đoạn văn viết theo số liệu cũ', en: 'Some prose was written on figures that have changed' },
    detail: {
      vi: 'Hãy sửa những đoạn được nêu, hoặc xác nhận là vẫn đúng, rồi ký.',
      en: 'Edit the paragraphs named, or confirm that they still hold; then sign.',
    },
  },
  'prose-refused': {
    status: 422,
    title: { vi: 'Đoạn văn có chỗ không đọc được', en: 'The prose cannot be read' },
    detail: {
      vi: 'Ngoặc nhọn chứa mã chỉ tiêu của biểu, ngoặc vuông chứa phần có thể bỏ; mỗi ngoặc mở phải đóng. Hãy sửa chỗ được nêu.',
      en: 'Braces hold the code of an element of the form, square brackets what may be left out; each is closed. Mend the place named.',
    },
  },
} as const satisfies Record<string, ProblemKind>
