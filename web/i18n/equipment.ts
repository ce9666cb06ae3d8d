import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { count, inBoth, showDay, showNumber } from './format.ts'

/** Words of the pages about equipment and vehicles. */
export const equipment = {
  title: { vi: 'Trang bị và phương tiện', en: 'Equipment and vehicles' },
  ofUnit: (unit: string) => ({ vi: `Trang bị: ${unit}`, en: `Equipment: ${unit}` }),
  requests: { vi: 'Đề nghị trang bị', en: 'Requests' },
  recommendation: { vi: 'Danh sách đề xuất', en: 'Recommendation' },
  own: { vi: 'Kho của đơn vị', en: 'Own store' },
  views: { vi: 'Các mục về trang bị', en: 'Views of equipment' },
  needs: { vi: 'Nhu cầu', en: 'Needs' },
  type: { vi: 'Loại', en: 'Type' },
  norm: { vi: 'Định mức', en: 'Norm' },
  held: { vi: 'Đang có', en: 'Held' },
  inTransit: { vi: 'Đang chuyển', en: 'On the way' },
  need: { vi: 'Còn thiếu', en: 'Need' },
  noNeeds: { vi: 'Chưa có định mức và chưa giữ trang bị nào.', en: 'There is no norm, and nothing is held.' },
  items: { vi: 'Từng chiếc', en: 'Piece by piece' },
  incoming: (n: number) => count(n, 'món chờ ký nhận', 'thing waits to be signed for', 'things wait to be signed for'),
  take: { vi: 'Ký nhận', en: 'Sign for them' },
  refuse: { vi: 'Không nhận', en: 'Do not take them' },
  refuseReason: { vi: 'Lý do không nhận', en: 'Why they are not taken' },
  give: { vi: 'Ký giao', en: 'Sign and hand over' },
  giveTo: { vi: 'Giao cho', en: 'Hand over to' },
  takeIn: { vi: 'Nhập trang bị mới', en: 'Take in new equipment' },
  deliveryNo: { vi: 'Số phiếu nhập', en: 'Number of the delivery note' },
  pieces: { vi: 'Từng chiếc, mỗi dòng một chiếc', en: 'Piece by piece, one a line' },
  piecesHint: { vi: 'Số hiệu của từng chiếc.', en: 'The serial of each.' },
  piecesWithPlate: { vi: 'Số hiệu; biển số. Ví dụ: VN45001; 29A1-1001', en: 'Serial; plate. Say VN45001; 29A1-1001' },
  inspectionDue: { vi: 'Kiểm định có giá trị đến', en: 'Inspection holds until' },
  takeInIncomplete: {
    vi: 'Cần loại, số phiếu và ít nhất một chiếc.',
    en: 'Give type, delivery note and at least one piece.',
  },
  takenIn: (n: number) => count(n, 'món đã nhập, mỗi món một nhãn.', 'thing is taken in.', 'things are taken in.'),
  takeBack: { vi: 'Thu hồi', en: 'Take back' },
  takeBackReason: { vi: 'Lý do thu hồi', en: 'Why it is taken back' },
  writeOffNo: { vi: 'Số quyết định thanh lý', en: 'Number of the write-off decision' },
  noteIncomplete: {
    vi: 'Chọn ít nhất một món và việc đã làm; kiểm định cần ngày hết giá trị.',
    en: 'Choose at least one thing and what was done; an inspection needs its last day.',
  },
  maintainedOn: (day: string) =>
    inBoth((l) => (l === 'vi' ? `bảo dưỡng ${showDay(day, l)}` : `maintained on ${showDay(day, l)}`)),
  norms: { vi: 'Định mức', en: 'Norms' },
  downloadPdf: { vi: 'In danh sách (PDF)', en: 'Print the list (PDF)' },
  chooseThings: { vi: 'Chọn ít nhất một món và nơi nhận.', en: 'Choose at least one thing and who is to get it.' },
  onTheWay: (unit: string) => ({ vi: `đang chuyển đến ${unit}`, en: `on the way to ${unit}` }),
  withOfficer: (name: string) => ({ vi: `giao cho ${name}`, en: `with ${name}` }),
  due: { vi: 'Phải trả hôm nay', en: 'Due back today' },
  sameSerial: { vi: 'Trùng số hiệu', en: 'Serial seen twice' },
  missing: { vi: 'Kiểm kê không thấy', en: 'Not found when counted' },
  inspectionUntil: (day: string) =>
    inBoth((l) => (l === 'vi' ? `đăng kiểm đến ${showDay(day, l)}` : `inspected until ${showDay(day, l)}`)),
  overdue: { vi: 'Quá hạn kiểm định', en: 'Inspection overdue' },
  note: { vi: 'Ghi tình trạng', en: 'Note' },
  whatHappened: { vi: 'Việc đã làm', en: 'What was done' },
  paper: { vi: 'Số giấy tờ', en: 'Paper number' },
  recorded: (n: number) => count(n, 'món đã ghi.', 'thing is recorded.', 'things are recorded.'),
  count: { vi: 'Kiểm kê', en: 'Stock-taking' },
  countHint: {
    vi: 'Quét nhãn QR của từng món vào ô này, mỗi nhãn một dòng. Kiểm kê không tự sửa gì.',
    en: 'Scan the QR label of each thing into this field, one a line. A count corrects nothing.',
  },
  labels: { vi: 'Các nhãn đã quét', en: 'Scanned labels' },
  countNow: { vi: 'So với sổ', en: 'Compare with the records' },
  counted: (found: number, missing: number, unexpected: number) => ({
    vi: `Thấy ${found}, thiếu ${missing}, ngoài sổ ${unexpected}`,
    en: `${found} found, ${missing} missing, ${unexpected} unexpected`,
  }),
  printLabels: { vi: 'In nhãn QR (PDF)', en: 'Print QR labels (PDF)' },
  ask: { vi: 'Đề nghị cấp', en: 'Ask for equipment' },
  quantity: { vi: 'Số lượng', en: 'Quantity' },
  reason: { vi: 'Lý do', en: 'Reason' },
  send: { vi: 'Gửi đề nghị', en: 'Send the request' },
  sent: { vi: 'Đã gửi đề nghị.', en: 'The request is sent.' },
  askIncomplete: { vi: 'Cần loại, số lượng và lý do.', en: 'Give type, quantity and reason.' },
  requestsLead: {
    vi: 'Xã đề nghị, thành phố kiến nghị, Bộ quyết định. Cấp phát có chữ ký của bên giao và bên nhận.',
    en: 'The commune asks, the city recommends, the ministry decides. What is issued is signed for by both sides.',
  },
  noRequests: { vi: 'Không có đề nghị nào', en: 'There is no request' },
  asked: (n: number, day: string) =>
    inBoth((l) =>
      l === 'vi'
        ? `đề nghị ${showNumber(n, l)}, ngày ${showDay(day, l)}`
        : `${showNumber(n, l)} asked for on ${showDay(day, l)}`,
    ),
  granted: (n: number) => ({ vi: `được duyệt ${n}`, en: `${n} granted` }),
  recommend: { vi: 'Kiến nghị cấp', en: 'Recommend' },
  approve: { vi: 'Duyệt', en: 'Approve' },
  refuseRequest: { vi: 'Từ chối', en: 'Refuse' },
  answerOf: (what: string, unit: string) => ({ vi: `${what}: ${unit}`, en: `${what}: ${unit}` }),
  refuseWhy: { vi: 'Từ chối phải nêu lý do.', en: 'A refusal says why.' },
  issue: { vi: 'Cấp từ kho', en: 'Issue from the store' },
  noStock: { vi: 'Kho không có loại này.', en: 'The store has none of this type.' },
  rule: { vi: 'Cách chia khi kho thiếu', en: 'How a small stock is shared' },
  inOrder: { vi: 'Lần lượt theo danh sách', en: 'Down the list' },
  evenly: { vi: 'Mỗi nơi một chiếc', en: 'One to each in turn' },
  stockAndNeed: (stock: number, need: number) =>
    inBoth((l) =>
      l === 'vi'
        ? `Kho có ${showNumber(stock, l)}, nhu cầu ${showNumber(need, l)}`
        : `${showNumber(stock, l)} in stock for a need of ${showNumber(need, l)}`,
    ),
  recommendationLead: {
    vi: 'Thứ tự: nơi chưa có chiếc nào; rồi nơi thiếu nhiều nhất so với định mức; rồi nơi đông cán bộ hơn. Đây là đề xuất, chưa phải quyết định.',
    en: 'The order: units without any; then the largest gap relative to the norm; then more officers. It is a proposal, not a decision.',
  },
  officers: { vi: 'Cán bộ', en: 'Officers' },
  share: { vi: 'Được chia', en: 'Share' },
  download: { vi: 'Tải danh sách (CSV)', en: 'Download the list (CSV)' },
  shownFirst: (shown: number, all: number) => ({
    vi: `Hiện ${shown} trên ${all} đơn vị; tệp có đủ.`,
    en: `${shown} of ${all} units are shown; the file has all.`,
  }),
} satisfies Dictionary

/** Where a request stands. The keys are those of the server. */
export const requestStates: Record<string, Text> = {
  submitted: { vi: 'Chờ thành phố kiến nghị', en: 'Waits for the city' },
  recommended: { vi: 'Chờ Bộ quyết định', en: 'Waits for the ministry' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  partly: { vi: 'Duyệt một phần', en: 'Approved in part' },
  refused: { vi: 'Không duyệt', en: 'Refused' },
  issued: { vi: 'Đã cấp', en: 'Issued' },
}

/** How a thing is. The keys are those of the server. */
export const conditions: Record<string, Text> = {
  usable: { vi: 'Dùng được', en: 'Usable' },
  'in-repair': { vi: 'Đang sửa', en: 'In repair' },
  lost: { vi: 'Thất lạc', en: 'Lost' },
}

/** What can be noted of a thing. The keys are those of the server. */
export const notes: Record<string, Text> = {
  maintained: { vi: 'Đã bảo dưỡng', en: 'Maintained' },
  inspected: { vi: 'Đã kiểm định', en: 'Inspected' },
  'in-repair': { vi: 'Đưa đi sửa', en: 'Taken to repair' },
  repaired: { vi: 'Đã sửa xong', en: 'Repaired' },
  lost: { vi: 'Thất lạc', en: 'Lost' },
  found: { vi: 'Đã tìm thấy', en: 'Found' },
  'written-off': { vi: 'Thanh lý', en: 'Written off' },
}
