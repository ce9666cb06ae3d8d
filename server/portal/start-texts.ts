import type { Text } from '../../forms/language.ts'

type Titled = { title: Text; text: Text }

/** What the start page says. What the register never keeps is a limit of the product, not a setting. */
export const startTexts = {
  title: { vi: 'Mỗi người được ghi một lần, và ghi cho đúng', en: 'Everybody recorded once, and recorded right' },
  lead: {
    city: {
      vi: 'Dancu giữ cơ sở dữ liệu dân cư của một thành phố. Cán bộ lập phiếu cho từng hộ, một người khác kiểm tra và quyết định, và mỗi người có thể biết ai đã xem thông tin của mình.',
      en: 'Dancu keeps the population register of a city. Officers fill in a form for each person of a household, somebody else checks and decides, and everyone can find out who looked at their record.',
    },
    national: {
      vi: 'Đây là cấp trung ương của Dancu: nơi thay đổi từ các thành phố được ghép thành một cơ sở dữ liệu dân cư chung, mỗi người một bản ghi và một số định danh.',
      en: 'This is the national tier of Dancu: here the changes of the cities become one population register, with one record and one number for each person.',
    },
  },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  keepsLink: { vi: 'Dancu giữ gì và không bao giờ giữ gì', en: 'What it keeps, and what it never keeps' },
  openPages: {
    verify: { vi: 'Kiểm tra giấy xác nhận', en: 'Check a certificate' },
    statistics: { vi: 'Dân số', en: 'Population' },
    surrender: { vi: 'Giao nộp vũ khí', en: 'Handing in weapons' },
    coverage: { vi: 'Công an xã chính quy', en: 'Regular commune police' },
    results: { vi: 'Kết quả công tác tháng', en: 'Results of the month' },
  },
  allFigures: {
    vi: 'Mọi số liệu của tháng, theo tỉnh và bằng tệp',
    en: 'All figures of the month, by province and as files',
  },
  newsTitle: { vi: 'Tin mới', en: 'News' },
  allNews: { vi: 'Tất cả bài viết', en: 'All articles' },
  nextTitle: { vi: 'Sắp công bố', en: 'What comes next' },
  calendar: { vi: 'Lịch công bố', en: 'The release calendar' },
  wayTitle: {
    vi: 'Từ bàn bếp đến thủ đô: đường đi của một phiếu',
    en: 'From the kitchen table to the capital: the way of one form',
  },
  forWhomTitle: { vi: 'Dành cho ai', en: 'For whom' },
  keepsTitle: { vi: 'Những gì được giữ', en: 'What it keeps' },
  neverTitle: { vi: 'Những gì không bao giờ giữ', en: 'What it never keeps' },
} as const

/** The stations of a form, in their order; each has a drawing of the same name. */
export const stations: readonly ({ name: 'kitchen' | 'commune' | 'city' | 'capital' } & Titled)[] = [
  {
    name: 'kitchen',
    title: { vi: 'Bàn bếp', en: 'The kitchen table' },
    text: {
      vi: 'Cán bộ ghi phiếu cùng gia đình. Sai sót hiện ra ngay khi nhập, kèm cách sửa.',
      en: 'An officer fills in the form with the family. Slips show while typing, with how to mend them.',
    },
  },
  {
    name: 'commune',
    title: { vi: 'Công an xã, phường', en: 'The commune office' },
    text: {
      vi: 'Người nhập không tự quyết định. Trưởng Công an so với giấy tờ, trong hai ngày làm việc.',
      en: 'Who enters never decides. The head compares with the papers, within two working days.',
    },
  },
  {
    name: 'city',
    title: { vi: 'Thành phố', en: 'The city' },
    text: {
      vi: 'Phiếu thành bản ghi. Không gì bị ghi đè: xem lại được mọi ngày trước đây.',
      en: 'The form becomes a record. Nothing is overwritten: any earlier day can be seen again.',
    },
  },
  {
    name: 'capital',
    title: { vi: 'Thủ đô', en: 'The capital' },
    text: {
      vi: 'Trung ương nhận mỗi thay đổi đúng một lần, và cấp số định danh cho người chưa có.',
      en: 'The nation takes each change exactly once, and gives a number to those without one.',
    },
  },
]

/** For whom the product is. */
export const readers: readonly Titled[] = [
  {
    title: { vi: 'Công dân', en: 'Residents' },
    text: {
      vi: 'Xem thông tin của mình, và biết ai đã xem, khi nào, để làm gì.',
      en: 'See their own record, and who looked at it, when and what for.',
    },
  },
  {
    title: { vi: 'Cán bộ xã, phường', en: 'Commune officers' },
    text: {
      vi: 'Nhập cả hộ bằng bàn phím, trên máy tính hay điện thoại, hoặc gửi một tệp.',
      en: 'Enter a household by keyboard, at a desk or on a phone, or send a file.',
    },
  },
  {
    title: { vi: 'Người kiểm tra', en: 'Checkers' },
    text: {
      vi: 'Thấy phiếu bên cạnh bản ghi, điều khác nhau được đánh dấu, hạn quyết định hiện rõ.',
      en: 'See the form beside the register, with the differences marked and the clock in view.',
    },
  },
  {
    title: { vi: 'Thành phố và trung ương', en: 'City and nation' },
    text: {
      vi: 'Cùng một bản ghi ở hai nơi, đối chiếu được, với sổ truy cập không ai sửa được.',
      en: 'The same record in both places, reconciled, with a ledger that nobody can alter.',
    },
  },
]

/** What the register keeps. */
export const kept: readonly Text[] = [
  {
    vi: 'Mười lăm nhóm thông tin của Luật Căn cước công dân 2014: họ tên, ngày sinh, quê quán …',
    en: 'The fifteen groups of facts of the 2014 law: names, birth, origin …',
  },
  {
    vi: 'Nơi thường trú, nơi ở, hộ và quan hệ với chủ hộ',
    en: 'Residence, dwelling, household and the relationship to its head',
  },
  {
    vi: 'Mọi trạng thái trước đây: ai ghi, khi nào, theo giấy tờ nào',
    en: 'Every earlier state: who recorded it, when, and on what paper',
  },
  { vi: 'Mọi lần xem: ai, để làm gì, theo luật nào', en: 'Every look: by whom, what for, and by which law' },
]

/** What it never keeps: no field, no form, no interface for it. */
export const neverKept: readonly Text[] = [
  { vi: 'Vân tay, khuôn mặt, giọng nói, DNA', en: 'Fingerprints, faces, voices, DNA' },
  { vi: 'Tiền án, tiền sự, danh sách “đối tượng”', en: 'Criminal records, or lists of “persons of interest”' },
  { vi: 'Chính kiến, đảng phái', en: 'Political opinions or party' },
  { vi: 'Việc đi lại, cuộc gọi, vị trí, chi tiêu', en: 'Movements, calls, locations, payments' },
]
