import type { ProblemKind } from './problems/problem-kind.ts'
import { directiveProblems } from './problems/directives.ts'
import { documentProblems } from './problems/documents.ts'
import { custodyProblems } from './problems/custody.ts'
import { portalProblems } from './problems/portal.ts'
import { publicationProblems } from './problems/publication.ts'
import { reportingProblems } from './problems/reporting.ts'
import { findingProblems } from './problems/findings.ts'
import { reviewProblems } from './problems/review.ts'
import { surrenderProblems } from './problems/surrender.ts'
import { trainingProblems } from './problems/training.ts'
import { workforceProblems } from './problems/workforce.ts'

/**
 * Every way in which a request can be refused (RFC 9457). Clients switch on the type; people read the texts, which have
 * a page each at `/problems/<type>`.
 */
export const problems = {
  'not-valid': {
    status: 400,
    title: { vi: 'Yêu cầu chưa đúng', en: 'The request is not in the right form' },
    detail: {
      vi: 'Hãy sửa những chỗ được nêu rồi gửi lại. Chưa có gì được lưu.',
      en: 'Correct what is named and send it again. Nothing has been stored.',
    },
  },
  'purpose-needed': {
    status: 400,
    title: { vi: 'Cần nêu mục đích', en: 'A purpose is needed' },
    detail: {
      vi: 'Mọi lần xem dữ liệu đều phải có mục đích. Hãy chọn một mục đích được phép.',
      en: 'Every access has a purpose. Choose one of those that are allowed.',
    },
  },
  'not-signed-in': {
    status: 401,
    title: { vi: 'Cần đăng nhập', en: 'Sign in first' },
    detail: {
      vi: 'Phiên làm việc không có hoặc đã hết. Hãy đăng nhập; điều bạn đã nhập vẫn còn trên màn hình.',
      en: 'There is no session, or it has ended. Sign in; what you have entered stays on your screen.',
    },
  },
  'sign-in-failed': {
    status: 401,
    title: { vi: 'Không đăng nhập được', en: 'The sign-in failed' },
    detail: { vi: 'Tên đăng nhập hoặc mật khẩu không đúng.', en: 'The name or the password is wrong.' },
  },
  'too-many-attempts': {
    status: 429,
    title: { vi: 'Thử quá nhiều lần', en: 'Too many attempts' },
    detail: { vi: 'Hãy đợi mười lăm phút rồi thử lại.', en: 'Wait fifteen minutes, then try again.' },
  },
  'foreign-origin': {
    status: 403,
    title: { vi: 'Yêu cầu từ trang khác', en: 'The request comes from another site' },
    detail: { vi: 'Hãy thao tác trên chính trang này.', en: 'Act on this site itself.' },
  },
  'not-found': {
    status: 404,
    title: { vi: 'Không có, hoặc bạn không được biết', en: 'There is no such thing, or you may not know of it' },
    detail: {
      vi: 'Hãy kiểm tra địa chỉ. Nếu việc này thuộc phạm vi của bạn, hãy hỏi quản trị viên.',
      en: 'Check the address. If this should be within your reach, ask your administrator.',
    },
  },
  'wrong-state': {
    status: 409,
    title: { vi: 'Hồ sơ không ở trạng thái cho phép việc này', en: 'The dossier is not in a state that allows this' },
    detail: {
      vi: 'Có thể người khác đã xử lý. Hãy mở lại hồ sơ để xem trạng thái hiện tại.',
      en: 'Somebody may have dealt with it already. Open the dossier again to see where it stands.',
    },
  },
  'own-dossier': {
    status: 409,
    title: { vi: 'Người nhập không được tự quyết định', en: 'Who entered a dossier does not decide it' },
    detail: { vi: 'Một cán bộ khác phải quyết định hồ sơ này.', en: 'Another officer has to decide this dossier.' },
  },
  'dossier-held': {
    status: 409,
    title: { vi: 'Hồ sơ còn điều phải làm rõ', en: 'The dossier still has something to be settled' },
    detail: {
      vi: 'Hãy xem các phát hiện; xác nhận từng điều hoặc trả lại hồ sơ.',
      en: 'See the findings: confirm each of them, or return the dossier.',
    },
  },
  'form-differs': {
    status: 409,
    title: { vi: 'Đã có phiếu khác mang số này', en: 'Another form was received under this number' },
    detail: {
      vi: 'Dùng số phiếu khác, hoặc phiếu DC02 nếu muốn cập nhật thông tin đã nhận.',
      en: 'Use another form number, or a DC02 to update what was received.',
    },
  },
  'key-reused': {
    status: 409,
    title: { vi: 'Khóa chống lặp đã dùng cho yêu cầu khác', en: 'This idempotency key belongs to another request' },
    detail: { vi: 'Hãy gửi lại với khóa mới.', en: 'Send it again with a new key.' },
  },
  'pin-taken': {
    status: 409,
    title: { vi: 'Số định danh đang thuộc người khác', en: 'The personal number belongs to somebody else' },
    detail: {
      vi: 'Không ghi đè: cần xác minh ai là người giữ số.',
      en: 'Nothing is overwritten: find out whose number it is.',
    },
  },
  'person-changed': {
    status: 409,
    title: { vi: 'Thông tin của người này đã thay đổi', en: 'The record of this person has changed meanwhile' },
    detail: {
      vi: 'Giá trị cũ trên phiếu không còn đúng với cơ sở dữ liệu. Hãy mở lại và so sánh.',
      en: 'An old value on the form is no longer what the register holds. Open it again and compare.',
    },
  },
  'too-large': {
    status: 413,
    title: { vi: 'Quá lớn', en: 'Too large' },
    detail: {
      vi: 'Tệp hoặc yêu cầu vượt quá giới hạn được nêu. Chưa có gì được nhận.',
      en: 'The file or request is beyond the limit named. Nothing has been taken in.',
    },
  },
  'too-many-rows': {
    status: 413,
    title: { vi: 'Bảng tính có quá nhiều dòng', en: 'The spreadsheet has too many rows' },
    detail: {
      vi: 'Bảng tính nhận tối đa 20.000 dòng. Hãy lưu thành CSV: CSV dài bao nhiêu cũng được.',
      en: 'A spreadsheet may have 20,000 rows. Save it as CSV: a CSV may have any length.',
    },
  },
  'file-type': {
    status: 415,
    title: { vi: 'Loại tệp không được nhận', en: 'This kind of file is not accepted' },
    detail: {
      vi: 'Phiếu nhận ở dạng CSV hoặc XLSX; giấy tờ ở dạng PDF, JPEG hoặc PNG.',
      en: 'Forms are taken as CSV or XLSX; evidence as PDF, JPEG or PNG.',
    },
  },
  'file-unreadable': {
    status: 422,
    title: { vi: 'Không đọc được tệp', en: 'The file cannot be read' },
    detail: {
      vi: 'Tệp bị cắt, hỏng, hoặc không phải loại mà tên tệp nói. Chưa có gì được nhận.',
      en: 'The file is cut, damaged, or not what its name says. Nothing has been taken in.',
    },
  },
  'file-columns': {
    status: 422,
    title: { vi: 'Các cột không khớp với mẫu', en: 'The columns do not match the template' },
    detail: {
      vi: 'Dòng đầu phải là tên cột của mẫu. Hãy tải mẫu và so sánh.',
      en: 'The first row must hold the column names of the template. Download it and compare.',
    },
  },
  'formula-cell': {
    status: 422,
    title: { vi: 'Bảng tính có ô công thức', en: 'The spreadsheet has a formula' },
    detail: {
      vi: 'Hãy thay công thức bằng giá trị rồi gửi lại.',
      en: 'Replace the formula by its value and send it again.',
    },
  },
  'too-many-hits': {
    status: 422,
    title: { vi: 'Có quá nhiều người giống như vậy', en: 'Too many people are like this' },
    detail: {
      vi: 'Hơn mười người cùng khớp, nên không hiện ai. Hãy thêm ngày, tháng hoặc năm sinh, chữ đệm, hoặc tra theo số định danh.',
      en: 'More than ten match equally well, so none is shown. Add the day, month or year of birth or the middle name, or search by number.',
    },
  },
  'search-too-wide': {
    status: 422,
    title: { vi: 'Chưa đủ để tìm một người', en: 'This is not enough to find one person' },
    detail: {
      vi: 'Ghi họ tên đầy đủ, chỉ bằng chữ. Không có năm sinh thì chỉ tìm được trong một xã.',
      en: 'Give the full name, in letters only. Without the year of birth the search is within one commune.',
    },
  },
  'exchange-refused': {
    status: 502,
    title: { vi: 'Cấp kia không trả lời đúng', en: 'The other tier did not answer as it should' },
    detail: {
      vi: 'Lần lấy dữ liệu sau sẽ tiếp tục từ chỗ đã dừng; không mất gì.',
      en: 'The next pull goes on from where this one stopped; nothing is lost.',
    },
  },
  'nothing-to-certify': {
    status: 409,
    title: { vi: 'Không có gì để xác nhận', en: 'There is nothing to certify' },
    detail: {
      vi: 'Người này không có nơi cư trú, đã chết, bản ghi đã được nhập vào bản ghi khác, hoặc địa chỉ được giữ kín. Hãy mở hồ sơ để xem.',
      en: 'This person has no residence, has died, has another record that stands for this one, or an address that is withheld. Open the record to see.',
    },
  },
  'certificate-ended': {
    status: 409,
    title: { vi: 'Giấy này không còn giá trị', en: 'This certificate is no longer valid' },
    detail: {
      vi: 'Giấy đã hết hạn hoặc thông tin đã thay đổi. Hãy cấp giấy mới.',
      en: 'It has expired, or the facts have changed since. Issue a new one.',
    },
  },
  'letters-missing': {
    status: 422,
    title: { vi: 'Có chữ không in được', en: 'There is a letter that cannot be printed' },
    detail: {
      vi: 'Giấy chỉ in được chữ Latinh. Hãy viết lại mục đích sử dụng; nếu chữ nằm trong hồ sơ, hãy cập nhật hồ sơ.',
      en: 'Papers are printed in Latin letters. Write anew what it is wanted for; where the record has the letter, have it updated.',
    },
  },
  'too-many-occupants': {
    status: 422,
    title: { vi: 'Quá nhiều người', en: 'Too many people' },
    detail: {
      vi: 'Mỗi lần xem được tối đa 100 người. Hãy hỏi một ngày hoặc một khoảng ngắn hơn, hoặc một địa chỉ cụ thể hơn.',
      en: 'At most 100 people are shown at once. Ask about a day or a shorter period, or about a more precise address.',
    },
  },
  'not-a-successor': {
    status: 409,
    title: { vi: 'Không phải đơn vị kế thừa', en: 'Not one of the successors' },
    detail: {
      vi: 'Dân của đơn vị cũ không về đơn vị này. Hãy chọn một đơn vị trong danh sách.',
      en: 'No people of the old unit went there. Choose one of the units in the list.',
    },
  },
  'hamlet-not-there': {
    status: 409,
    title: { vi: 'Không có thôn, tổ dân phố này', en: 'There is no such hamlet' },
    detail: {
      vi: 'Không còn ai đăng ký ở đó trong đơn vị cũ, hoặc tên này có ở nhiều nơi. Hãy tải lại danh sách.',
      en: 'Nobody is registered there in the old unit any more, or several places bear the name. Load the list again.',
    },
  },
  'hamlet-assigned': {
    status: 409,
    title: { vi: 'Thôn, tổ này đã được phân', en: 'This hamlet was decided already' },
    detail: {
      vi: 'Người khác đã phân trước. Hãy tải lại danh sách; nếu sai thì sửa việc phân đó.',
      en: 'Somebody decided before you. Load the list again; if it is wrong, correct that decision.',
    },
  },
  'person-not-divided': {
    status: 409,
    title: { vi: 'Người này không thuộc đơn vị được chia', en: 'This person is not of the divided unit' },
    detail: {
      vi: 'Nơi thường trú của người này không ở trong đơn vị cũ, hoặc đã được phân. Hãy mở hồ sơ để xem.',
      en: 'The permanent residence is not in the old unit, or was decided already. Open the record to see.',
    },
  },
  'person-assigned': {
    status: 409,
    title: { vi: 'Người này đã ở đơn vị đó', en: 'This person is in that unit already' },
    detail: {
      vi: 'Thôn, tổ của người này đã được phân về đơn vị này. Không cần làm gì.',
      en: 'The hamlet of this person went to this unit. There is nothing to do.',
    },
  },
  ...reportingProblems,
  ...directiveProblems,
  ...documentProblems,
  ...custodyProblems,
  ...surrenderProblems,
  ...workforceProblems,
  ...trainingProblems,
  ...publicationProblems,
  ...portalProblems,
  ...reviewProblems,
  ...findingProblems,
  fault: {
    status: 500,
    title: { vi: 'Lỗi của chúng tôi', en: 'A fault of ours' },
    detail: {
      vi: 'Đã được ghi lại. Hãy thử lại; nếu vẫn lỗi, báo số sự cố cho quản trị viên.',
      en: 'It has been logged. Try again; if it stays, give the fault number to your administrator.',
    },
  },
} as const satisfies Record<string, ProblemKind>

/** The last part of a problem's address: `/problems/<type>`. */
export type ProblemType = keyof typeof problems
