import type { Batch } from '../api/collection.ts'
import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { showNumber } from './format.ts'

/** Words of the pages for files of forms. */
export const uploads = {
  title: { vi: 'Nhập từ tệp', en: 'Upload a file of forms' },
  lead: {
    vi: 'Mỗi dòng là một phiếu DC01. Từng dòng được kiểm tra; dòng bị từ chối tải về được, sửa rồi gửi lại mà không ghi trùng.',
    en: 'Each row is a DC01 form. Every row is checked; refused rows can be downloaded, mended and sent again, and nothing is stored twice.',
  },
  file: { vi: 'Tệp CSV hoặc XLSX', en: 'CSV or XLSX file' },
  fileHelp: {
    vi: 'CSV dài bao nhiêu cũng được; XLSX tối đa 20.000 dòng. Nhận UTF-8, và cả TCVN3, VNI.',
    en: 'A CSV may have any length, an XLSX 20,000 rows. UTF-8 is best; TCVN3 and VNI are recognised.',
  },
  fileMissing: { vi: 'Hãy chọn một tệp.', en: 'Choose a file.' },
  send: { vi: 'Gửi tệp', en: 'Send the file' },
  sending: { vi: 'Đang gửi tệp', en: 'Sending the file' },
  stop: { vi: 'Dừng gửi', en: 'Stop sending' },
  templates: { vi: 'Mẫu trống', en: 'Blank template' },
  templateCsv: { vi: 'Tải mẫu CSV', en: 'Template as CSV' },
  templateXlsx: { vi: 'Tải mẫu XLSX', en: 'Template as XLSX' },
  before: { vi: 'Các tệp đã gửi', en: 'Files sent so far' },
  noneBefore: { vi: 'Chưa có tệp nào.', en: 'No file has been sent yet.' },
  toBatches: { vi: 'Về các tệp', en: 'Back to the files' },
  rows: { vi: 'Số dòng', en: 'Rows' },
  accepted: { vi: 'Đã tiếp nhận', en: 'Taken in' },
  held: { vi: 'Cần làm rõ', en: 'To be settled' },
  refused: { vi: 'Bị từ chối', en: 'Refused' },
  repeated: { vi: 'trong đó đã nhận trước đây', en: 'of them received before' },
  converted: { vi: 'Chữ cũ đã được chuyển', en: 'Old text was converted' },
  convertedHelp: {
    vi: 'Tệp dùng bảng mã TCVN3 hoặc VNI. Hãy so vài ô dưới đây; nếu sai, đừng quyết định các hồ sơ này và gửi lại tệp ở UTF-8.',
    en: 'The file is in TCVN3 or VNI. Compare the cells below; if they are wrong, decide none of its dossiers and send the file as UTF-8.',
  },
  beforeText: { vi: 'Trong tệp', en: 'In the file' },
  afterText: { vi: 'Đã chuyển', en: 'Converted' },
  reading: { vi: 'Đang đọc và kiểm tra', en: 'Reading and checking' },
  rowsDone: (done: number, total: number | null): Text => ({
    vi:
      total === null ? `${showNumber(done, 'vi')} dòng` : `${showNumber(done, 'vi')} / ${showNumber(total, 'vi')} dòng`,
    en:
      total === null
        ? `${showNumber(done, 'en')} rows`
        : `${showNumber(done, 'en')} of ${showNumber(total, 'en')} rows`,
  }),
  mayLeave: {
    vi: 'Bạn có thể rời trang: việc đọc vẫn tiếp tục trên máy chủ.',
    en: 'You may leave this page: the server goes on reading.',
  },
  began: { vi: 'Bắt đầu', en: 'Begun' },
  ended: { vi: 'Xong', en: 'Finished' },
  download: { vi: 'Tải các dòng bị từ chối (CSV)', en: 'Download the refused rows (CSV)' },
  downloadHelp: {
    vi: 'Có thêm cột lý do bằng hai thứ tiếng. Sửa rồi gửi lại chính tệp đó.',
    en: 'With a column of reasons in both languages. Mend it and send that very file.',
  },
  firstRefused: { vi: 'Những dòng bị từ chối đầu tiên', en: 'The first refused rows' },
  row: { vi: 'Dòng', en: 'Row' },
  reasons: { vi: 'Lý do', en: 'Reasons' },
  toQueue: { vi: 'Xem hồ sơ cần làm rõ', en: 'See the dossiers to be settled' },
} satisfies Dictionary

/** The states of a file of forms, in words. */
export const batchStates: Record<Batch['state'], Text> = {
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  running: { vi: 'Đang đọc', en: 'Being read' },
  done: { vi: 'Xong', en: 'Done' },
  failed: { vi: 'Không nhận được', en: 'Not taken in' },
}
