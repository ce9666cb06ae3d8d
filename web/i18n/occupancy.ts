import type { Age } from '../../forms/age.ts'
import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay } from './format.ts'

/** A number of people that may not be certain: `3`, or `3–4`. */
export const showRange = ({ min, max }: { min: number; max: number }): string =>
  min === max ? String(min) : `${min}–${max}`

/** Words for who lives at an address, and for a household, over time. */
export const occupancy = {
  title: { vi: 'Ai ở địa chỉ này', en: 'Who lives at this address' },
  householdTitle: { vi: 'Hộ qua thời gian', en: 'The household over time' },
  toPerson: { vi: 'Về hồ sơ', en: 'Back to the record' },
  when: { vi: 'Xem khi nào?', en: 'When?' },
  whenHint: {
    vi: 'Một ngày, hoặc một khoảng tối đa mười năm. Để trống “Đến hết ngày” là một ngày.',
    en: 'A day, or a period of ten years at most. Leave “To” empty for one day.',
  },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến hết ngày', en: 'To' },
  known: { vi: 'Theo điều đã biết đến hết ngày', en: 'As known at the end of' },
  dayWrong: { vi: 'Hãy ghi đủ ngày, tháng, năm.', en: 'Give day, month and year.' },
  toWrong: {
    vi: 'Ngày cuối phải từ ngày đầu trở đi, và không quá mười năm.',
    en: 'The last day must not be before the first, nor more than ten years after it.',
  },
  look: { vi: 'Xem', en: 'Show' },
  quick: { vi: 'Khoảng thời gian', en: 'Time' },
  today: { vi: 'Hôm nay', en: 'Today' },
  lastYear: { vi: '12 tháng qua', en: 'Last 12 months' },
  lastTenYears: { vi: '10 năm qua', en: 'Last 10 years' },
  on: (day: string) => inBoth((l) => (l === 'vi' ? `Ngày ${showDay(day, l)}` : `On ${showDay(day, l)}`)),
  between: (from: string, to: string) =>
    inBoth((l) =>
      l === 'vi' ? `Từ ${showDay(from, l)} đến ${showDay(to, l)}` : `From ${showDay(from, l)} to ${showDay(to, l)}`,
    ),
  asKnown: (day: string) =>
    inBoth((l) =>
      l === 'vi' ? `theo điều đã biết đến hết ${showDay(day, l)}` : `as known at the end of ${showDay(day, l)}`,
    ),
  people: (n: number) => count(n, 'người', 'person', 'people'),
  nobody: { vi: 'Không có ai', en: 'Nobody' },
  nobodyText: {
    vi: 'Trong thời gian này không ai đăng ký hoặc sinh sống ở đây.',
    en: 'At this time nobody was registered or lived here.',
  },
  nobodyIn: { vi: 'Trong thời gian này không ai thuộc hộ này.', en: 'At this time nobody was in this household.' },
  atOnce: { vi: 'Số người', en: 'People' },
  living: { vi: 'ở đây', en: 'lives here' },
  registered: { vi: 'chỉ đăng ký, ở nơi khác', en: 'registered only, lives elsewhere' },
  maybeLiving: { vi: 'đăng ký, có thể ở nơi khác', en: 'registered, may live elsewhere' },
  possible: { vi: 'có thể', en: 'possibly' },
  possibleWhy: {
    vi: '“Có thể”: ngày bắt đầu hoặc kết thúc không rõ, chỉ biết năm, tháng, hoặc không biết.',
    en: '“Possibly”: it began or ended on a day of which only the year, the month or nothing is known.',
  },
  adults: { vi: 'người lớn', en: 'adult' },
  children: { vi: 'dưới 18 tuổi', en: 'under 18' },
  undetermined: { vi: 'chưa rõ đã 18 tuổi', en: 'adult or not' },
  adultsAndChildren: ({ adults, children }: { adults: string; children: string }): Text => ({
    vi: `${adults} người lớn, ${children} dưới 18 tuổi`,
    en: `${adults} adult, ${children} under 18`,
  }),
  age: ({ min, max }: Age): Text =>
    min === max
      ? { vi: `${min} tuổi`, en: `aged ${min}` }
      : { vi: `${min} hoặc ${max} tuổi`, en: `aged ${min} or ${max}` },
  inTable: { vi: 'Xem dạng bảng', en: 'As a table' },
  time: { vi: 'Thời gian', en: 'Time' },
  who: { vi: 'Những ai', en: 'Who' },
  household: (no: string) => ({ vi: `Hộ ${no}`, en: `Household ${no}` }),
  noHousehold: { vi: 'Không thuộc hộ nào', en: 'In no household' },
  overTime: { vi: 'Xem hộ qua thời gian', en: 'See the household over time' },
} satisfies Dictionary
