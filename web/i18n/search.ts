import type { Dictionary } from './dictionary.ts'
import { count } from './format.ts'

/** Words for finding a person. */
export const search = {
  title: { vi: 'Tra cứu', en: 'Find a person' },
  lead: {
    vi: 'Tìm một người trong phạm vi của bạn. Mỗi lần tra, kể cả không thấy ai, được ghi vào sổ truy cập.',
    en: 'Find one person within your reach. Every search is written into the access ledger, also one that finds nobody.',
  },
  by: { vi: 'Tra theo', en: 'Find by' },
  byPin: { vi: 'Số định danh', en: 'Personal number' },
  byName: { vi: 'Họ tên và ngày sinh', en: 'Name and date of birth' },
  byCommune: { vi: 'Họ tên, trong xã của tôi', en: 'Name alone, in my commune' },
  pinHint: {
    vi: 'Mười hai chữ số. Số cũ đã được thay cũng tìm được.',
    en: 'Twelve digits. A number that was replaced is found, too.',
  },
  movers: { vi: 'Người từ nơi khác chuyển đến', en: 'Somebody who moves here from elsewhere' },
  name: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  nameHint: {
    vi: 'Có dấu hay không đều được. Sai một chữ cái, dính hoặc thừa một dấu cách, thiếu chữ đệm hoặc đảo thứ tự vẫn tìm được.',
    en: 'With or without marks. One wrong letter or space, a missing middle name or another order is still found.',
  },
  nameMissing: { vi: 'Hãy nhập họ tên.', en: 'Enter the name.' },
  nameShort: { vi: 'Hãy nhập cả họ và tên.', en: 'Enter the family name and the given name.' },
  birth: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
  birthHint: {
    vi: 'Biết đến đâu ghi đến đó, ít nhất là năm.',
    en: 'As much as is known, at least the year.',
  },
  birthWrong: { vi: 'Hãy nhập ngày sinh, ít nhất là năm.', en: 'Enter the date of birth, at least the year.' },
  includeGone: { vi: 'Cả người đã chết hoặc đã đi khỏi', en: 'Also who is dead or has gone' },
  foundNoneText: {
    vi: 'Trong phạm vi của bạn không có ai như vậy. Hãy kiểm tra cách viết và ngày sinh, hoặc tìm cả người đã chết, đã đi khỏi.',
    en: 'There is nobody like this within your reach. Check the spelling and the date, or look for the dead and those who have gone, too.',
  },
  foundSome: (n: number) => count(n, 'người tìm thấy', 'person found', 'people found'),
  isGone: { vi: 'Đã chết hoặc đã đi khỏi', en: 'Dead or gone' },
  withheld: { vi: 'Không hiển thị nơi ở', en: 'The address is withheld' },
  areMore: {
    vi: 'Còn những người ít giống hơn, quá nhiều để hiện. Nếu không phải người nào ở trên:',
    en: 'Others are less alike, and too many to show. If it is none of these:',
  },
  addBirth: {
    vi: 'Thêm năm sinh: tra theo họ tên và ngày sinh.',
    en: 'Add the year of birth: find by name and date of birth.',
  },
  addDay: { vi: 'Thêm ngày và tháng sinh.', en: 'Add the day and month of birth.' },
  addMiddle: { vi: 'Thêm chữ đệm.', en: 'Add the middle name.' },
  addPin: { vi: 'Hoặc tra theo số định danh.', en: 'Or find by personal number.' },
  opens: { vi: '(mở ở thẻ khác)', en: '(opens in another tab)' },
} satisfies Dictionary

/** In what somebody who was found differs from what was asked for. The keys are those of the server. */
export const differences = {
  marks: { vi: 'Tên khác dấu', en: 'The name has other marks' },
  order: { vi: 'Tên theo thứ tự khác', en: 'The name is in another order' },
  letter: { vi: 'Tên khác một chữ cái', en: 'The name differs in one letter' },
  middle: { vi: 'Chữ đệm nhiều hoặc ít hơn', en: 'A middle name more or less' },
  partial: { vi: 'Chỉ biết một phần ngày sinh', en: 'Only a part of the birth date is known' },
  'day-month': { vi: 'Ngày và tháng sinh đảo nhau', en: 'Day and month of birth are swapped' },
  'new-year': { vi: 'Ngày sinh ghi là 1 tháng 1', en: 'The birth stands at 1 January' },
  year: { vi: 'Năm sinh lệch một năm', en: 'Born a year earlier or later' },
  'old-number': { vi: 'Số đã được thay bằng số mới', en: 'The number was replaced by another' },
  merged: { vi: 'Số của bản ghi đã gộp vào đây', en: 'The number of a record that was merged into this one' },
} satisfies Dictionary
