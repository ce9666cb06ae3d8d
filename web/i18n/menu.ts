import type { Dictionary } from './dictionary.ts'

/** What the groups of the menu are called. */
export const menu = {
  collection: { vi: 'Thu thập', en: 'Collection' },
  register: { vi: 'Dữ liệu dân cư', en: 'Register' },
  checking: { vi: 'Kiểm tra', en: 'Checking' },
  figures: { vi: 'Số liệu', en: 'Figures' },
  organisation: { vi: 'Tổ chức', en: 'Organisation' },
} satisfies Dictionary
