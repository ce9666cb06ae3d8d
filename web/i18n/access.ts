import type { Dictionary } from './dictionary.ts'
import type { Text } from '../../forms/language.ts'

/** Words for signing in, sessions and the reasons of access. */
export const access = {
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: {
    vi: 'Dành cho cán bộ, người kiểm tra và công dân có tài khoản. Mọi lần xem dữ liệu đều được ghi lại.',
    en: 'For officers, checkers and residents with an account. Every look at a record is written down.',
  },
  name: { vi: 'Tên đăng nhập', en: 'Sign-in name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  showPassword: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  nameMissing: { vi: 'Hãy nhập tên đăng nhập.', en: 'Enter your sign-in name.' },
  passwordMissing: { vi: 'Hãy nhập mật khẩu.', en: 'Enter your password.' },
  endedTitle: { vi: 'Phiên làm việc đã hết', en: 'Your session has ended' },
  endedText: {
    vi: 'Hãy đăng nhập lại. Điều bạn đã nhập vẫn còn; việc đang làm sẽ tiếp tục ngay sau đó.',
    en: 'Sign in again. What you have entered is still here, and what you were doing goes on right after.',
  },
  otherAccount: {
    vi: 'Đây là tài khoản khác. Hãy dùng tài khoản lúc đầu, hoặc đóng hộp này rồi đăng xuất.',
    en: 'This is another account. Use the one you began with, or close this and sign out.',
  },
  purposeTitle: { vi: 'Bạn xem dữ liệu này để làm gì?', en: 'Why do you need these data?' },
  purposeHelp: {
    vi: 'Mục đích được ghi vào sổ truy cập; người có hồ sơ xem được.',
    en: 'The purpose is written into the access ledger, and the person concerned can read it.',
  },
  purposeMissing: { vi: 'Hãy chọn một mục đích.', en: 'Choose a purpose.' },
  purpose: { vi: 'Mục đích:', en: 'Purpose:' },
  changePurpose: { vi: 'Đổi mục đích', en: 'Change the purpose' },
  goOn: { vi: 'Tiếp tục', en: 'Continue' },
} satisfies Dictionary

/** The purposes of access. The keys are those of the server. */
export const purposes: Record<string, Text> = {
  'sign-in': { vi: 'Đăng nhập', en: 'Sign-in' },
  collection: { vi: 'Thu thập thông tin dân cư', en: 'Collecting population data' },
  checking: { vi: 'Kiểm tra và quyết định hồ sơ', en: 'Checking and deciding dossiers' },
  'residence-service': { vi: 'Giải quyết thủ tục cư trú', en: 'A residence procedure' },
  exchange: { vi: 'Trao đổi giữa thành phố và trung ương', en: 'Exchange between city and nation' },
  oversight: { vi: 'Giám sát', en: 'Oversight' },
  'own-record': { vi: 'Xem thông tin của chính mình', en: 'Seeing one’s own record' },
  statistics: { vi: 'Thống kê', en: 'Statistics' },
  reporting: { vi: 'Báo cáo công tác tháng', en: 'The monthly report' },
  surrender: { vi: 'Thu nhận vũ khí giao nộp', en: 'Surrender of weapons' },
  workforce: { vi: 'Biên chế, trang bị', en: 'Posts and equipment' },
  training: { vi: 'Tập huấn', en: 'Training' },
  publication: { vi: 'Công bố thông tin', en: 'Publication' },
}

/** The roles of accounts. The keys are those of the server. */
export const roles: Record<string, Text> = {
  'commune-officer': { vi: 'Công an xã, phường', en: 'Commune police officer' },
  'head-of-commune-police': { vi: 'Trưởng Công an xã, phường', en: 'Head of commune police' },
  'city-checker': { vi: 'Người kiểm tra của thành phố', en: 'City checker' },
  'city-administrator': { vi: 'Quản trị viên thành phố', en: 'City administrator' },
  'national-operator': { vi: 'Người vận hành trung ương', en: 'National operator' },
  resident: { vi: 'Công dân', en: 'Resident' },
  'district-officer': { vi: 'Cán bộ Công an quận, huyện', en: 'District officer' },
  'ministry-office': { vi: 'Văn phòng Bộ', en: 'Ministry office' },
  'store-keeper': { vi: 'Thủ kho', en: 'Store keeper' },
  trainer: { vi: 'Giảng viên', en: 'Trainer' },
  editor: { vi: 'Biên tập viên', en: 'Editor' },
  publisher: { vi: 'Người duyệt công bố', en: 'Publisher' },
}

/** The laws that purposes rest on. The keys are what the ledger keeps; the ledger may know others. */
export const laws: Record<string, Text> = {
  'Law 59/2014/QH13 art. 5': { vi: 'Luật 59/2014/QH13, điều 5', en: 'Law 59/2014/QH13, article 5' },
  'Law 59/2014/QH13 art. 7': { vi: 'Luật 59/2014/QH13, điều 7', en: 'Law 59/2014/QH13, article 7' },
  'Law 59/2014/QH13 art. 8, 10': { vi: 'Luật 59/2014/QH13, điều 8 và 10', en: 'Law 59/2014/QH13, articles 8 and 10' },
  'Law 59/2014/QH13 art. 9(2)': { vi: 'Luật 59/2014/QH13, khoản 2 điều 9', en: 'Law 59/2014/QH13, article 9(2)' },
  'Law 59/2014/QH13 art. 10': { vi: 'Luật 59/2014/QH13, điều 10', en: 'Law 59/2014/QH13, article 10' },
  'Law 59/2014/QH13 art. 14': { vi: 'Luật 59/2014/QH13, điều 14', en: 'Law 59/2014/QH13, article 14' },
  'Decree 37/2021/ND-CP art. 1(2)': {
    vi: 'Nghị định 37/2021/NĐ-CP, khoản 2 điều 1',
    en: 'Decree 37/2021/NĐ-CP, article 1(2)',
  },
  'Law 89/2015/QH13 art. 36': { vi: 'Luật 89/2015/QH13, điều 36', en: 'Law 89/2015/QH13, article 36' },
  'Decree 09/2019/ND-CP': { vi: 'Nghị định 09/2019/NĐ-CP', en: 'Decree 09/2019/NĐ-CP' },
  'Law 14/2017/QH14 art. 64-68': { vi: 'Luật 14/2017/QH14, điều 64 đến 68', en: 'Law 14/2017/QH14, articles 64 to 68' },
  'Law 37/2018/QH14 art. 17': { vi: 'Luật 37/2018/QH14, điều 17', en: 'Law 37/2018/QH14, article 17' },
  'Law 104/2016/QH13 art. 17': { vi: 'Luật 104/2016/QH13, điều 17', en: 'Law 104/2016/QH13, article 17' },
}
