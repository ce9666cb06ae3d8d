import type { ProblemKind } from './problem-kind.ts'

/** How a request about findings can be refused. */
export const findingProblems = {
  'finding-settled': {
    status: 409,
    title: { vi: 'Phát hiện này đã được giải quyết', en: 'The finding is settled' },
    detail: {
      vi: 'Người khác đã giải quyết, hoặc thông tin đã được sửa. Hãy mở lại để xem.',
      en: 'Somebody else settled it, or the facts were corrected. Open it again to see.',
    },
  },
  'finding-still-there': {
    status: 409,
    title: { vi: 'Thông tin vẫn mâu thuẫn', en: 'The facts still contradict each other' },
    detail: {
      vi: 'Quy tắc vẫn phát hiện như trước. Hãy ghi việc sửa thông tin trước; nếu thông tin đúng, chọn "xác nhận là đúng" và nêu lý do.',
      en: 'The rule still finds the same. Record the act that corrects it first; if the facts are right, confirm them and say why.',
    },
  },
  'finding-reason-needed': {
    status: 422,
    title: { vi: 'Cần nêu lý do', en: 'A reason is needed' },
    detail: {
      vi: 'Khi xác nhận là đúng hoặc không áp dụng, hãy ghi lý do từ mười chữ cái: giấy tờ nào, ai xác nhận.',
      en: 'To confirm it or to say that it does not apply, give a reason of at least ten letters: which paper, who said so.',
    },
  },
  'not-a-colleague': {
    status: 409,
    title: { vi: 'Không phải đồng nghiệp cùng đơn vị', en: 'Not a colleague of the same unit' },
    detail: {
      vi: 'Chỉ giao cho cán bộ của chính đơn vị chịu trách nhiệm. Hãy chọn trong danh sách.',
      en: 'It can be given to somebody of the unit that answers for it. Choose from the list.',
    },
  },
} as const satisfies Record<string, ProblemKind>
