import type { Dictionary } from './dictionary.ts'

/** Texts of the page on which compiled reports are published. */
export const publication = {
  title: { vi: 'Công bố kết quả', en: 'Publication' },
  lead: {
    vi: 'Bản tổng hợp được kiểm soát lộ thông tin rồi mới đề nghị công bố; người thứ hai công bố.',
    en: 'A compiled report goes through disclosure control before it is proposed; a second person publishes it.',
  },
  none: { vi: 'Chưa có bản tổng hợp nào.', en: 'Nothing has been compiled yet.' },
  vintage: (number: number) => ({ vi: `Bản ${number}`, en: `Vintage ${number}` }),
  compiledAt: (moment: string) => ({ vi: `Tổng hợp ${moment}`, en: `Compiled ${moment}` }),
  proposedBy: (name: string) => ({ vi: `${name} đề nghị`, en: `Proposed by ${name}` }),
  hidden: (count: number) => ({ vi: `${count} số được giữ kín`, en: `${count} figures held back` }),
  propose: (what: string) => ({ vi: `Đề nghị công bố ${what}`, en: `Propose ${what}` }),
  publish: (what: string) => ({ vi: `Công bố ${what}`, en: `Publish ${what}` }),
  ownProposal: { vi: 'Bạn đã đề nghị: cần người thứ hai.', en: 'You proposed it: a second person publishes it.' },
  compiled: { vi: 'Đã tổng hợp', en: 'Compiled' },
  proposed: { vi: 'Chờ công bố', en: 'Waiting to be published' },
  published: { vi: 'Đã công bố', en: 'Published' },
  publicPage: { vi: 'Xem trang công khai', en: 'See the public page' },
} satisfies Dictionary
