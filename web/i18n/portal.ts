import type { Text } from '../../forms/language.ts'
import type { Dictionary } from './dictionary.ts'
import { inBoth, showDay } from './format.ts'

/** Texts of the pages on which articles are written and published. */
export const portal = {
  title: { vi: 'Bài viết', en: 'Articles' },
  lead: {
    vi: 'Người này viết, người khác công bố. Mọi bản đều được giữ.',
    en: 'One person writes, another publishes. Every version is kept.',
  },
  none: { vi: 'Chưa có bài viết nào.', en: 'There are no articles yet.' },
  write: { vi: 'Viết bài mới', en: 'Write an article' },
  article: { vi: 'Bài viết', en: 'Article' },
  inVietnamese: { vi: 'Tiếng Việt', en: 'Vietnamese' },
  inEnglish: { vi: 'Tiếng Anh', en: 'English' },
  slug: { vi: 'Địa chỉ bài', en: 'Address' },
  slugHint: {
    vi: 'Chữ thường không dấu, số và gạch nối. Công bố rồi thì không đổi.',
    en: 'Small letters, digits and hyphens. Once the article is public it stays.',
  },
  untitled: { vi: 'Chưa có tiêu đề', en: 'Without a title' },
  headline: { vi: 'Tiêu đề', en: 'Title' },
  summary: { vi: 'Tóm tắt', en: 'Summary' },
  summaryHint: { vi: 'Không quá ba câu.', en: 'Three sentences at most.' },
  body: { vi: 'Nội dung', en: 'Text' },
  bodyHint: {
    vi: 'Dòng trống ngăn đoạn. “## ” là đề mục, “- ” là gạch đầu dòng, [chữ](địa chỉ) là liên kết.',
    en: 'An empty line parts paragraphs. “## ” begins a heading, “- ” an item, [words](address) is a link.',
  },
  byline: { vi: 'Cơ quan', en: 'Office' },
  bylineHint: { vi: 'Tên cơ quan, không nêu tên người.', en: 'The name of an office, never of a person.' },
  imageAlt: { vi: 'Mô tả ảnh', en: 'Description of the picture' },
  imageAltHint: { vi: 'Cho người không nhìn thấy ảnh.', en: 'For those who do not see it.' },
  changeNote: { vi: 'Điều đã thay đổi', en: 'What has changed' },
  image: { vi: 'Ảnh', en: 'Picture' },
  imageHint: {
    vi: 'JPEG hoặc PNG, tối đa 8 MB. Nơi và giờ chụp được xóa khỏi tệp.',
    en: 'JPEG or PNG, at most 8 MB. Where and when it was taken is removed from the file.',
  },
  removeImage: { vi: 'Bỏ ảnh', en: 'Remove the picture' },
  figures: { vi: 'Số liệu đã công bố', en: 'Published figures' },
  figuresHint: {
    vi: 'Số trong bài được chèn từ đây: bài nêu đúng số đã công bố và dẫn đến bảng.',
    en: 'Numbers of a text are inserted from here: it tells them as published, and leads to the table.',
  },
  figure: { vi: 'Số liệu', en: 'Figure' },
  month: { vi: 'Tháng', en: 'Month' },
  noFigures: { vi: 'Chưa có kết quả nào được công bố.', en: 'No results are published yet.' },
  bare: { vi: 'Chỉ số, không kèm đơn vị đếm', en: 'The number alone' },
  bareHint: {
    vi: 'Khi câu văn tự nói đếm cái gì.',
    en: 'Where the sentence itself says what is counted.',
  },
  insertVi: { vi: 'Chèn vào bản tiếng Việt', en: 'Insert into the Vietnamese text' },
  insertEn: { vi: 'Chèn vào bản tiếng Anh', en: 'Insert into the English text' },
  save: { vi: 'Lưu', en: 'Save' },
  saved: (version: number) => ({ vi: `Đã lưu bản ${version}.`, en: `Version ${version} is saved.` }),
  unsaved: { vi: 'Có thay đổi chưa lưu.', en: 'There are changes that are not saved.' },
  preview: { vi: 'Xem trước', en: 'Preview' },
  missing: { vi: 'Số liệu chưa được công bố', en: 'Not published' },
  propose: { vi: 'Đề nghị công bố', en: 'Propose to publish' },
  publishOn: { vi: 'Ngày công bố', en: 'Publish on' },
  publishOnHint: { vi: 'Để trống: ngay khi người thứ hai đồng ý.', en: 'Empty: as soon as a second person agrees.' },
  waitingFor: (day: string) =>
    inBoth((l) => (l === 'vi' ? `Sẽ công bố ngày ${showDay(day, l)}` : `To be published on ${showDay(day, l)}`)),
  publish: { vi: 'Công bố', en: 'Publish' },
  returnIt: { vi: 'Trả lại', en: 'Return' },
  withdraw: { vi: 'Gỡ bài', en: 'Withdraw' },
  withdrawHint: {
    vi: 'Địa chỉ vẫn còn và nêu lý do. Không lấy lại được.',
    en: 'Its address stays and tells the reason. This cannot be undone.',
  },
  reasonVi: { vi: 'Lý do, tiếng Việt', en: 'Reason in Vietnamese' },
  reasonEn: { vi: 'Lý do, tiếng Anh', en: 'Reason in English' },
  ownArticle: {
    vi: 'Bạn đã viết hoặc đề nghị bài này: cần người thứ hai.',
    en: 'You wrote or proposed it: a second person publishes it.',
  },
  publicPage: { vi: 'Xem trang công khai', en: 'See the public page' },
  history: { vi: 'Những gì đã xảy ra', en: 'What became of it' },
  version: (number: number) => ({ vi: `bản ${number}`, en: `version ${number}` }),
} satisfies Dictionary

/** The states of the newest version of an article. */
export const articleStates = {
  draft: { vi: 'Đang viết', en: 'Draft' },
  proposed: { vi: 'Chờ công bố', en: 'Waiting to be published' },
  scheduled: { vi: 'Đã hẹn ngày', en: 'Scheduled' },
  public: { vi: 'Đã công bố', en: 'Published' },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
} satisfies Record<string, Text>

/** What happens to an article. */
export const articleSteps = {
  saved: { vi: 'Lưu', en: 'Saved' },
  proposed: { vi: 'Đề nghị công bố', en: 'Proposed' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  scheduled: { vi: 'Hẹn ngày công bố', en: 'Scheduled' },
  published: { vi: 'Công bố', en: 'Published' },
  withdrawn: { vi: 'Gỡ', en: 'Withdrawn' },
} satisfies Record<string, Text>

/** Texts of the release calendar. */
export const calendar = {
  title: { vi: 'Lịch công bố', en: 'Release calendar' },
  lead: {
    vi: 'Ngày công bố kết quả được báo trước cho mọi người. Dời ngày phải nêu lý do.',
    en: 'When results will be published is announced to everybody. A day is moved for a reason that is told.',
  },
  none: { vi: 'Chưa báo trước ngày nào.', en: 'Nothing is announced yet.' },
  plan: { vi: 'Báo trước', en: 'Announce' },
  month: { vi: 'Tháng của kết quả', en: 'Month of the results' },
  monthHint: { vi: 'Ví dụ 2020-05', en: 'Such as 2020-05' },
  day: { vi: 'Ngày công bố', en: 'Day of publication' },
  newDay: (month: string) =>
    inBoth((l) => (l === 'vi' ? `Ngày mới cho tháng ${showDay(month, l)}` : `New day for ${showDay(month, l)}`)),
  move: (month: string) =>
    inBoth((l) => (l === 'vi' ? `Dời ngày của tháng ${showDay(month, l)}` : `Move ${showDay(month, l)}`)),
  plannedOn: (day: string) => inBoth((l) => showDay(day, l)),
} satisfies Dictionary

/** How a release stands. */
export const releaseStates = {
  planned: { vi: 'Dự kiến', en: 'Planned' },
  late: { vi: 'Chậm', en: 'Late' },
  out: { vi: 'Đã công bố', en: 'Published' },
  'out-late': { vi: 'Đã công bố, chậm', en: 'Published late' },
} satisfies Record<string, Text>
