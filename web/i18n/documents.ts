import type { Dictionary } from './dictionary.ts'
import { inBoth, showDay } from './format.ts'

/** Texts of the page where the report of a month is drafted and signed. Its prose comes from the server. */
export const documents = {
  title: { vi: 'Báo cáo của tháng', en: 'The report of the month' },
  toReport: { vi: 'Soạn và ký báo cáo của tháng', en: 'Draft and sign the report of the month' },
  notCompiled: {
    vi: 'Tháng này chưa tổng hợp: báo cáo được viết từ bản tổng hợp.',
    en: 'This month has not been compiled: a report is written from what was compiled.',
  },
  draft: { vi: 'Dự thảo', en: 'Draft' },
  notBegun: { vi: 'Chưa soạn', en: 'Not begun' },
  signed: { vi: 'Đã ký', en: 'Signed' },
  edition: (n: number) => ({ vi: `Lần ban hành ${n}`, en: `Edition ${n}` }),
  vintage: (n: number) => ({ vi: `Bản tổng hợp ${n}`, en: `Vintage ${n}` }),
  begin: { vi: 'Bắt đầu soạn', en: 'Begin the report' },
  beginNext: { vi: 'Soạn lần ban hành tiếp theo', en: 'Begin the next edition' },
  begunBy: (name: string) => ({ vi: `Người soạn: ${name}`, en: `Begun by ${name}` }),
  signedBy: (number: string, name: string, on: string) =>
    inBoth((l) =>
      l === 'vi'
        ? `Số ${number}, ${name} ký ngày ${showDay(on, l)}`
        : `No. ${number}, signed by ${name} on ${showDay(on, l)}`,
    ),
  downloads: { vi: 'Tải về', en: 'Download' },
  inVietnamese: { vi: 'tiếng Việt', en: 'Vietnamese' },
  inEnglish: { vi: 'tiếng Anh', en: 'English' },
  figuresAs: { vi: 'Số liệu của bản tổng hợp', en: 'Figures of the vintage' },
  edit: (n: number) => ({ vi: `Sửa đoạn ${n}`, en: `Edit paragraph ${n}` }),
  vietnamese: { vi: 'Đoạn văn tiếng Việt', en: 'Prose in Vietnamese' },
  english: { vi: 'Đoạn văn tiếng Anh', en: 'Prose in English' },
  howTo: {
    vi: 'Số liệu đứng trong ngoặc nhọn: {CR.SOC.CASES}; thay đổi: {CR.SOC.CASES|previous}, {CR.SOC.CASES|last-year}. Phần trong [ ] được bỏ khi thiếu số.',
    en: 'Figures stand in braces: {CR.SOC.CASES}; changes: {CR.SOC.CASES|previous}, {CR.SOC.CASES|last-year}. What is in [ ] is left out where a figure is missing.',
  },
  save: { vi: 'Lưu đoạn văn', en: 'Save the paragraph' },
  templateAgain: { vi: 'Dùng lại đoạn mẫu', en: 'Use the template’s again' },
  writtenBy: (name: string) => ({ vi: `Do ${name} viết`, en: `Written by ${name}` }),
  flagged: { vi: 'Số liệu đã đổi từ khi viết đoạn này', en: 'Figures have changed since this was written' },
  change: (what: string, before: string, now: string) => ({
    vi: `${what}: khi viết ${before}, nay ${now}`,
    en: `${what}: ${before} when it was written, now ${now}`,
  }),
  stillRight: (n: number) => ({ vi: `Đoạn ${n} vẫn đúng`, en: `Paragraph ${n} still holds` }),
  flags: (n: number) => ({
    vi: `${n} đoạn viết theo số liệu cũ. Hãy sửa, hoặc xác nhận vẫn đúng, rồi mới ký.`,
    en: `${n === 1 ? '1 paragraph was' : `${n} paragraphs were`} written on figures that have changed. Edit or confirm before the report is signed.`,
  }),
  sign: { vi: 'Ký báo cáo', en: 'Sign the report' },
  signHelp: {
    vi: 'Bạn ký đúng nội dung đang hiển thị. Sau khi ký, báo cáo không sửa được nữa.',
    en: 'You sign exactly what is shown. After that the report stays as it is.',
  },
  ownDraft: {
    vi: 'Bạn đã soạn báo cáo này; một cán bộ khác của Văn phòng Bộ sẽ ký.',
    en: 'You have written in this report; another officer of the ministry’s office signs it.',
  },
  changedSince: {
    vi: 'Số liệu đã điều chỉnh sau khi ký',
    en: 'Figures were revised after the signature',
  },
  figures: { vi: 'Số liệu trong báo cáo', en: 'Figures of the report' },
  toCompiled: {
    vi: 'Xem bảng tổng hợp và số liệu từng đơn vị',
    en: 'See the compiled table with the figures of each unit',
  },
} satisfies Dictionary
