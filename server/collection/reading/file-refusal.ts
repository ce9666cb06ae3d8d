import type { Text } from '../../../forms/language.ts'
import type { ProblemType } from '../../../forms/problems.ts'
import { Problem } from '../../http/problem.ts'

/** Why a file is refused, closer than the type of the problem says, and what its sender can do. */
const hints = {
  'not-a-file': {
    vi: 'Đường dẫn không phải là một tệp: hãy lưu thành tệp rồi gửi lại.',
    en: 'This is not a file on a disk: save it as one and send it again.',
  },
  'other-kind': {
    vi: 'Hãy gửi tệp .csv hoặc .xlsx theo mẫu.',
    en: 'Send a .csv or .xlsx file made from the template.',
  },
  'old-spreadsheet': {
    vi: 'Đây là bảng tính kiểu cũ (.xls): hãy mở và lưu lại thành .xlsx.',
    en: 'This is an old spreadsheet (.xls): open it and save it as .xlsx.',
  },
  encrypted: {
    vi: 'Bảng tính có mật khẩu: hãy bỏ mật khẩu rồi gửi lại.',
    en: 'The spreadsheet is locked with a password: remove it and send the file again.',
  },
  'not-a-spreadsheet': {
    vi: 'Tệp nén này không phải bảng tính .xlsx: hãy lưu lại thành .xlsx hoặc .csv.',
    en: 'This archive is not an .xlsx spreadsheet: save the table as .xlsx or .csv.',
  },
  'not-its-name': {
    vi: 'Nội dung không đúng với đuôi tên tệp: hãy lưu lại từ bảng tính rồi gửi.',
    en: 'The content is not what the end of the file name says: save it again from the spreadsheet and send it.',
  },
  binary: {
    vi: 'Tệp không phải văn bản: hãy lưu lại dạng "CSV UTF-8".',
    en: 'The file is not text: save it again as "CSV UTF-8".',
  },
  encoding: {
    vi: 'Không nhận ra bảng mã chữ. Nhận UTF-8, UTF-16, TCVN3 và VNI: hãy lưu lại dạng "CSV UTF-8".',
    en: 'The encoding of the text is not known. UTF-8, UTF-16, TCVN3 and VNI are read: save it again as "CSV UTF-8".',
  },
  'damaged-text': {
    vi: 'Tệp là UTF-8 nhưng dòng được nêu có chữ bị hỏng: hãy xuất lại tệp.',
    en: 'The file is UTF-8, but the row named has damaged letters: export it again.',
  },
  truncated: {
    vi: 'Tệp bị cắt ở cuối: hãy xuất hoặc tải lại cả tệp rồi gửi.',
    en: 'The end of the file is missing: export or download all of it again and send it.',
  },
  'quote-open': {
    vi: 'Dấu nháy kép mở ở dòng được nêu không được đóng: hãy sửa dòng đó, hoặc tệp bị cắt ở cuối.',
    en: 'A double quote is opened in the row named and never closed: mend that row, or the end of the file is missing.',
  },
  'no-rows': {
    vi: 'Tệp không có dòng phiếu nào dưới dòng tên cột.',
    en: 'There is no form in the file below the row of column names.',
  },
  damaged: {
    vi: 'Bảng tính bị hỏng hoặc bị cắt: hãy mở, lưu lại thành .xlsx rồi gửi.',
    en: 'The spreadsheet is damaged or cut: open it, save it as .xlsx again and send it.',
  },
  'damaged-parquet': {
    vi: 'Tệp Parquet bị hỏng hoặc bị cắt: hãy xuất hoặc tải lại cả tệp rồi gửi.',
    en: 'The Parquet file is damaged or cut: write or download all of it again and send it.',
  },
  'other-parquet': {
    vi: 'Cách nén hoặc mã hóa cột của tệp Parquet không được hỗ trợ: hãy ghi lại bằng Snappy, Gzip hoặc không nén, mã hóa PLAIN hoặc từ điển.',
    en: 'This way of packing a Parquet column is not read: write it with Snappy, Gzip or uncompressed, plain or with a dictionary.',
  },
  'not-text': {
    vi: 'Các cột được nêu không phải kiểu chữ: hãy ghi mọi cột dạng chuỗi (UTF-8), không lồng nhau.',
    en: 'The columns named are not text: write every column as a string (UTF-8), none nested.',
  },
  'big-footer': {
    vi: 'Tệp Parquet có quá nhiều nhóm dòng: hãy ghi lại với nhóm lớn hơn, hoặc chia thành nhiều tệp.',
    en: 'The Parquet file has too many row groups: write it with larger ones, or divide it into several files.',
  },
  'big-page': {
    vi: 'Trang dữ liệu của tệp Parquet quá lớn: hãy ghi lại với trang hoặc nhóm dòng nhỏ hơn.',
    en: 'The pages of the Parquet file are too large: write it with smaller pages or row groups.',
  },
  changed: {
    vi: 'Tệp đã bị thay đổi trong khi đọc: hãy gửi lại.',
    en: 'The file was changed while it was being read: send it again.',
  },
  'long-record': {
    vi: 'Dòng được nêu dài hơn giới hạn: hãy kiểm tra dấu xuống dòng và dấu nháy kép.',
    en: 'The row named is longer than the limit: check line ends and double quotes.',
  },
  'big-spreadsheet': {
    vi: 'Bảng tính quá lớn khi mở ra: hãy xóa định dạng, hình và trang thừa, hoặc lưu thành CSV.',
    en: 'The spreadsheet is too large when unpacked: remove formats, pictures and sheets, or save it as CSV.',
  },
  'many-columns': {
    vi: 'Dòng đầu có quá nhiều cột: hãy dùng mẫu.',
    en: 'The first row has too many columns: use the template.',
  },
  columns: {
    vi: 'Hãy so sánh dòng đầu với mẫu: thêm cột thiếu, bỏ cột lạ và cột lặp.',
    en: 'Compare the first row with the template: add what is missing, remove what is unknown or named twice.',
  },
  rows: {
    vi: 'Hãy lưu thành CSV hoặc chia thành nhiều tệp.',
    en: 'Save it as CSV, or divide it into several files.',
  },
  formula: {
    vi: 'Hãy sao chép rồi dán giá trị (Paste Values) vào ô được nêu.',
    en: 'Copy the cell named and paste it as a value.',
  },
} as const satisfies Record<string, Text>

/** Why a file is refused: a stable word for clients. */
export type RefusalCause = keyof typeof hints

/**
 * The problem to throw for a file that cannot be taken in. It tells `cause`, `hint` (what to do, in both languages) and
 * `more`: where it is, what was expected, which limit.
 */
export function refuseFile(type: ProblemType, cause: RefusalCause, more: object = {}): Problem {
  return new Problem(type, { cause, hint: hints[cause], ...more })
}
