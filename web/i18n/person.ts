import type { Dictionary } from './dictionary.ts'
import type { Text } from '../../forms/language.ts'
import { count, inBoth, showDay } from './format.ts'

/** Words for finding a person, the page of a person, and the update sheet. */
export const persons = {
  search: { vi: 'Tra cứu', en: 'Find a person' },
  searchLead: {
    vi: 'Tra theo số định danh, hoặc theo họ tên và ngày sinh. Mỗi lần tra được ghi vào sổ truy cập.',
    en: 'By personal number, or by name and date of birth. Every search is written into the access ledger.',
  },
  by: { vi: 'Tra theo', en: 'Find by' },
  byPin: { vi: 'Số định danh', en: 'Personal number' },
  byName: { vi: 'Họ tên và ngày sinh', en: 'Name and date of birth' },
  pinHint: { vi: 'Mười hai chữ số.', en: 'Twelve digits.' },
  pinWrong: { vi: 'Số định danh có mười hai chữ số.', en: 'A personal number has twelve digits.' },
  name: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  birth: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
  nameHint: { vi: 'Có dấu hay không dấu đều được.', en: 'With or without marks.' },
  nameMissing: { vi: 'Hãy nhập họ tên.', en: 'Enter the name.' },
  birthHint: { vi: 'Chỉ biết năm thì chỉ ghi năm.', en: 'Where only the year is known, give the year.' },
  birthWrong: { vi: 'Hãy nhập ngày sinh, ít nhất là năm.', en: 'Enter the date of birth, at least the year.' },
  find: { vi: 'Tìm', en: 'Find' },
  foundNone: { vi: 'Không tìm thấy ai', en: 'Nobody was found' },
  foundNoneText: {
    vi: 'Trong phạm vi của bạn không có ai như vậy. Hãy kiểm tra lại cách viết và ngày sinh.',
    en: 'There is nobody like this within your reach. Check the spelling and the date.',
  },
  foundSome: (n: number) => count(n, 'người tìm thấy', 'person found', 'people found'),
  born: (day: string) => inBoth((l) => (l === 'vi' ? `Sinh ${showDay(day, l)}` : `Born ${showDay(day, l)}`)),
  toSearch: { vi: 'Về tra cứu', en: 'Back to the search' },
  update: { vi: 'Cập nhật thông tin', en: 'Update' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  pin: { vi: 'Số định danh cá nhân', en: 'Personal number' },
  noPin: { vi: 'Chưa có; trung ương sẽ cấp', en: 'None yet; the nation gives one' },
  residences: { vi: 'Nơi cư trú', en: 'Residences' },
  since: (day: string) => inBoth((l) => (l === 'vi' ? `từ ${showDay(day, l)}` : `since ${showDay(day, l)}`)),
  household: (no: string) => ({ vi: `Hộ ${no}`, en: `Household ${no}` }),
  noHousehold: { vi: 'Không thuộc hộ nào.', en: 'In no household.' },
  self: { vi: 'người này', en: 'this person' },
  relations: { vi: 'Cha, mẹ, vợ hoặc chồng, người đại diện', en: 'Father, mother, spouse, representative' },
  history: { vi: 'Lịch sử', en: 'History' },
  evidence: { vi: 'Căn cứ', en: 'Evidence' },
  decidedBy: { vi: 'Người quyết định', en: 'Decided by' },
  changed: { vi: 'Thay đổi', en: 'Changed' },
  becomes: { vi: 'thành', en: 'to' },
  recorded: (at: string) => ({ vi: `Ghi nhận ${at}`, en: `Recorded ${at}` }),
  asOfTitle: { vi: 'Cơ sở dữ liệu đã ghi gì?', en: 'What did the register say?' },
  asOfHint: {
    vi: 'Xem tình trạng vào một ngày, theo điều đã biết đến hết một ngày khác. Để trống là hiện nay.',
    en: 'The state on one day, as known by the end of another. Empty means now.',
  },
  on: { vi: 'Tình trạng vào ngày', en: 'State on' },
  knownAt: { vi: 'Theo điều đã biết đến hết ngày', en: 'As known at the end of' },
  dayWrong: { vi: 'Hãy ghi đủ ngày, tháng, năm.', en: 'Give day, month and year.' },
  look: { vi: 'Xem', en: 'Show' },
  now: { vi: 'Về hiện nay', en: 'Back to now' },
  past: (on: string, at: string): Text => ({
    vi: `Đang xem tình trạng ngày ${showDay(on, 'vi')}${at === '' ? '' : `, theo điều đã biết đến hết ${showDay(at, 'vi')}`}`,
    en: `You see the state on ${showDay(on, 'en')}${at === '' ? '' : `, as known at the end of ${showDay(at, 'en')}`}`,
  }),
  noState: { vi: 'Chưa có thông tin cho ngày này', en: 'Nothing is known for this day' },
  noStateText: {
    vi: 'Vào thời điểm đó cơ sở dữ liệu chưa ghi gì về người này.',
    en: 'At that time the register had recorded nothing about this person.',
  },
  updateTitle: { vi: 'Cập nhật thông tin (DC02)', en: 'Update sheet (DC02)' },
  updateLead: {
    vi: 'Mỗi phiếu đổi một mục. Giá trị cũ lấy từ cơ sở dữ liệu; cần ghi giấy tờ chứng minh.',
    en: 'A sheet changes one fact. The old value comes from the register; name the paper that proves the new one.',
  },
  toPerson: { vi: 'Về hồ sơ', en: 'Back to the record' },
  submit: { vi: 'Gửi để quyết định', en: 'Submit for decision' },
  unchanged: { vi: 'Giá trị mới giống giá trị cũ.', en: 'The new value is the old one.' },
} satisfies Dictionary

/** Kinds of residence. The keys are those of the server. */
export const residenceKinds: Record<string, Text> = {
  permanent: { vi: 'Thường trú', en: 'Permanent' },
  temporary: { vi: 'Tạm trú', en: 'Temporary' },
  current: { vi: 'Nơi ở hiện tại', en: 'Current dwelling' },
}

/** Kinds of relation. The keys are those of the server. */
export const relationKinds: Record<string, Text> = {
  father: { vi: 'Cha', en: 'Father' },
  mother: { vi: 'Mẹ', en: 'Mother' },
  spouse: { vi: 'Vợ, chồng', en: 'Spouse' },
  representative: { vi: 'Người đại diện', en: 'Representative' },
}

/** Kinds of act. The keys are those of the server. */
export const actKinds: Record<string, Text> = {
  'first-collection': { vi: 'Thu thập lần đầu', en: 'First collection' },
  update: { vi: 'Cập nhật, chỉnh sửa', en: 'Update or correction' },
  'number-given': { vi: 'Cấp số định danh', en: 'Number given' },
}
