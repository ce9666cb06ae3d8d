import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'

/** Words for the hint of duplicates while a form is entered. */
export const likely = {
  here: {
    vi: 'Rất có thể người này đã có ở xã của bạn. Hãy so sánh trước khi nhập tiếp:',
    en: 'Your commune probably has this person already. Compare before you go on:',
  },
  household: {
    vi: 'Có vẻ cùng gia đình với người đang nhập:',
    en: 'These seem to be of the same household as the person being entered:',
  },
  elsewhere: (common: string) => ({
    vi: `Nơi khác đã có người trùng: ${common}. Hãy hỏi người khai đã đăng ký ở nơi nào.`,
    en: `Somebody elsewhere has the same: ${common}. Ask where the person was registered before.`,
  }),
  many: {
    vi: 'Có hơn năm người rất giống người này. Hãy thêm số định danh hoặc tên cha, mẹ.',
    en: 'More than five people are very much like this one. Add the number, or the names of the parents.',
  },
} satisfies Dictionary

/** What a form and somebody elsewhere have in common. */
export const commonFacts = {
  number: { vi: 'số định danh', en: 'personal number' },
  name: { vi: 'họ tên', en: 'name' },
  birth: { vi: 'ngày sinh', en: 'date of birth' },
  mother: { vi: 'tên mẹ', en: "mother's name" },
  father: { vi: 'tên cha', en: "father's name" },
} satisfies Dictionary

/** Words for the queue of pairs that may be one person. */
export const duplicates = {
  title: { vi: 'Bản ghi trùng', en: 'Duplicates' },
  lead: {
    vi: 'Mỗi cặp có thể là một người. Bằng chứng mạnh nhất đứng trước. Gộp hai bản ghi cần hai người.',
    en: 'Each pair may be one person. The strongest evidence comes first. Merging takes two people.',
  },
  filters: { vi: 'Xem theo kết quả', en: 'By what became of them' },
  begin: { vi: 'Bắt đầu xem xét', en: 'Begin to review' },
  none: { vi: 'Không có cặp nào', en: 'No pairs' },
  pair: (weight: string) => ({ vi: `Bằng chứng: ${weight} bit`, en: `Evidence: ${weight} bits` }),
  others: (n: number) => ({
    vi: `và ${n} cặp khác có chung một người`,
    en: n === 1 ? 'and another pair with one of the two' : `and ${n} other pairs with one of the two`,
  }),
  agreement: { vi: 'Mức thống nhất giữa người xem xét', en: 'Agreement between reviewers' },
  agreed: (agreed: string, pairs: string) => ({
    vi: `Thống nhất ở ${agreed} trên ${pairs} cặp được hai người xem xét độc lập.`,
    en: `They agreed on ${agreed} of ${pairs} pairs that two judged without knowing of each other.`,
  }),
  kappa: (kappa: string) => ({
    vi: `Kappa của Cohen: ${kappa} (1 = luôn thống nhất, 0 = như ngẫu nhiên).`,
    en: `Cohen's kappa: ${kappa} (1 = always, 0 = as often as by chance).`,
  }),
  noAgreement: { vi: 'Chưa có cặp nào được hai người xem xét.', en: 'No pair has been judged by two yet.' },
} satisfies Dictionary

/** Where pairs stand. */
export const pairStates: Record<string, Text> = {
  waiting: { vi: 'Đang chờ', en: 'Waiting' },
  open: { vi: 'Chờ xem xét', en: 'Waits for review' },
  second: { vi: 'Chờ người thứ hai', en: 'Waits for a second reviewer' },
  confirm: { vi: 'Chờ xác nhận', en: 'Waits to be confirmed' },
  third: { vi: 'Hai người khác ý: chờ người thứ ba', en: 'Two differ: waits for a third' },
  same: { vi: 'Một người, chưa gộp', en: 'One person, not merged yet' },
  merged: { vi: 'Đã gộp', en: 'Merged' },
  different: { vi: 'Hai người', en: 'Two persons' },
  unclear: { vi: 'Không xác định được', en: 'Nobody can tell' },
}

/** How pairs were found. */
export const pairSources = {
  entry: { vi: 'từ phiếu nhập', en: 'from a form' },
  upload: { vi: 'từ tệp tải lên', en: 'from an upload' },
  register: { vi: 'từ so sánh toàn bộ', en: 'from comparing everybody' },
} satisfies Dictionary

/** Words for the page of a pair. */
export const pairPage = {
  title: { vi: 'Có phải một người?', en: 'Is this one person?' },
  toQueue: { vi: 'Danh sách cặp', en: 'All pairs' },
  caption: { vi: 'Hai bản ghi cạnh nhau', en: 'The two records side by side' },
  field: { vi: 'Mục', en: 'Field' },
  first: { vi: 'Bản ghi thứ nhất', en: 'First record' },
  second: { vi: 'Bản ghi thứ hai', en: 'Second record' },
  place: { vi: 'Nơi thường trú', en: 'Permanent residence' },
  open: (place: string, name: string) => ({ vi: `${place}: ${name}`, en: `${place}: ${name}` }),
  gone: {
    vi: 'Một trong hai bản ghi đã gộp vào bản ghi kia.',
    en: 'One of the two records was merged into the other.',
  },
  why: { vi: 'Vì sao', en: 'Why' },
  probability: (percent: string) => ({
    vi: `Xác suất là một người: ${percent}.`,
    en: `Probability of one person: ${percent}.`,
  }),
  nearlyCertain: (percent: string) => ({ vi: `trên ${percent}`, en: `more than ${percent}` }),
  speaksFor: {
    vi: 'Thanh sang phải: bằng chứng là một người; sang trái: là hai người.',
    en: 'To the right speaks for one person, to the left for two.',
  },
  numbers: { vi: 'Các con số', en: 'The numbers' },
  level: { vi: 'Mức giống', en: 'Likeness' },
  weight: { vi: 'Trọng số (bit)', en: 'Weight (bits)' },
  prior: { vi: 'Trước khi so sánh', en: 'Before anything is compared' },
  household: { vi: 'Người cùng nhà cũng giống như vậy', en: 'People of one household agree so, too' },
  total: { vi: 'Cộng', en: 'Together' },
  same: { vi: 'Một người', en: 'Same person' },
  different: { vi: 'Hai người', en: 'Not the same' },
  unclear: { vi: 'Không rõ', en: 'Cannot tell' },
  next: { vi: 'Cặp sau', en: 'Next pair' },
  previous: { vi: 'Cặp trước', en: 'Previous pair' },
  keys: { vi: 'Dùng phím tắt', en: 'Use the keys' },
  judge: { vi: 'Ý kiến của bạn', en: 'Your verdict' },
  said: { vi: 'Đã có ý kiến', en: 'What was said' },
  blind: {
    vi: 'Một người khác đã xem cặp này. Ý kiến của họ chỉ hiện sau khi bạn có ý kiến.',
    en: 'Somebody else has judged this pair. What they said is shown once you have judged it.',
  },
  kept: (verdict: string, state: string) => ({
    vi: `Đã ghi: ${verdict}. ${state}.`,
    en: `Kept: ${verdict}. ${state}.`,
  }),
  refused: { vi: 'Chưa gộp được', en: 'They cannot be merged yet' },
  merge: { vi: 'Gộp hai bản ghi', en: 'Merge the two records' },
  split: { vi: 'Tách lại hai bản ghi', en: 'Split the two records' },
  reason: { vi: 'Lý do', en: 'Reason' },
  others: { vi: 'Các cặp khác có một trong hai người', en: 'Other pairs with one of the two' },
} satisfies Dictionary

/** How alike two values are, by the levels of the linkage model. */
export function levelText(level: string): Text {
  const [kind = '', amount = ''] = level.split(' ')
  const texts: Record<string, Text> = {
    missing: { vi: 'thiếu', en: 'missing' },
    exact: { vi: 'giống hệt', en: 'the same' },
    folded: { vi: 'chỉ khác dấu', en: 'the same but for marks' },
    words: { vi: 'khác thứ tự chữ', en: 'the words in another order' },
    edits: { vi: `lệch ${amount} ký tự`, en: amount === '1' ? 'one letter differs' : `${amount} letters differ` },
    jaroWinkler: { vi: 'gần giống', en: 'much alike' },
    prefix: { vi: 'giống phần đầu', en: 'the same beginning' },
    swapped: { vi: 'đảo ngày và tháng', en: 'day and month swapped' },
    partial: { vi: 'giống phần đã biết', en: 'the same as far as known' },
    twoParts: { vi: 'giống hai trong ba phần', en: 'two of day, month and year' },
    different: { vi: 'khác', en: 'different' },
  }
  return texts[kind] ?? { vi: level, en: level }
}
