import type { Dictionary } from './dictionary.ts'
import type { Text } from '../../forms/language.ts'
import { inBoth, showDay } from './format.ts'

/** Words of the page of a dossier, where it is read and decided. */
export const decision = {
  toQueue: { vi: 'Về danh sách hồ sơ', en: 'Back to the dossiers' },
  update: { vi: 'Cập nhật thông tin (DC02)', en: 'Update of a person (DC02)' },
  enteredBy: { vi: 'Người nhập', en: 'Entered by' },
  place: { vi: 'Nơi lập phiếu', en: 'Collected in' },
  submittedOn: { vi: 'Ngày gửi', en: 'Submitted' },
  decideBy: { vi: 'Hạn quyết định', en: 'To be decided by' },
  edition: { vi: 'Mẫu phiếu', en: 'Form' },
  editionOf: (code: string, from: string) =>
    inBoth((l) =>
      l === 'vi' ? `${code}, hiệu lực từ ${showDay(from, l)}` : `${code}, in force from ${showDay(from, l)}`,
    ),
  edit: { vi: 'Sửa hồ sơ', en: 'Edit' },
  sentTitle: { vi: 'Đã gửi để quyết định', en: 'Submitted for decision' },
  sentText: {
    vi: 'Một cán bộ khác sẽ quyết định trong hai ngày làm việc.',
    en: 'Another officer will decide within two working days.',
  },
  next: { vi: 'Nhập hộ tiếp theo', en: 'Enter the next household' },
  forms: { vi: 'Các phiếu', en: 'The forms' },
  nothingFound: { vi: 'Các quy tắc không phát hiện gì.', en: 'The rules have found nothing.' },
  became: { vi: 'Đã vào cơ sở dữ liệu:', en: 'In the register:' },
  seePerson: { vi: 'xem hồ sơ người này', en: 'see the record' },
  what: { vi: 'Nội dung', en: 'Fact' },
  onForm: { vi: 'Trên phiếu', en: 'On the form' },
  inRegister: { vi: 'Trong cơ sở dữ liệu', en: 'In the register' },
  matchTitle: (name: string) => ({ vi: `So với ${name}`, en: `Beside ${name}` }),
  fullName: { vi: 'Họ, chữ đệm và tên', en: 'Full name' },
  birthDate: { vi: 'Ngày sinh', en: 'Date of birth' },
  sex: { vi: 'Giới tính', en: 'Sex' },
  commune: { vi: 'Nơi ở', en: 'Commune' },
  pin: { vi: 'Số định danh', en: 'Personal number' },
  differs: { vi: 'Khác', en: 'Differs' },
  compatible: { vi: 'Có thể trùng', en: 'May be the same' },
  compareAll: { vi: 'So sánh mọi mục', en: 'Compare every field' },
  compareLess: { vi: 'Thu gọn', en: 'Show less' },
  noneDiffer: { vi: 'Các mục khác đều giống nhau.', en: 'Everything else is the same.' },
  oldValue: { vi: 'Thông tin cũ', en: 'Old value' },
  newValue: { vi: 'Thông tin mới', en: 'New value' },
  history: { vi: 'Các bước đã qua', en: 'What has been done' },
  decide: { vi: 'Quyết định', en: 'Decision' },
  question: { vi: 'Bạn quyết định thế nào?', en: 'What do you decide?' },
  accept: { vi: 'Nhận vào cơ sở dữ liệu', en: 'Accept into the register' },
  return: { vi: 'Trả lại để sửa', en: 'Return for correction' },
  refuse: { vi: 'Từ chối', en: 'Refuse' },
  acceptHint: { vi: 'Thông tin đúng với giấy tờ.', en: 'The data agree with the papers.' },
  returnHint: { vi: 'Người nhập sửa rồi gửi lại.', en: 'The officer corrects it and submits again.' },
  refuseHint: { vi: 'Hồ sơ kết thúc, không ghi gì.', en: 'The dossier ends; nothing is recorded.' },
  settle: { vi: 'Những điều phải làm rõ trước khi nhận', en: 'To be settled before accepting' },
  settleHint: {
    vi: 'Đánh dấu điều bạn đã xác minh và ghi căn cứ vào lý do.',
    en: 'Tick what you have verified, and give the grounds in the reason.',
  },
  settled: (text: string) => ({ vi: `Đã xác minh: ${text}`, en: `Verified: ${text}` }),
  reason: { vi: 'Lý do, căn cứ', en: 'Reason, grounds' },
  reasonHint: {
    vi: 'Bắt buộc khi trả lại, từ chối, hoặc nhận sau khi xác minh. Người nhập đọc được.',
    en: 'Needed to return, to refuse, or to accept after verifying. The officer can read it.',
  },
  record: { vi: 'Ghi quyết định', en: 'Record the decision' },
  actionMissing: { vi: 'Hãy chọn một quyết định.', en: 'Choose a decision.' },
  reasonMissing: { vi: 'Hãy ghi lý do.', en: 'Give the reason.' },
  unsettled: {
    vi: 'Còn điều chưa xác minh: hãy đánh dấu từng điều, hoặc trả lại hồ sơ.',
    en: 'Something is not verified yet: tick each thing, or return the dossier.',
  },
  ownTitle: { vi: 'Bạn đã nhập hồ sơ này', en: 'You entered this dossier' },
  ownText: { vi: 'Một cán bộ khác phải quyết định.', en: 'Another officer has to decide it.' },
  doneAccept: { vi: 'Đã nhận vào cơ sở dữ liệu', en: 'Accepted into the register' },
  doneReturn: { vi: 'Đã trả lại', en: 'Returned' },
  doneRefuse: { vi: 'Đã từ chối', en: 'Refused' },
  nextWaiting: { vi: 'Hồ sơ chờ quyết định tiếp theo', en: 'On to the dossiers awaiting decision' },
} satisfies Dictionary

/** What can be done with a dossier, as its history says it. The keys are those of the server. */
export const stepNames: Record<string, Text> = {
  save: { vi: 'Lưu nháp', en: 'Saved' },
  submit: { vi: 'Gửi để quyết định', en: 'Submitted' },
  return: { vi: 'Trả lại', en: 'Returned' },
  refuse: { vi: 'Từ chối', en: 'Refused' },
  accept: { vi: 'Nhận vào cơ sở dữ liệu', en: 'Accepted' },
}
