import type { Text } from '../../forms/language.ts'
import type { Certificate } from '../api/certificates.ts'
import type { Dictionary } from './dictionary.ts'
import { inBoth, showDay } from './format.ts'

/** Words of the pages on which certificates are issued. */
export const certificates = {
  title: { vi: 'Giấy xác nhận', en: 'Certificates' },
  lead: {
    vi: 'Giấy ghi đúng thông tin hiện có trong cơ sở dữ liệu, có mã QR để bất kỳ ai kiểm tra, và mất giá trị ngay khi thông tin thay đổi.',
    en: 'A certificate states what the register says now. Anybody can check it by its QR code, and it is void as soon as the facts change.',
  },
  toPerson: { vi: 'Về hồ sơ', en: 'Back to the record' },
  toOwnRecord: { vi: 'Về hồ sơ của tôi', en: 'Back to my record' },
  issueTitle: { vi: 'Cấp giấy mới', en: 'Issue a new one' },
  kind: { vi: 'Loại giấy', en: 'Which paper' },
  language: { vi: 'Ngôn ngữ của giấy', en: 'Language of the paper' },
  wantedFor: { vi: 'Dùng để làm gì (không bắt buộc)', en: 'Wanted for (not required)' },
  wantedForHelp: {
    vi: 'Được in trên giấy, đúng như người yêu cầu nói.',
    en: 'Is printed on the paper, as the requester says it.',
  },
  issue: { vi: 'Cấp giấy', en: 'Issue' },
  issued: { vi: 'Đã cấp giấy', en: 'The certificate is issued' },
  issuedUntil: (day: string) =>
    inBoth((l) => (l === 'vi' ? `Có giá trị đến hết ngày ${showDay(day, l)}.` : `Valid until ${showDay(day, l)}.`)),
  download: { vi: 'Tải tệp PDF', en: 'Download the PDF' },
  downloadOne: (name: Text, day: string) =>
    inBoth((l) => (l === 'vi' ? `Tải PDF: ${name[l]}, ${showDay(day, l)}` : `PDF: ${name[l]}, ${showDay(day, l)}`)),
  before: { vi: 'Giấy đã cấp', en: 'Issued so far' },
  noneBefore: { vi: 'Chưa có giấy nào.', en: 'None has been issued yet.' },
  days: (from: string, until: string) =>
    inBoth((l) =>
      l === 'vi'
        ? `Cấp ngày ${showDay(from, l)}, đến hết ngày ${showDay(until, l)}`
        : `Issued on ${showDay(from, l)}, until ${showDay(until, l)}`,
    ),
} satisfies Dictionary

/** The papers, with what each is for. */
export const certificateKinds: Record<Certificate['kind'], { name: Text; hint: Text }> = {
  residence: {
    name: { vi: 'Xác nhận thông tin về cư trú (CT07)', en: 'Confirmation of residence (CT07)' },
    hint: {
      vi: 'Nơi cư trú, chủ hộ và các thành viên trong hộ.',
      en: 'Where the person lives, the head and the members of the household.',
    },
  },
  notice: {
    name: { vi: 'Thông báo số định danh và thông tin (Mẫu 01)', en: 'Notice of the data held (Form 01)' },
    hint: {
      vi: 'Mọi nhóm thông tin đang được lưu giữ. Dân tộc và tôn giáo chỉ có khi chính người đó lấy.',
      en: 'Every group of facts that is held. Ethnic group and religion only where the person takes it out.',
    },
  },
}

/** How it stands with a certificate, in words. */
export const certificateStates: Record<Certificate['state'], Text> = {
  valid: { vi: 'Còn giá trị', en: 'Valid' },
  expired: { vi: 'Hết hạn', en: 'Expired' },
  void: { vi: 'Mất giá trị', en: 'Void' },
}
