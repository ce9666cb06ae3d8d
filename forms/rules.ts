import { actRules } from './acts/act-rules.ts'
import { rule, type Rule, type Severity } from './rule.ts'

/**
 * Every rule that a form is checked by, in the browser, on the server and in bulk: its severity, and a text that says
 * what to do. Those about a cell are applied by `readCell`, those about a form or a household by `dc01-rules.ts`, those
 * against the register by the module `checking`.
 */
export const rules = {
  required: rule('refuse', 'đủ', 'Mục này bắt buộc: hãy điền.', 'This is required: fill it in.'),
  'too-long': rule('refuse', 'đúng', 'Quá dài: hãy rút gọn.', 'Too long: shorten it.'),
  'control-character': rule(
    'refuse',
    'sạch',
    'Có ký tự điều khiển: hãy gõ lại.',
    'It has a control character: type it again.',
  ),
  'date-format': rule(
    'refuse',
    'đúng',
    'Không phải ngày: ghi ngày/tháng/năm, tháng/năm hoặc năm.',
    'Not a date: write day/month/year, month/year, or the year.',
  ),
  'date-impossible': rule(
    'refuse',
    'đúng',
    'Ngày không có trong lịch: cán bộ phải quyết định ngày đúng theo quy định của Bộ Tư pháp.',
    "There is no such day: an officer has to decide the right one by the Justice Ministry's rule.",
  ),
  'date-range': rule('refuse', 'đúng', 'Năm nằm ngoài khoảng 1850 đến 2150.', 'The year is not within 1850 to 2150.'),
  'date-incomplete': rule('refuse', 'đủ', 'Cần đủ ngày, tháng, năm.', 'Day, month and year are needed.'),
  'code-unknown': rule(
    'refuse',
    'sạch',
    'Không có trong danh mục: hãy chọn một giá trị của danh mục.',
    'Not in the list: choose one of its values.',
  ),
  'unit-format': rule('refuse', 'sạch', 'Mã đơn vị cấp xã có năm chữ số.', 'The code of a commune has five digits.'),
  'place-format': rule(
    'refuse',
    'sạch',
    'Ghi mã xã, huyện, tỉnh hoặc mã nước hai chữ cái.',
    'Give the code of a commune, district or province, or the two letters of a country.',
  ),
  'pin-format': rule('refuse', 'đúng', 'Số định danh có mười hai chữ số.', 'The personal number has twelve digits.'),
  'cmnd9-format': rule('refuse', 'đúng', 'Số CMND cũ có chín chữ số.', 'The old card number has nine digits.'),
  'cells-missing': rule(
    'refuse',
    'đủ',
    'Dòng không đủ số ô: hãy kiểm tra dấu phân cách và dấu nháy.',
    'The row does not have as many cells as the header: check delimiters and quotes.',
  ),
  'declared-in-future': rule('refuse', 'đúng', 'Ngày kê khai ở tương lai.', 'It is declared on a day to come.'),
  'born-after-declared': rule(
    'refuse',
    'đúng',
    'Sinh sau ngày kê khai: hãy sửa một trong hai ngày.',
    'Born after the declaration: correct one of the two days.',
  ),
  'unit-unknown': rule(
    'refuse',
    'sạch',
    'Không có xã mang mã này vào ngày kê khai.',
    'No commune had this code on the day of the declaration.',
  ),
  'unit-outside': rule(
    'refuse',
    'đúng',
    'Xã này không thuộc đơn vị đang nhập: hãy gửi cho đúng nơi.',
    'This commune is not below the unit that collects: send it where it belongs.',
  ),
  'form-repeated': rule(
    'refuse',
    'sạch',
    'Phiếu này đã được nhận trước đó; không ghi lại lần nữa.',
    'This form has been received before; nothing is stored twice.',
  ),
  'form-differs': rule(
    'refuse',
    'sạch',
    'Đã nhận một phiếu khác mang số này: dùng số khác, hoặc DC02 để cập nhật.',
    'Another form was received under this number: use another one, or a DC02 to update.',
  ),

  'birth-date-unknown': rule(
    'hold',
    'đủ',
    'Chưa rõ ngày sinh: cần ít nhất năm sinh theo giấy tờ.',
    'The birth is not known: find at least the year from papers.',
  ),
  'birth-date-partial': rule(
    'warn',
    'đủ',
    'Ngày sinh chưa đủ: hướng dẫn công dân đến UBND xã xác định.',
    "The date of birth is partial: the People's Committee of the commune can settle it.",
  ),
  'age-improbable': rule(
    'hold',
    'đúng',
    'Tuổi trên 120: kiểm tra năm sinh.',
    'Older than 120: check the year of birth.',
  ),
  'died-before-born': rule(
    'hold',
    'đúng',
    'Chết trước khi sinh: kiểm tra hai ngày.',
    'Died before being born: check both dates.',
  ),
  'died-after-declared': rule(
    'hold',
    'đúng',
    'Ngày chết sau ngày kê khai.',
    'The death is later than the declaration.',
  ),
  'head-dead': rule(
    'hold',
    'sống',
    'Chủ hộ đã chết: hộ cần chủ hộ mới.',
    'The head is dead: the household needs a new one.',
  ),
  'head-missing': rule(
    'hold',
    'đủ',
    'Hộ chưa có chủ hộ: thêm phiếu của chủ hộ.',
    "The household has no head: add the head's form.",
  ),
  'head-twice': rule(
    'hold',
    'sạch',
    'Hộ có hơn một chủ hộ: chỉ giữ một.',
    'The household has more than one head: keep one.',
  ),
  'head-minor': rule('warn', 'đúng', 'Chủ hộ dưới 18 tuổi: kiểm tra.', 'The head is under 18: check.'),
  'head-name-differs': rule(
    'warn',
    'đúng',
    'Tên chủ hộ trên phiếu khác tên trên phiếu của chủ hộ.',
    "The head's name differs from that on the head's own form.",
  ),
  'child-older-than-parent': rule(
    'hold',
    'đúng',
    'Con không thể sinh trước, hoặc chỉ vài năm sau, cha mẹ: kiểm tra ngày sinh và quan hệ.',
    'A child is born at least twelve years after a parent: check birth dates and relationship.',
  ),
  'spouse-twice': rule(
    'hold',
    'sạch',
    'Chủ hộ có hơn một vợ hoặc chồng trong hộ.',
    'The head has more than one spouse in the household.',
  ),
  'married-under-age': rule('warn', 'đúng', 'Đã kết hôn khi chưa đủ tuổi: kiểm tra.', 'Married under age: check.'),
  'twin-forms': rule(
    'hold',
    'sạch',
    'Hai phiếu trong hộ ghi cùng một người.',
    'Two forms of the household are of the same person.',
  ),
  'pin-sex-mismatch': rule(
    'warn',
    'đúng',
    'Chữ số giới tính trong số định danh không khớp; số không quyết định giới tính.',
    'The digit for the sex in the number does not fit; the number decides nothing.',
  ),
  'pin-year-mismatch': rule(
    'warn',
    'đúng',
    'Năm trong số định danh không khớp ngày sinh; số không quyết định ngày sinh.',
    'The year in the number does not fit the birth date; the number decides nothing.',
  ),
  'pin-place-unknown': rule(
    'warn',
    'đúng',
    'Ba chữ số đầu của số định danh không có trong danh mục.',
    'The first three digits of the number are in no list.',
  ),

  'pin-held-by-another': rule(
    'hold',
    'sạch',
    'Số định danh này thuộc một người khác trong cơ sở dữ liệu: xác minh ai là người giữ số.',
    'The register has this number for somebody else: find out whose it is.',
  ),
  'pin-twice': rule('hold', 'sạch', 'Số định danh này có trên một phiếu khác.', 'Another form has this number.'),
  'person-already-there': rule(
    'hold',
    'sạch',
    'Người này có vẻ đã có trong cơ sở dữ liệu: so sánh trước khi nhận.',
    'This person seems to be in the register already: compare before you accept.',
  ),
  'likely-duplicate': rule(
    'hold',
    'sạch',
    'Rất có thể người này đã có trong cơ sở dữ liệu với thông tin hơi khác: so sánh trước khi nhận.',
    'This person is probably in the register already, with slightly different facts: compare before you accept.',
  ),
  'permanent-elsewhere': rule(
    'hold',
    'sạch',
    'Người này đang thường trú ở xã khác: chỉ được một nơi thường trú.',
    'This person has a permanent residence in another commune: there can be only one.',
  ),
  'nothing-changes': rule('refuse', 'đúng', 'Giá trị mới giống giá trị cũ.', 'The new value is the old one.'),
  ...actRules,
} as const satisfies Record<string, Rule>

/** The stable id of a rule. */
export type RuleId = keyof typeof rules

/** Whether a text is the id of a rule. */
export function isRuleId(text: unknown): text is RuleId {
  return typeof text === 'string' && Object.hasOwn(rules, text)
}

/** What the findings of a form come to: the gravest severity, or undefined where there is none. */
export function gravest(findings: readonly { rule: RuleId }[]): Severity | undefined {
  let worst: Severity | undefined
  for (const { rule: id } of findings) {
    const { severity } = rules[id]
    if (severity === 'refuse') return 'refuse'
    if (severity === 'hold' || worst === undefined) worst = severity
  }
  return worst
}
