import type { ProblemKind } from './problem-kind.ts'

/** How a request about publication can be refused. */
export const publicationProblems = {
  'table-not-protected': {
    status: 409,
    title: { vi: 'Bảng này làm lộ số liệu được giữ kín', en: 'The table would reveal a figure that is held back' },
    detail: {
      vi: 'Từ bảng này và những bảng đã công bố có thể tính ra số liệu nhỏ. Hãy gộp các đơn vị hoặc bỏ chỉ tiêu được nêu.',
      en: 'Small figures could be computed from this table and those that are public. Merge units, or leave out the elements that are named.',
    },
  },
  'own-publication': {
    status: 409,
    title: { vi: 'Cần người thứ hai', en: 'A second person is needed' },
    detail: {
      vi: 'Người đề nghị công bố không được tự công bố. Hãy nhờ người duyệt khác.',
      en: 'Who proposed a publication does not publish it. Ask another publisher.',
    },
  },
  'publication-proposed': {
    status: 409,
    title: { vi: 'Việc này đã làm rồi', en: 'This was done already' },
    detail: {
      vi: 'Bản tổng hợp này đã được đề nghị hoặc đã công bố. Hãy tải lại danh sách.',
      en: 'This compiled report was proposed or published already. Load the list again.',
    },
  },
} as const satisfies Record<string, ProblemKind>
