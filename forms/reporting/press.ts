import type { Text } from '../language.ts'

/** What the force's media publish. */
export const pressKinds = ['article', 'photo-story', 'radio', 'television', 'video', 'other'] as const
export type PressKind = (typeof pressKinds)[number]

/** The kinds in words. */
export const pressKindNames: Record<PressKind, Text> = {
  article: { vi: 'Tin, bài viết', en: 'Article' },
  'photo-story': { vi: 'Phóng sự ảnh', en: 'Photo story' },
  radio: { vi: 'Chương trình phát thanh', en: 'Radio programme' },
  television: { vi: 'Chương trình truyền hình', en: 'Television programme' },
  video: { vi: 'Video trên mạng', en: 'Online video' },
  other: { vi: 'Hình thức khác', en: 'Other' },
}

/** The element of the catalogue that all kinds count into. */
export const pressElement = 'PR.ARTICLES'
