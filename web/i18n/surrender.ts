import type { Text } from '../../forms/language.ts'
import type { Batch, Desk, SurrenderItem } from '../api/surrender.ts'
import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay, showNumber } from './format.ts'

/** Words of the pages of surrender. */
export const surrender = {
  title: { vi: 'Giao nộp vũ khí', en: 'Surrender of weapons' },
  receive: { vi: 'Tiếp nhận hiện vật', en: 'Receive items' },
  batches: { vi: 'Lô tiêu hủy', en: 'Batches for destruction' },
  toDesk: { vi: 'Về bàn tiếp nhận', en: 'Back to the desk' },
  newCampaign: { vi: 'Mở đợt vận động', en: 'Begin a campaign' },
  campaignLead: {
    vi: 'Đợt vận động áp dụng cho đơn vị của bạn và mọi xã, phường, thị trấn bên dưới. Trang công khai có ngay từ ngày đầu.',
    en: 'A campaign is for your unit and every commune below it. The public page has it from its first day on.',
  },
  planNo: { vi: 'Số kế hoạch', en: 'Number of the plan' },
  nameVi: { vi: 'Tên tiếng Việt', en: 'Name in Vietnamese' },
  nameEn: { vi: 'Tên tiếng Anh', en: 'Name in English' },
  fromDay: { vi: 'Từ ngày', en: 'From' },
  toDay: { vi: 'Đến hết ngày', en: 'To' },
  legalBasis: { vi: 'Căn cứ pháp lý', en: 'Legal basis' },
  pointPlace: (no: number) => inBoth((l) => (l === 'vi' ? `Điểm thứ ${no} ở mỗi xã` : `Point ${no} in each commune`)),
  pointPlaceHint: { vi: 'Tên xã được ghi tiếp sau.', en: 'The name of the commune follows it.' },
  hours: { vi: 'Giờ mở', en: 'Hours' },
  begun: (points: number) =>
    count(points, 'điểm tiếp nhận đã mở.', 'collection point is open.', 'collection points are open.'),
  points: { vi: 'Điểm tiếp nhận của đơn vị', en: 'Collection points of the unit' },
  pointKind: { vi: 'Cách tiếp nhận', en: 'Kind' },
  address: { vi: 'Địa chỉ', en: 'Address' },
  savePoint: { vi: 'Lưu điểm tiếp nhận', en: 'Save the point' },
  campaignIncomplete: { vi: 'Cần ngày đầu và ngày cuối.', en: 'Give the first and the last day.' },
  plan: (planNo: string) => inBoth((l) => (l === 'vi' ? `Kế hoạch ${planNo}` : `Plan ${planNo}`)),
  nothing: { vi: 'Không có gì.', en: 'There is nothing.' },
  explosives: { vi: 'Vật nổ', en: 'Explosives' },
  taskPlace: { vi: 'Vật nổ đang ở đâu', en: 'Where the explosive lies' },
  callEngineers: { vi: 'Gọi công binh', en: 'Call the engineers' },
  wereCalled: { vi: 'Đã gọi công binh', en: 'The engineers were called' },
  clearanceNo: { vi: 'Số văn bản của công binh', en: 'Number of the engineers’ paper' },
  cleared: { vi: 'Công binh đã xử lý', en: 'The engineers have cleared it' },
  reports: { vi: 'Tin báo của người dân', en: 'Reports from the people' },
  reportedOn: (day: string) => inBoth((l) => (l === 'vi' ? `Báo ngày ${showDay(day, l)}` : `On ${showDay(day, l)}`)),
  answerReport: { vi: 'Tiếp nhận theo tin này', en: 'Receive upon this report' },
  handIns: { vi: 'Lượt giao nộp', en: 'Hand-ins' },
  receivedBy: (name: string) => inBoth((l) => (l === 'vi' ? `Người nhận: ${name}` : `Received by ${name}`)),
  needsSecond: { vi: 'Chờ cán bộ thứ hai xác nhận.', en: 'A second officer has to confirm it.' },
  confirm: { vi: 'Xác nhận đã chứng kiến', en: 'Confirm as the witness' },
  notConfirm: { vi: 'Không xác nhận', en: 'Do not confirm' },
  print: { vi: 'In giấy biên nhận', en: 'Print the receipt' },
  printed: {
    vi: 'Giấy đã in có mã bí mật mới; mã trước đó không còn giá trị.',
    en: 'The receipt has a new secret; an earlier one is worthless now.',
  },
  photo: { vi: 'Thêm ảnh hiện vật (JPEG, PNG)', en: 'Add a picture of the item (JPEG, PNG)' },
  photoAdded: { vi: 'Đã thêm ảnh.', en: 'The picture was added.' },
  store: { vi: 'Kho', en: 'The store' },
  sameSerial: { vi: 'Trùng số hiệu', en: 'Serial seen twice' },
  isMissing: (name: string) =>
    inBoth((l) => (l === 'vi' ? `Thiếu; người nhận sau cùng: ${name}` : `Missing; last signed for by ${name}`)),
  choose: (item: string) => inBoth((l) => (l === 'vi' ? `Chọn ${item}` : `Choose ${item}`)),
  send: { vi: 'Chuyển những hiện vật đã chọn', en: 'Send what is chosen' },
  sendTo: { vi: 'Chuyển cho', en: 'Send to' },
  toStore: { vi: 'Kho của đơn vị khác', en: 'The store of another unit' },
  toMilitary: { vi: 'Quân đội', en: 'The military' },
  toOwner: { vi: 'Chủ sở hữu hợp pháp, theo quyết định', en: 'The lawful owner, by decision' },
  toUnit: { vi: 'Đơn vị nhận', en: 'The unit that receives' },
  militaryName: { vi: 'Tên cơ quan quân sự', en: 'Name of the military unit' },
  sealNo: { vi: 'Số niêm phong', en: 'Number of the seal' },
  paperNo: { vi: 'Số biên bản hoặc quyết định', en: 'Number of the minutes or the decision' },
  transfers: { vi: 'Giao và nhận', en: 'Transfers' },
  transferFacts: (paperNo: string, sealNo: string, day: string) =>
    inBoth((l) =>
      l === 'vi'
        ? `Biên bản ${paperNo}${sealNo === '' ? '' : `, niêm phong ${sealNo}`}, ngày ${showDay(day, l)}`
        : `Minutes ${paperNo}${sealNo === '' ? '' : `, seal ${sealNo}`}, ${showDay(day, l)}`,
    ),
  take: { vi: 'Ký nhận đủ', en: 'Sign for all of it' },
  refuse: { vi: 'Từ chối nhận', en: 'Refuse' },
  reason: { vi: 'Lý do từ chối hoặc hủy', en: 'Reason to refuse or cancel' },
  minutes: (paperNo: string) => inBoth((l) => (l === 'vi' ? `Biên bản ${paperNo} (PDF)` : `Minutes ${paperNo} (PDF)`)),
  stock: { vi: 'Kiểm kê', en: 'Stock-taking' },
  labels: { vi: 'Nhãn đã quét, mỗi dòng một nhãn', en: 'Labels that were scanned, one a line' },
  count: { vi: 'So với sổ', en: 'Compare with the records' },
  counted: (found: number, missing: number, unexpected: number) =>
    inBoth((l) =>
      l === 'vi'
        ? `Có ${found}, thiếu ${missing}, ngoài sổ ${unexpected}. Không có gì được sửa.`
        : `Found ${found}, missing ${missing}, unexpected ${unexpected}. Nothing was corrected.`,
    ),
  itemNo: (no: number) => inBoth((l) => (l === 'vi' ? `Hiện vật ${no}` : `Item ${no}`)),
  point: { vi: 'Điểm tiếp nhận', en: 'Collection point' },
  itemClass: { vi: 'Loại', en: 'Class' },
  subtype: { vi: 'Loại cụ thể', en: 'Kind' },
  quantity: (word: Text) => inBoth((l) => (l === 'vi' ? `Số lượng (${word.vi})` : `Quantity (${word.en})`)),
  origin: { vi: 'Nguồn gốc', en: 'Origin' },
  make: { vi: 'Nhãn hiệu', en: 'Make' },
  calibre: { vi: 'Cỡ nòng', en: 'Calibre' },
  serial: { vi: 'Số hiệu', en: 'Serial number' },
  marks: { vi: 'Dấu hiệu khác trên vật', en: 'Other marks on the item' },
  clearedTask: { vi: 'Văn bản công binh đã xử lý', en: 'The engineers’ clearance' },
  another: { vi: 'Thêm hiện vật', en: 'Another item' },
  asksNobody: {
    vi: 'Không hỏi gì về người giao nộp. Không ai phải nói mình là ai.',
    en: 'Ask nothing about who hands it in. Nobody has to say who they are.',
  },
  giver: { vi: 'Người giao nộp muốn lưu lại', en: 'The giver wants to be kept' },
  giverHint: {
    vi: 'Chỉ chọn khi chính người giao nộp yêu cầu. Điều được ghi để riêng, chỉ trưởng Công an xã xem được và phải nêu mục đích, xóa sau một năm hoặc khi người đó muốn.',
    en: 'Only at the giver’s own wish. What is written is kept apart, shown to the head alone for a stated purpose, and deleted after a year or when the giver wishes.',
  },
  giverAnonymous: { vi: 'Không gì cả', en: 'Nothing' },
  giverPseudonym: { vi: 'Một mật danh tự chọn', en: 'A code of their own' },
  giverNamed: { vi: 'Tên', en: 'A name' },
  giverCode: { vi: 'Mật danh', en: 'The code' },
  giverContact: { vi: 'Cách liên hệ (nếu muốn)', en: 'How to reach them (if they wish)' },
  giverLeft: { vi: 'Người giao nộp có để lại tên hoặc mật danh.', en: 'The giver left a name or a code.' },
  showGiver: { vi: 'Xem, với mục đích giao nộp vũ khí', en: 'Show it, for the purpose of surrender' },
  giverUntil: (day: string) =>
    inBoth((l) => (l === 'vi' ? `Tự xóa ngày ${showDay(day, l)}` : `Deleted by itself on ${showDay(day, l)}`)),
  deleteGiver: { vi: 'Xóa theo ý người giao nộp', en: 'Delete it at the giver’s wish' },
  photoOf: (receiptNo: string) =>
    inBoth((l) => (l === 'vi' ? `Ảnh hiện vật, ${receiptNo}` : `Picture of an item, ${receiptNo}`)),
  split: { vi: 'Tách ra', en: 'Divide' },
  splitOf: (item: string) => inBoth((l) => (l === 'vi' ? `Tách: ${item}` : `Divide: ${item}`)),
  splitQuantity: (word: Text) =>
    inBoth((l) => (l === 'vi' ? `Phần tách ra (${word.vi})` : `The part that is taken away (${word.en})`)),
  labelSheet: { vi: 'In nhãn QR cả kho (PDF)', en: 'QR labels of the whole store (PDF)' },
  labelOne: { vi: 'Nhãn QR', en: 'QR label' },
  labelOf: (item: string) => inBoth((l) => (l === 'vi' ? `Nhãn QR: ${item}` : `QR label: ${item}`)),
  recall: { vi: 'Thu hồi', en: 'Take it back' },
  recallReason: { vi: 'Lý do thu hồi', en: 'Why it is taken back' },
  received: (receiptNo: string) =>
    inBoth((l) =>
      l === 'vi'
        ? `Đã ghi nhận, số ${receiptNo}. Cán bộ thứ hai cần xác nhận trên bàn tiếp nhận.`
        : `It is written down as ${receiptNo}. The second officer confirms it on the desk.`,
    ),
  newBatch: { vi: 'Lập lô từ những hiện vật đã chọn', en: 'Make a batch of what is chosen' },
  method: { vi: 'Phương pháp', en: 'Method' },
  place: { vi: 'Nơi tiêu hủy', en: 'Place' },
  approve: { vi: 'Duyệt lô', en: 'Approve' },
  cancel: { vi: 'Hủy lô', en: 'Cancel' },
  decisionNo: { vi: 'Số quyết định', en: 'Number of the decision' },
  noBatches: {
    vi: 'Chưa có lô nào. Lô được lập ở bàn tiếp nhận, từ hiện vật đã chọn trong kho.',
    en: 'There is no batch yet. One is made at the desk, of items that are chosen in the store.',
  },
  witnessUnit: (ordinal: number) => ({
    vi: `Đơn vị thứ ${ordinal === 1 ? 'nhất' : 'hai'} cử người chứng kiến`,
    en: `The ${ordinal === 1 ? 'first' : 'second'} unit that sends a witness`,
  }),
  witness: { vi: 'Ký chứng kiến', en: 'Sign as a witness' },
  signed: (signed: number) => count(signed, 'người chứng kiến đã ký', 'witness has signed', 'witnesses have signed'),
  certificateNo: { vi: 'Số biên bản tiêu hủy', en: 'Number of the certificate' },
  destroy: { vi: 'Ghi đã tiêu hủy', en: 'Write down the destruction' },
  certificate: { vi: 'Biên bản tiêu hủy (PDF)', en: 'Certificate of destruction (PDF)' },
  coverage: (reporting: number, points: number, handIns: number) =>
    inBoth((l) =>
      l === 'vi'
        ? `${showNumber(reporting, l)} trên ${showNumber(points, l)} điểm tiếp nhận đã nhận được hiện vật; ${showNumber(handIns, l)} lượt giao nộp.`
        : `${showNumber(reporting, l)} of ${showNumber(points, l)} collection points have taken something in; ${showNumber(handIns, l)} hand-ins.`,
    ),
  byClass: { vi: 'Theo loại', en: 'By class' },
  byWeek: { vi: 'Theo tuần', en: 'By week' },
  byCommune: { vi: 'Theo xã, phường, thị trấn', en: 'By commune' },
  week: { vi: 'Tuần từ ngày', en: 'Week of' },
  commune: { vi: 'Đơn vị', en: 'Commune' },
  taken: { vi: 'Đã nhận', en: 'Taken in' },
  sinceTransfer: { vi: 'Số ngày từ lần chuyển gần nhất', en: 'Days since the last transfer' },
  never: { vi: 'chưa chuyển', en: 'never' },
} satisfies Dictionary

/** Kinds of collection points in words. */
export const pointKindWords: Record<Desk['points'][number]['kind'], Text> = {
  fixed: { vi: 'Cố định', en: 'Fixed' },
  mobile: { vi: 'Lưu động', en: 'Mobile' },
  'pick-up': { vi: 'Đến tận nơi', en: 'At the door' },
}

/** What was done for the safety of an item, in words. */
export const stepWords: Record<SurrenderItem['step'], Text> = {
  received: { vi: 'Mới nhận', en: 'Received' },
  'made-safe': { vi: 'Đã an toàn', en: 'Made safe' },
  'eod-cleared': { vi: 'Công binh đã xử lý', en: 'Cleared' },
  stored: { vi: 'Đã nhập kho', en: 'Stored' },
}

/** How it stands with an item in custody, where it is not simply held. */
export const stateWords: Record<SurrenderItem['state'], Text> = {
  held: { vi: 'Đang giữ', en: 'Held' },
  'in-transit': { vi: 'Đang chuyển', en: 'On its way' },
  reserved: { vi: 'Trong lô đã duyệt', en: 'In an approved batch' },
  ended: { vi: 'Đã ra khỏi sổ', en: 'Has left' },
}

/** What an officer can do with an item where it is. */
export const actWords = {
  'made-safe': { vi: 'Đã kiểm tra an toàn', en: 'Made safe' },
  stored: { vi: 'Nhập kho', en: 'Store' },
  inspected: { vi: 'Đã kiểm tra', en: 'Inspected' },
  sampled: { vi: 'Đã lấy mẫu', en: 'Sampled' },
} as const satisfies Record<string, Text>

/** Where a hand-in stands. */
export const handInStates: Record<Desk['handIns'][number]['state'], Text> = {
  waiting: { vi: 'Chờ xác nhận', en: 'Waiting' },
  confirmed: { vi: 'Đã xác nhận', en: 'Confirmed' },
  refused: { vi: 'Không xác nhận', en: 'Not confirmed' },
}

/** Where a transfer stands. */
export const transferStates: Record<Desk['transfers'][number]['state'], Text> = {
  sent: { vi: 'Chờ ký nhận', en: 'On its way' },
  taken: { vi: 'Đã nhận', en: 'Taken' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  recalled: { vi: 'Đã thu hồi', en: 'Taken back' },
}

/** Where a batch stands. */
export const batchStates: Record<Batch['state'], Text> = {
  draft: { vi: 'Chờ duyệt', en: 'Waits for approval' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  destroyed: { vi: 'Đã tiêu hủy', en: 'Destroyed' },
  cancelled: { vi: 'Đã hủy', en: 'Cancelled' },
}
