import { draw } from '../picture.ts'
import type { Topic } from './question.ts'
import { box, line, word, type Sketch } from './sketch.ts'

/** The pictures of the lessons for those who check and decide. */
export const checkingSketches: Partial<Record<Topic, Sketch>> = {
  findings: {
    told: {
      vi: 'Hai thông tin mâu thuẫn thành một việc có hạn; nó được sửa, hoặc xác nhận, hoặc không áp dụng.',
      en: 'Two facts that contradict each other become work with a deadline; it is corrected, confirmed, or does not apply.',
    },
    parts: (say) => [
      line(96, 66, [112, 66]),
      line(194, 66, [206, 30]),
      line(194, 66, [206, 78]),
      line(194, 66, [206, 126]),
      box(4, 20, [92, 40]),
      word(12, 45, say('Con: 2001', 'Child: 2001')),
      box(4, 72, [92, 40]),
      word(12, 97, say('Mẹ: 1996', 'Mother: 1996')),
      box(112, 40, [82, 54], '#fdf0d3'),
      word(120, 63, say('Một việc', 'Work'), { 'font-weight': 600 }),
      word(120, 83, say('hạn 05/06', 'due 5 June')),
      box(206, 12, [110, 36], '#dfecea'),
      word(214, 35, say('Sửa', 'Corrected')),
      box(206, 60, [110, 36], '#dfecea'),
      word(214, 83, say('Xác nhận', 'Confirmed')),
      box(206, 108, [110, 36]),
      word(214, 131, say('Không áp dụng', 'Does not apply')),
    ],
  },
  comparing: {
    told: {
      vi: 'Hai người xem cùng một cặp mà không thấy nhau; cùng ý thì gộp, khác ý thì người thứ ba xem.',
      en: 'Two people look at one pair without seeing each other; where they agree it is merged, where they differ a third looks.',
    },
    parts: (say) => [
      line(60, 66, [60, 98]),
      line(260, 66, [260, 98]),
      line(108, 118, [212, 118]),
      box(12, 26, [96, 40], '#dfecea'),
      word(22, 51, say('Người 1', 'Reviewer 1')),
      box(212, 26, [96, 40], '#dfecea'),
      word(222, 51, say('Người 2', 'Reviewer 2')),
      draw('line', {
        x1: 160,
        y1: 20,
        x2: 160,
        y2: 72,
        stroke: '#7d8783',
        'stroke-width': 3,
        'stroke-dasharray': '6 5',
      }),
      box(12, 98, [96, 40]),
      word(22, 123, say('Một người', 'One person')),
      box(212, 98, [96, 40]),
      word(222, 123, say('Một người', 'One person')),
      word(140, 110, say('= gộp', '= merge')),
      word(12, 166, say('Khác ý: người thứ ba xem', 'They differ: a third one looks')),
    ],
  },
  deciding: {
    told: {
      vi: 'Hồ sơ đến trưởng công an xã, rồi đi một trong ba đường: nhận vào, trả lại để sửa, từ chối.',
      en: 'A dossier comes to the head and goes one of three ways: accepted, returned to be mended, refused.',
    },
    parts: (say) => [
      line(84, 84, [112, 84]),
      line(204, 84, [222, 36]),
      line(204, 84, [222, 90]),
      line(204, 84, [222, 144]),
      box(8, 62, [76, 44]),
      word(20, 89, say('Hồ sơ', 'Dossier')),
      box(112, 54, [92, 60], '#dfecea'),
      word(122, 80, say('Quyết định', 'Decision'), { 'font-weight': 600 }),
      word(122, 100, say('2 ngày', '2 days')),
      box(222, 16, [92, 40], '#e2f0e4'),
      word(232, 41, say('Nhận', 'Accept')),
      box(222, 70, [92, 40], '#fdf0d3'),
      word(232, 95, say('Trả lại', 'Return')),
      box(222, 124, [92, 40], '#fbe9e5'),
      word(232, 149, say('Từ chối', 'Refuse')),
    ],
  },
}
