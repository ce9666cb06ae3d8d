import type { Dictionary } from './dictionary.ts'
import { count } from './format.ts'

/** Words of the household form. */
export const household = {
  titleNew: { vi: 'Nhập hộ mới', en: 'Enter a household' },
  title: (no: string) => ({
    vi: no === '' ? 'Hộ chưa có số' : `Hộ ${no}`,
    en: no === '' ? 'Household' : `Household ${no}`,
  }),
  lead: {
    vi: 'Nhập phần chung một lần, rồi mỗi người một phiếu. Mục có dấu * phải điền.',
    en: 'Enter what the household shares once, then a form for each person. Fields with * are required.',
  },
  keys: {
    vi: 'Phím tắt: Ctrl + Enter thêm người, Ctrl + S lưu nháp; trong ô ngày, gõ “/” để sang ô kế tiếp.',
    en: 'Keys: Ctrl + Enter adds a person, Ctrl + S saves the draft; in a date, “/” moves on to the next box.',
  },
  header: { vi: 'Phần chung của hộ', en: 'What the household shares' },
  members: { vi: 'Người trong hộ', en: 'People of the household' },
  person: (place: number, name: string) => ({
    vi: name === '' ? `Người ${place}` : `${place}. ${name}`,
    en: name === '' ? `Person ${place}` : `${place}. ${name}`,
  }),
  add: { vi: 'Thêm người', en: 'Add a person' },
  copy: { vi: 'Chép phiếu', en: 'Copy' },
  remove: { vi: 'Bỏ phiếu', en: 'Remove' },
  removed: (name: string) => ({ vi: `Đã bỏ phiếu: ${name}.`, en: `Removed: ${name}.` }),
  undo: { vi: 'Hoàn tác', en: 'Undo' },
  origin: { vi: 'Khai sinh và quê quán', en: 'Birth registration and origin' },
  relatives: { vi: 'Cha, mẹ, vợ hoặc chồng, người đại diện', en: 'Father, mother, spouse, representative' },
  residences: { vi: 'Thường trú hoặc nơi ở hiện tại ở nơi khác', en: 'Permanent residence or dwelling elsewhere' },
  others: {
    vi: 'Số phiếu, CMND, tôn giáo, nhóm máu, chủ hộ, chết hoặc mất tích',
    en: 'Form number, old card, religion, blood group, head, death or missing',
  },
  filled: (n: number) => count(n, 'mục đã điền', 'filled in', 'filled in'),
  save: { vi: 'Lưu nháp', en: 'Save the draft' },
  submit: { vi: 'Gửi để quyết định', en: 'Submit for decision' },
  saving: { vi: 'Đang gửi…', en: 'Sending…' },
  unsaved: { vi: 'Có thay đổi chưa lưu', en: 'There are unsaved changes' },
  saved: { vi: 'Đã lưu', en: 'Saved' },
  restoredTitle: { vi: 'Đã khôi phục điều bạn nhập trước đó', en: 'What you had entered is back' },
  restoredText: {
    vi: 'Phần này chưa được gửi lên máy chủ; nó được giữ trong thẻ trình duyệt này.',
    en: 'It has not been sent to the server yet; it was kept in this browser tab.',
  },
  dropCopy: { vi: 'Bỏ, dùng bản trên máy chủ', en: 'Drop it, use what the server has' },
  leaveTitle: { vi: 'Có thay đổi chưa lưu', en: 'There are unsaved changes' },
  leaveText: {
    vi: 'Nếu rời trang, phần đã nhập vẫn được giữ trong thẻ trình duyệt này cho đến khi bạn đóng thẻ.',
    en: 'If you leave, what you entered is kept in this browser tab until you close the tab.',
  },
  stay: { vi: 'Ở lại', en: 'Stay' },
  leave: { vi: 'Rời trang', en: 'Leave' },
  returnedTitle: { vi: 'Hồ sơ bị trả lại', en: 'The dossier was returned' },
  evidence: { vi: 'Giấy tờ kèm theo', en: 'Papers attached' },
  evidenceHelp: { vi: 'PDF, JPEG hoặc PNG. Mỗi lần một tệp.', en: 'PDF, JPEG or PNG. One file at a time.' },
  evidenceAdd: { vi: 'Thêm tệp', en: 'Add a file' },
  evidenceFirst: { vi: 'Lưu nháp trước, rồi kèm giấy tờ.', en: 'Save the draft first, then attach papers.' },
  evidenceNone: { vi: 'Chưa có giấy tờ nào.', en: 'No papers yet.' },
  noPerson: { vi: 'Hộ cần ít nhất một người: hãy thêm người.', en: 'A household needs a person: add one.' },
  notEditable: { vi: 'Hồ sơ này không còn sửa được.', en: 'This dossier can no longer be edited.' },
  see: { vi: 'Xem hồ sơ', en: 'See the dossier' },
  errors: (n: number) => count(n, 'chỗ cần sửa', 'to correct', 'to correct'),
} satisfies Dictionary
