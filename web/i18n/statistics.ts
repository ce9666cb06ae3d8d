import type { Dictionary } from './dictionary.ts'
import { count } from './format.ts'

/** Words of the page of figures. */
export const statistics = {
  lead: {
    vi: 'Đếm từ chính cơ sở dữ liệu dân cư, về bất kỳ ngày nào: người còn sống và có nơi thường trú.',
    en: 'Counted from the register itself, about any day: who is alive and has a permanent residence.',
  },
  where: { vi: 'Đơn vị', en: 'Where' },
  country: { vi: 'Cả nước', en: 'The country' },
  day: { vi: 'Ngày', en: 'Day' },
  dayWrong: {
    vi: 'Hãy nhập một ngày có thật, không sau hôm nay.',
    en: 'Enter a day that exists, no later than today.',
  },
  map: { vi: 'Kể theo đơn vị', en: 'Told in the units' },
  mapOfDay: { vi: 'của ngày đó', en: 'of that day' },
  mapOfToday: { vi: 'của hôm nay', en: 'of today' },
  show: { vi: 'Xem', en: 'Show' },
  people: { vi: 'Dân số', en: 'People' },
  men: { vi: 'Nam', en: 'Men' },
  women: { vi: 'Nữ', en: 'Women' },
  households: { vi: 'Số hộ', en: 'Households' },
  age: { vi: 'Tuổi', en: 'Age' },
  byAge: { vi: 'Theo giới tính và tuổi', en: 'By sex and age' },
  asTable: { vi: 'Xem dưới dạng bảng', en: 'As a table' },
  unknownBirth: (n: number) =>
    count(
      n,
      'người chưa rõ ngày sinh không có trong hình.',
      'person of unknown birth is not in the drawing.',
      'people of unknown birth are not in the drawing.',
    ),
  unknownSex: (n: number) =>
    count(
      n,
      'người chưa rõ giới tính không có trong hình.',
      'person of unknown sex is not in the drawing.',
      'people of unknown sex are not in the drawing.',
    ),
  below: { vi: 'Các đơn vị bên dưới', en: 'The units below' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  elsewhere: { vi: 'Chưa xác định xã, phường', en: 'In no commune yet' },
  bySize: { vi: 'Hộ theo số người', en: 'Households by size' },
  size: { vi: 'Số người', en: 'People' },
  share: { vi: 'Tỷ lệ', en: 'Share' },
  events: (year: string) => ({ vi: `Biến động năm ${year}`, en: `Events of ${year}` }),
  month: { vi: 'Tháng', en: 'Month' },
  births: { vi: 'Sinh', en: 'Births' },
  deaths: { vi: 'Chết', en: 'Deaths' },
  marriages: { vi: 'Kết hôn', en: 'Marriages' },
  divorces: { vi: 'Ly hôn', en: 'Divorces' },
  movesIn: { vi: 'Chuyển đến', en: 'Moves in' },
  movesOut: { vi: 'Chuyển đi', en: 'Moves out' },
  year: { vi: 'Cả năm', en: 'The year' },
  files: { vi: 'Tải về', en: 'Download' },
} satisfies Dictionary
