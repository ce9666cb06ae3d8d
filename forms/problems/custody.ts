import type { ProblemKind } from './problem-kind.ts'

/** How a change of custody can be refused: of what was handed in and of equipment alike. */
export const custodyProblems = {
  'custody-not-here': {
    status: 409,
    title: { vi: 'Hiện vật không ở tình trạng đó', en: 'The thing is not there, or not in that state' },
    detail: {
      vi: 'Có thể người khác vừa ký giao, nhận hoặc đưa vào lô. Hãy tải lại trang. Không có gì được chuyển.',
      en: 'Somebody else may have sent, taken or reserved it just now. Load the page again. Nothing was moved.',
    },
  },
  'custody-same-holder': {
    status: 409,
    title: { vi: 'Bên giao và bên nhận là một', en: 'The giver and the taker are the same' },
    detail: {
      vi: 'Việc giao nhận cần hai bên: hãy chọn nơi nhận khác, và để người khác ký nhận. Không có gì được chuyển.',
      en: 'A change of hands needs two sides: choose another place, and let somebody else sign for it. Nothing was moved.',
    },
  },
  'custody-ended': {
    status: 409,
    title: { vi: 'Hiện vật đã ra khỏi sổ', en: 'The thing has left for good' },
    detail: {
      vi: 'Đã tiêu hủy, bàn giao, trả lại hoặc thanh lý; việc đó không đảo lại được.',
      en: 'It was destroyed, handed over, returned or written off; that cannot be undone.',
    },
  },
  'custody-quantity': {
    status: 422,
    title: { vi: 'Số lượng không đúng', en: 'The quantity is not possible' },
    detail: {
      vi: 'Số lượng phải lớn hơn 0; cái và viên là số nguyên; kg và mét có tối đa ba số lẻ; vật có số hiệu chỉ là một. Khi tách, phần tách phải nhỏ hơn phần đang có.',
      en: 'A quantity is more than 0; pieces and rounds are whole; kg and metres have at most three decimals; what has a serial is one. A part is less than what there is.',
    },
  },
  'custody-before-last': {
    status: 409,
    title: { vi: 'Ngày sớm hơn việc trước đó', en: 'The day is before what happened last' },
    detail: {
      vi: 'Sổ giao nhận ghi theo thứ tự. Hãy ghi ngày không sớm hơn việc gần nhất của hiện vật.',
      en: 'Custody is written in order. Give a day that is not before the last event of the thing.',
    },
  },
} as const satisfies Record<string, ProblemKind>
