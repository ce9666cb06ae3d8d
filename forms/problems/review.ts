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
  'cluster-decided': {
    status: 409,
    title: { vi: 'Trái với kết quả đã có', en: 'It is against what was decided' },
    detail: {
      vi: 'Hai bản ghi trong cụm đã được xác định khác với ý kiến này. Hãy sửa ý kiến, hoặc tách cặp đã gộp trước. Chưa có gì được lưu.',
      en: 'Two records of the cluster were found to be otherwise before. Change what you say, or split the pair that was merged first. Nothing has been stored.',
    },
  },
  'labels-changed': {
    status: 409,
    title: { vi: 'Có thêm kết quả xem xét', en: 'More pairs were decided' },
    detail: {
      vi: 'Từ khi bạn mở trang, có cặp mới được giải quyết. Hãy mở lại để xem các con số mới rồi quyết định.',
      en: 'Pairs were settled since you opened the page. Open it again, look at the new figures, and decide then.',
    },
  },
  'labels-few': {
    status: 422,
    title: { vi: 'Chưa đủ kết quả xem xét', en: 'Too few pairs were decided' },
    detail: {
      vi: 'Mô hình chỉ học khi có ít nhất 20 cặp được xác định là một người. Hãy xem xét thêm các cặp đang chờ.',
      en: 'The model learns from 20 pairs of one person at the least. Review more of the pairs that wait.',
    },
  },
} as const satisfies Record<string, ProblemKind>
