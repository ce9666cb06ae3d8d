import type { Dictionary } from './dictionary.ts'
import { inBoth, showNumber } from './format.ts'

/** Words of what is decided from a day on: required strength, its ceiling, and norms of equipment. */
export const rulings = {
  establishment: { vi: 'Biên chế', en: 'Establishment' },
  establishmentLead: {
    vi: 'Mỗi dòng có hiệu lực từ một ngày, đến khi có dòng mới. Điều nói riêng cho một đơn vị được áp dụng trước điều nói cho loại đơn vị.',
    en: 'Each line holds from a day until the next one. What is said of a unit goes before what is said of its kind.',
  },
  totalAlone: (total: number) =>
    inBoth((l) => (l === 'vi' ? `Tổng hôm nay: ${showNumber(total, l)}` : `Required today: ${showNumber(total, l)}`)),
  totalOf: (total: number, ceiling: number) =>
    inBoth((l) =>
      l === 'vi'
        ? `Tổng hôm nay: ${showNumber(total, l)}, mức trần ${showNumber(ceiling, l)}`
        : `Required today: ${showNumber(total, l)}, of at most ${showNumber(ceiling, l)}`,
    ),
  ceiling: { vi: 'Mức trần của cả khu vực', en: 'Ceiling of the whole area' },
  ceilingHint: {
    vi: 'Chỉ Bộ đặt. Quyết định làm tổng vượt mức trần thì cả quyết định không được lưu.',
    en: 'The ministry alone sets it. A decision that goes beyond it is refused as a whole.',
  },
  decideEstablishment: { vi: 'Quyết định biên chế', en: 'A decision on strength' },
  norms: { vi: 'Định mức trang bị', en: 'Norms of equipment' },
  normsLead: {
    vi: 'Mỗi đơn vị hoặc vị trí cần có bao nhiêu. Nhu cầu = định mức − đang có − đang chuyển đến.',
    en: 'How many each unit or post should have. Need = norm − held − on the way.',
  },
  decideNorms: { vi: 'Quyết định định mức', en: 'A decision on norms' },
  target: { vi: 'Áp dụng cho', en: 'Holds for' },
  eachUnit: (kind: string) => ({ vi: `Mỗi ${kind.toLowerCase()}`, en: `Each ${kind.toLowerCase()}` }),
  eachPost: (post: string) => ({ vi: `Mỗi vị trí ${post}`, en: `Each post: ${post}` }),
  oneUnit: { vi: 'Một đơn vị', en: 'One unit' },
  whichUnit: { vi: 'Đơn vị nào', en: 'Which unit' },
  from: { vi: 'Từ ngày', en: 'From' },
  source: { vi: 'Căn cứ', en: 'Source' },
  sourceHint: { vi: 'Văn bản hoặc số liệu mà mức này dựa vào.', en: 'The paper or figure that it rests on.' },
  incomplete: {
    vi: 'Cần số quyết định, ngày và đủ các ô của một dòng.',
    en: 'Give the decision number, the day and all of one line.',
  },
  nothing: { vi: 'Chưa có quyết định nào.', en: 'Nothing has been decided yet.' },
} satisfies Dictionary
