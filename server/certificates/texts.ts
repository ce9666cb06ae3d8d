import type { Text } from '../../forms/language.ts'
import type { CertificateKind } from './certificate.ts'

/** What every paper says, in the words of official Vietnamese papers (Decree 30/2020/ND-CP), and in English. */
export const words = {
  country: { vi: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', en: 'SOCIALIST REPUBLIC OF VIET NAM' },
  motto: { vi: 'Độc lập – Tự do – Hạnh phúc', en: 'Independence – Freedom – Happiness' },
  page: { vi: 'Trang', en: 'Page' },
  name: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  birth: { vi: 'Ngày, tháng, năm sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  pin: { vi: 'Số định danh cá nhân', en: 'Personal number' },
  noPin: { vi: 'Chưa được cấp', en: 'None yet' },
  head: { vi: 'Chủ hộ', en: 'Head of household' },
  headPin: { vi: 'Số định danh cá nhân của chủ hộ', en: 'Personal number of the head' },
  relationship: { vi: 'Quan hệ với chủ hộ', en: 'Relationship to the head' },
  members: { vi: 'Những thành viên khác trong hộ gia đình', en: 'The other members of the household' },
  residence: { vi: 'Nơi cư trú', en: 'Residence' },
  household: { vi: 'Hộ gia đình', en: 'Household' },
  held: { vi: 'Thông tin khác', en: 'Other facts' },
  relatives: { vi: 'Quan hệ', en: 'Relations' },
  notHeld: { vi: 'Chưa có thông tin', en: 'Nothing is held' },
  wantedFor: { vi: 'Mục đích sử dụng do người yêu cầu nêu', en: 'Wanted for, as the requester said' },
  note: { vi: 'Lưu ý', en: 'Note' },
  verify: {
    vi: 'Kiểm tra giấy này: quét mã QR, hoặc mở địa chỉ dưới đây và nhập mã. Không cần đăng nhập.',
    en: 'To check this paper, scan the QR code, or open the address below and enter the code. Nobody needs to sign in.',
  },
  code: { vi: 'Mã', en: 'Code' },
  qr: { vi: 'Mã QR mở trang kiểm tra giấy này', en: 'QR code that opens the page on which this paper is checked' },
  signer: { vi: 'THỦ TRƯỞNG CƠ QUAN', en: 'HEAD OF THE OFFICE' },
  howSigned: { vi: '(Ký, ghi rõ họ tên, đóng dấu)', en: '(Signature, full name, seal)' },
} as const satisfies Record<string, Text>

/** What differs between the two papers. */
export const kindWords: Record<CertificateKind, { title: Text; form: Text; lead: Text }> = {
  residence: {
    title: { vi: 'Xác nhận thông tin về cư trú', en: 'Confirmation of residence' },
    form: { vi: 'Mẫu CT07', en: 'Form CT07' },
    lead: {
      vi: 'Cơ quan đăng ký cư trú xác nhận thông tin về cư trú trong cơ sở dữ liệu dân cư như sau:',
      en: 'The residence registration office confirms what the population register says of the residence of:',
    },
  },
  notice: {
    title: {
      vi: 'Thông báo số định danh cá nhân và thông tin trong Cơ sở dữ liệu dân cư',
      en: 'Notice of the personal number and of the data held in the population register',
    },
    form: { vi: 'Mẫu 01', en: 'Form 01' },
    lead: {
      vi: 'Cơ sở dữ liệu dân cư đang lưu giữ những thông tin sau đây:',
      en: 'The population register holds the following facts:',
    },
  },
}

/** Kinds of residence, as papers name them. The keys are those of the register. */
export const residenceKinds: Record<string, Text> = {
  permanent: { vi: 'Nơi thường trú', en: 'Permanent residence' },
  temporary: { vi: 'Nơi tạm trú', en: 'Temporary residence' },
  current: { vi: 'Nơi ở hiện tại', en: 'Current dwelling' },
  abroad: { vi: 'Đã ra nước ngoài, đến', en: 'Gone abroad, to' },
  'declared-absence': { vi: 'Khai báo tạm vắng, đến', en: 'Declared absence, gone to' },
}

/** Kinds of relation, as papers name them. The keys are those of the register. */
export const relationKinds: Record<string, Text> = {
  father: { vi: 'Cha', en: 'Father' },
  mother: { vi: 'Mẹ', en: 'Mother' },
  'adoptive-father': { vi: 'Cha nuôi', en: 'Adoptive father' },
  'adoptive-mother': { vi: 'Mẹ nuôi', en: 'Adoptive mother' },
  spouse: { vi: 'Vợ, chồng', en: 'Spouse' },
  representative: { vi: 'Người đại diện', en: 'Representative' },
}

/** Until when a paper is valid; `day` is as people read it. */
export const validUntilText = (day: Text): Text => ({
  vi: `Có giá trị đến hết ngày ${day.vi} và mất giá trị ngay khi thông tin nêu trên thay đổi.`,
  en: `Valid until ${day.en} inclusive, and void as soon as the facts above change.`,
})
