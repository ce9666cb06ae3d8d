import type { Dictionary } from './dictionary.ts'
import type { Text } from '../../forms/language.ts'
import { inBoth, showDay } from './format.ts'

/** Words for the page of a person and the update sheet, and for whatever finds somebody. */
export const persons = {
  todayUnit: ({ name, waits }: { name: string; waits: boolean }) =>
    waits
      ? { vi: `đơn vị cũ đã chia, chờ sắp xếp`, en: 'the unit was divided; where this part went is not decided yet' }
      : { vi: `nay là ${name}`, en: `today ${name}` },
  pinWrong: { vi: 'Số định danh có mười hai chữ số.', en: 'A personal number has twelve digits.' },
  name: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  find: { vi: 'Tìm', en: 'Find' },
  foundNone: { vi: 'Không tìm thấy ai', en: 'Nobody was found' },
  born: (day: string) => inBoth((l) => (l === 'vi' ? `Sinh ${showDay(day, l)}` : `Born ${showDay(day, l)}`)),
  toSearch: { vi: 'Về tra cứu', en: 'Back to the search' },
  update: { vi: 'Cập nhật thông tin', en: 'Update' },
  facts: { vi: 'Thông tin', en: 'Facts' },
  pin: { vi: 'Số định danh cá nhân', en: 'Personal number' },
  earlierPins: { vi: 'Số định danh trước đây', en: 'Earlier numbers' },
  card: { vi: 'Thẻ căn cước', en: 'Identity card' },
  cardIssued: (day: string, by: string) =>
    inBoth((l) => (l === 'vi' ? `cấp ${showDay(day, l)}, ${by}` : `issued ${showDay(day, l)}, ${by}`)),
  cardExpires: (day: string) =>
    inBoth((l) => (l === 'vi' ? `có giá trị đến ${showDay(day, l)}` : `expires ${showDay(day, l)}`)),
  noPin: { vi: 'Chưa có; trung ương sẽ cấp', en: 'None yet; the nation gives one' },
  residences: { vi: 'Nơi cư trú', en: 'Residences' },
  since: (day: string) => inBoth((l) => (l === 'vi' ? `từ ${showDay(day, l)}` : `since ${showDay(day, l)}`)),
  sinceSome: (date: string) => ({
    vi: `từ một ngày chưa rõ trong ${date.length === 4 ? 'năm' : 'tháng'} ${showDay(date, 'vi')}`,
    en: `since some day in ${showDay(date, 'en')}`,
  }),
  sinceUnknown: (day: string) =>
    inBoth((l) =>
      l === 'vi'
        ? `từ ngày chưa rõ, chắc chắn từ ${showDay(day, l)}`
        : `since an unknown day, certainly from ${showDay(day, l)}`,
    ),
  somewhere: { vi: 'chưa rõ nơi đến', en: 'it is not known where' },
  noResidence: { vi: 'Không có nơi cư trú nào được ghi.', en: 'No residence is recorded.' },
  whoLivesHere: { vi: 'Ai ở đây?', en: 'Who lives here?' },
  household: (no: string) => ({ vi: `Hộ ${no}`, en: `Household ${no}` }),
  householdOverTime: { vi: 'Hộ này qua thời gian', en: 'This household over time' },
  noHousehold: { vi: 'Không thuộc hộ nào.', en: 'In no household.' },
  self: { vi: 'người này', en: 'this person' },
  relations: { vi: 'Cha, mẹ, vợ hoặc chồng, người đại diện', en: 'Father, mother, spouse, representative' },
  children: { vi: 'Con', en: 'Children' },
  withheldTitle: { vi: 'Nơi ở không được hiển thị', en: 'The address is withheld' },
  withheldText: {
    vi: 'Hồ sơ này được bảo mật nơi ở: nơi cư trú, hộ và những việc liên quan không được hiển thị.',
    en: 'This record is under secrecy of the address: residences, household and what happened to them are not shown.',
  },
  mergedTitle: { vi: 'Bản ghi này đã gộp vào bản ghi khác', en: 'This record was merged into another' },
  mergedText: {
    vi: 'Hai bản ghi là của một người. Mọi thông tin nằm ở bản ghi thay thế.',
    en: 'The two were of one person. Everything stands in the record that stands for both.',
  },
  seeMerged: { vi: 'Mở bản ghi thay thế', en: 'Open the record that stands for it' },
  absorbed: { vi: 'Đã gộp vào bản ghi này', en: 'Merged into this record' },
  errorTitle: { vi: 'Bản ghi này được lập do nhầm lẫn', en: 'This record was made in error' },
  errorText: {
    vi: 'Việc lập bản ghi đã bị hủy. Lịch sử vẫn được lưu.',
    en: 'The act that began it was taken back. Its history is kept.',
  },
  certificates: { vi: 'Giấy xác nhận', en: 'Certificates' },
  history: { vi: 'Lịch sử', en: 'History' },
  evidence: { vi: 'Căn cứ', en: 'Evidence' },
  decidedBy: { vi: 'Người quyết định', en: 'Decided by' },
  flagSet: { vi: 'gắn cờ', en: 'set' },
  flagLifted: { vi: 'gỡ cờ', en: 'lifted' },
  residenceEnded: { vi: 'không còn', en: 'ended' },
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
  leaveText: { vi: 'Nếu rời trang, phần đã nhập sẽ mất.', en: 'If you leave, what you entered is lost.' },
  unchanged: { vi: 'Giá trị mới giống giá trị cũ.', en: 'The new value is the old one.' },
} satisfies Dictionary

/** Kinds of residence. The keys are those of the server. */
export const residenceKinds: Record<string, Text> = {
  permanent: { vi: 'Thường trú', en: 'Permanent' },
  temporary: { vi: 'Tạm trú', en: 'Temporary' },
  current: { vi: 'Nơi ở hiện tại', en: 'Current dwelling' },
  'declared-absence': { vi: 'Tạm vắng, đến', en: 'Declared absent, at' },
}

/** Kinds of relation. The keys are those of the server. */
export const relationKinds: Record<string, Text> = {
  father: { vi: 'Cha', en: 'Father' },
  mother: { vi: 'Mẹ', en: 'Mother' },
  'adoptive-father': { vi: 'Cha nuôi', en: 'Adoptive father' },
  'adoptive-mother': { vi: 'Mẹ nuôi', en: 'Adoptive mother' },
  spouse: { vi: 'Vợ, chồng', en: 'Spouse' },
  representative: { vi: 'Người đại diện', en: 'Representative' },
}

/** How it stands with a person. The keys are those of the server; of the living nothing is said. */
export const standings: Record<string, Text> = {
  merged: { vi: 'Bản ghi đã gộp', en: 'Merged record' },
  'recorded-in-error': { vi: 'Ghi nhầm', en: 'Recorded in error' },
  dead: { vi: 'Đã chết', en: 'Dead' },
  missing: { vi: 'Bị tuyên bố mất tích', en: 'Declared missing' },
  emigrated: { vi: 'Đã ra nước ngoài', en: 'Emigrated' },
  deregistered: { vi: 'Đã xóa đăng ký thường trú', en: 'Deregistered' },
}
