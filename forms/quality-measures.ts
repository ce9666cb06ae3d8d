import type { Text } from './language.ts'

/** The ministry's four words for the quality of data: true, complete, clean, alive. */
export const qualityWords = {
  đúng: { vi: 'Đúng', en: 'True' },
  đủ: { vi: 'Đủ', en: 'Complete' },
  sạch: { vi: 'Sạch', en: 'Clean' },
  sống: { vi: 'Sống', en: 'Alive' },
} as const satisfies Record<string, Text>
export type QualityWord = keyof typeof qualityWords

/** What is measured: a share of persons, of households or of acts that are as they should be. */
export type QualityMeasure = {
  word: QualityWord
  title: Text
  /** What is counted, and of what. */
  definition: Text
}

const measure = (word: QualityWord, title: Text, definition: Text): QualityMeasure => ({ word, title, definition })

/**
 * Every measure of the quality of a commune's data. No law defines the four words: these are working meanings, after the
 * kinds of error that the campaign of 2020 to 2022 reported.
 */
export const qualityMeasures = {
  'number-fits': measure(
    'đúng',
    { vi: 'Số định danh khớp với giới tính, năm sinh, nơi đăng ký', en: 'Number fits sex, year of birth, place' },
    {
      vi: 'Trong số người có số định danh: số của người đó không trái với các thông tin khác. Số không khớp chưa chắc là sai.',
      en: 'Of those with a number: it contradicts no other fact. A number that does not fit need not be wrong.',
    },
  ),
  'not-under-investigation': measure(
    'đúng',
    { vi: 'Không có thông tin đang xác minh', en: 'No fact under investigation' },
    {
      vi: 'Người không có cảnh báo nào đang được xác minh.',
      en: 'People without a flag that says that a fact is looked into.',
    },
  ),
  'facts-complete': measure(
    'đủ',
    { vi: 'Đủ các mục bắt buộc', en: 'Every mandatory fact is there' },
    {
      vi: 'Người có đủ tên, ngày sinh đầy đủ, giới tính, nơi đăng ký khai sinh, quê quán, dân tộc, quốc tịch, tình trạng hôn nhân.',
      en: 'People with name, a whole date of birth, sex, birth registration, origin, ethnicity, nationality, marital status.',
    },
  ),
  'has-number': measure(
    'đủ',
    { vi: 'Có số định danh', en: 'Has a personal number' },
    { vi: 'Người đã được cấp số định danh.', en: 'People who were given a number.' },
  ),
  'one-head': measure(
    'đủ',
    { vi: 'Hộ có đúng một chủ hộ', en: 'Households with exactly one head' },
    {
      vi: 'Hộ có người ở và có đúng một chủ hộ còn sống.',
      en: 'Households with members, and one living head among them.',
    },
  ),
  'no-double': measure(
    'sạch',
    { vi: 'Không trùng với ai', en: 'Nobody like them' },
    {
      vi: 'Người không trùng họ tên, ngày sinh và tên mẹ với người khác trong cơ sở dữ liệu.',
      en: 'People with whom nobody in the register agrees in name, date of birth and mother’s name.',
    },
  ),
  'card-once': measure(
    'sạch',
    { vi: 'Số CMND 9 số không trùng trong xã', en: 'Old card number only once in the commune' },
    {
      vi: 'Trong số người có số CMND cũ: không ai khác trong xã có số đó.',
      en: 'Of those with an old card number: nobody else in the commune has it.',
    },
  ),
  'household-living': measure(
    'sạch',
    { vi: 'Người đã chết không còn trong hộ', en: 'No dead in a household' },
    { vi: 'Trong số người thuộc một hộ: người còn sống.', en: 'Of those who are in a household: the living.' },
  ),
  'recorded-in-time': measure(
    'sống',
    { vi: 'Ghi trong 30 ngày', en: 'Recorded within 30 days' },
    {
      vi: 'Trong các việc ghi 12 tháng qua (không kể thu thập lần đầu và cấp số): việc được ghi trong 30 ngày kể từ ngày xảy ra.',
      en: 'Of the acts of the last twelve months, but for first collections and numbers: those recorded within 30 days.',
    },
  ),
} as const satisfies Record<string, QualityMeasure>
export type QualityMeasureId = keyof typeof qualityMeasures

/** All measures, in the order in which they are shown. */
export const qualityMeasureIds = Object.keys(qualityMeasures).filter(isQualityMeasure)

/** Whether a text names a measure. */
export function isQualityMeasure(text: string): text is QualityMeasureId {
  return Object.hasOwn(qualityMeasures, text)
}
