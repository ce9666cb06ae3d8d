import type { Dictionary } from './dictionary.ts'
import { inBoth } from './format.ts'

/** Words of reading labels with a camera. */
export const labels = {
  scan: { vi: 'Quét bằng camera', en: 'Scan with the camera' },
  stop: { vi: 'Tắt camera', en: 'Turn the camera off' },
  picture: { vi: 'Hình của camera', en: 'What the camera sees' },
  noCamera: {
    vi: 'Không dùng được camera. Hãy quét bằng máy quét hoặc gõ mã trên nhãn.',
    en: 'The camera cannot be used. Use a scanner, or type the code on the label.',
  },
  read: (label: string) => inBoth((l) => (l === 'vi' ? `Đã đọc ${label}` : `Read ${label}`)),
} satisfies Dictionary
