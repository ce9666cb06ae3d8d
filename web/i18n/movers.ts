import type { Dictionary } from './dictionary.ts'

/** Words for people who come from elsewhere. */
export const movers = {
  title: { vi: 'Người từ nơi khác chuyển đến', en: 'Moving here from elsewhere' },
  lead: {
    vi: 'Nhập cả số định danh và ngày sinh trên giấy tờ của người chuyển đến. Chỉ hiện thông tin đủ để biết đúng người; mỗi lần tra đều ghi vào sổ truy cập.',
    en: 'Enter both the personal number and the date of birth, as on the papers of who moves. Only what tells that it is the right person is shown; every look-up is in the ledger.',
  },
  pin: { vi: 'Số định danh', en: 'Personal number' },
  birth: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
  birthWrong: { vi: 'Cần đủ ngày, tháng, năm.', en: 'Day, month and year are needed.' },
  find: { vi: 'Tra cứu', en: 'Look up' },
  none: { vi: 'Không có ai', en: 'Nobody was found' },
  noneText: {
    vi: 'Số định danh và ngày sinh phải cùng đúng với một người. Hãy xem lại giấy tờ. Người chưa có trong cơ sở dữ liệu thì lập phiếu DC01.',
    en: 'Number and date of birth have to be right for one person. Look at the papers again. Whom the register does not know fills in a DC01.',
  },
  already: { vi: 'Người này đã có trong danh sách.', en: 'This person is in the list already.' },
  kinds: {
    vi: 'Người trong thành phố và người từ ngoài thành phố chuyển đến bằng hai thủ tục khác nhau. Hãy lập riêng.',
    en: 'Who moves within the city and who comes from outside are recorded by different acts. Record them one after the other.',
  },
  found: { vi: 'Những người chuyển đến', en: 'Who moves here' },
  from: (place: string) => ({ vi: `từ ${place}`, en: `from ${place}` }),
  take: { vi: 'Lập hồ sơ chuyển đến', en: 'Record the move' },
  another: { vi: 'Thêm người cùng chuyển', en: 'Add somebody who comes along' },
} satisfies Dictionary
