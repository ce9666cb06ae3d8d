import type { ProblemKind } from './problem-kind.ts'

/** How a request about review can be refused. */
export const reviewProblems = {
  'pair-changed': {
    status: 409,
    title: { vi: 'Thông tin đã thay đổi', en: 'The facts have changed' },
    detail: {
      vi: 'Một trong hai bản ghi đã thay đổi từ khi bạn mở. Hãy mở lại và so sánh thông tin mới. Chưa có gì được lưu.',
      en: 'One of the two records has changed since you opened it. Open the pair again and compare what it says now. Nothing has been stored.',
    },
  },
  'pair-judged': {
    status: 409,
    title: { vi: 'Bạn đã có ý kiến về cặp này', en: 'You have judged this pair already' },
    detail: {
      vi: 'Một người khác phải xem cặp này. Ý kiến trước của bạn được giữ nguyên.',
      en: 'Somebody else has to look at it now. What you said before stands.',
    },
  },
  'pair-settled': {
    status: 409,
    title: { vi: 'Cặp này đã được giải quyết', en: 'The pair has been settled' },
    detail: {
      vi: 'Người khác đã giải quyết cặp này, hoặc việc này không áp dụng ở bước hiện tại. Hãy mở lại để xem kết quả. Chưa có gì được lưu.',
      en: 'Others have settled it, or this cannot be done with it as it stands. Open it again to see what became of it. Nothing has been stored.',
    },
  },
} as const satisfies Record<string, ProblemKind>
