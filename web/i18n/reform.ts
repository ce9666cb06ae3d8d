import { count, inBoth, showDay, showNumber } from './format.ts'
import type { Dictionary } from './dictionary.ts'

/** Words of the pages where the people of divided units are told where they live. */
export const reform = {
  title: { vi: 'Sắp xếp đơn vị hành chính', en: 'Reform of units' },
  lead: {
    vi: 'Các đơn vị cũ được chia cho nhiều đơn vị mới. Người dân ở lại danh sách của đơn vị cũ cho đến khi cán bộ phân thôn, tổ dân phố của họ.',
    en: 'These units were divided among several new ones. Their people stay on the list of the old unit until an officer decides about their hamlet.',
  },
  none: { vi: 'Không có đơn vị nào phải chia', en: 'No unit was divided' },
  noneText: {
    vi: 'Trong phạm vi của bạn không có đơn vị nào được chia cho nhiều đơn vị khác.',
    en: 'Within your reach no unit was divided among others.',
  },
  whole: { vi: 'Toàn bộ', en: 'All of it' },
  unitsDone: (done: number, all: number) =>
    inBoth((language) => {
      const [some, total] = [showNumber(done, language), showNumber(all, language)]
      return language === 'vi' ? `Đã xong ${some} trên ${total} đơn vị` : `${some} of ${total} units are done`
    }),
  decided: (part: number, all: number) =>
    inBoth((language) => {
      const [some, total] = [showNumber(part, language), showNumber(all, language)]
      return language === 'vi' ? `đã phân ${some} trên ${total} người` : `decided for ${some} of ${total} people`
    }),
  nobody: { vi: 'Không có ai đăng ký ở đây', en: 'Nobody is registered here' },
  done: { vi: 'Đã xong', en: 'Done' },
  remaining: (n: number) => count(n, 'người chưa phân', 'person to decide', 'people to decide'),
  endedOn: (day: string) => ({
    vi: `Chia từ ngày ${showDay(day, 'vi')}`,
    en: `Divided on ${showDay(day, 'en')}`,
  }),
  unitTitle: (name: string) => ({ vi: `${name}: phân thôn, tổ dân phố`, en: `${name}: where its people live now` }),
  back: { vi: 'Tất cả đơn vị', en: 'All units' },
  hamlets: { vi: 'Thôn, tổ dân phố', en: 'Hamlets and residential groups' },
  hamletIn: (hamlet: string, commune: string) => ({ vi: `${hamlet} (${commune})`, en: `${hamlet} (${commune})` }),
  goesTo: (what: string) => ({ vi: `${what} về đơn vị`, en: `${what} goes to` }),
  wentTo: (unit: string) => ({ vi: `Về ${unit}`, en: `Went to ${unit}` }),
  undecided: { vi: 'Chưa phân', en: 'Not decided' },
  correct: { vi: 'Sửa', en: 'Correct' },
  correctWhat: (what: string) => ({ vi: `Sửa ${what}`, en: `Correct ${what}` }),
  singles: { vi: 'Người không ghi thôn, tổ', en: 'People without a hamlet' },
  singlesText: (shown: number, all: number) =>
    inBoth((language) => {
      const [some, total] = [showNumber(shown, language), showNumber(all, language)]
      return language === 'vi'
        ? `Phân từng người theo địa chỉ. Đang hiện ${some} trên ${total} người.`
        : `Decided one by one, by address. ${some} of ${total} are shown.`
    }),
  record: (n: number) =>
    n === 0
      ? { vi: 'Ghi nhận', en: 'Record' }
      : { vi: `Ghi nhận ${n} quyết định`, en: n === 1 ? 'Record 1 decision' : `Record ${n} decisions` },
  chooseFirst: { vi: 'Hãy chọn đơn vị cho ít nhất một thôn, tổ.', en: 'Choose a unit for at least one hamlet.' },
  recorded: (n: number) => count(n, 'quyết định đã ghi nhận.', 'decision is recorded.', 'decisions are recorded.'),
} satisfies Dictionary
