import type { Language } from '../language.ts'
import { draw, type Picture } from '../picture.ts'
import { checkingSketches } from './pictures-checking.ts'
import type { Topic } from './question.ts'
import { box, line, word, type Sketch } from './sketch.ts'

const sketches: Partial<Record<Topic, Sketch>> = {
  form: {
    told: {
      vi: 'Một tờ DC01: trên cùng là số phiếu và ngày ký, giữa là người, dưới là nơi ở và hộ.',
      en: 'A DC01: its number and day on top, the person in the middle, residence and household below.',
    },
    parts: (say) => [
      box(8, 8, [304, 164]),
      word(20, 30, say('1. Số phiếu · ngày ký', '1. Form number · day signed'), { 'font-weight': 600 }),
      line(20, 42, [300, 42]),
      word(20, 66, say('2. Ai: họ tên, ngày sinh, giới tính', '2. Who: name, birth, sex')),
      box(20, 76, [130, 18], '#dfecea'),
      box(158, 76, [142, 18], '#dfecea'),
      line(20, 106, [300, 106]),
      word(20, 130, say('3. Ở đâu, với ai: hộ, chủ hộ', '3. Where, with whom: household')),
      box(20, 140, [280, 18], '#fdf0d3'),
    ],
  },
  dates: {
    told: {
      vi: 'Ba ô ngày, tháng, năm: chỉ ô năm có số 1938, hai ô kia để trống.',
      en: 'Day, month and year: only the year, 1938, is filled in; the other two stay empty.',
    },
    parts: (say) => [
      word(20, 40, say('Ngày', 'Day')),
      word(110, 40, say('Tháng', 'Month')),
      word(200, 40, say('Năm', 'Year')),
      box(20, 52, [70, 40]),
      box(110, 52, [70, 40]),
      box(200, 52, [100, 40], '#dfecea'),
      word(228, 78, '1938', { 'font-weight': 600, 'font-size': 16 }),
      word(20, 128, say('Trống = không biết', 'Empty = not known')),
    ],
  },
  names: {
    told: {
      vi: 'Nguyễn Thị Minh Khai trong ba ô: họ Nguyễn, chữ đệm Thị Minh, tên Khai; bên dưới Trần Bình, ô chữ đệm trống.',
      en: 'Nguyễn Thị Minh Khai in three fields: family Nguyễn, middle Thị Minh, given Khai; below, Trần Bình with an empty middle field.',
    },
    parts: (say) => [
      word(14, 28, say('Họ', 'Family')),
      word(112, 28, say('Chữ đệm', 'Middle')),
      word(222, 28, say('Tên', 'Given')),
      box(10, 38, [92, 38], '#dfecea'),
      box(108, 38, [104, 38], '#dfecea'),
      box(218, 38, [92, 38], '#dfecea'),
      word(20, 62, 'Nguyễn', { 'font-weight': 600 }),
      word(118, 62, 'Thị Minh', { 'font-weight': 600 }),
      word(228, 62, 'Khai', { 'font-weight': 600 }),
      box(10, 92, [92, 38], '#dfecea'),
      box(108, 92, [104, 38]),
      box(218, 92, [92, 38], '#dfecea'),
      word(20, 116, 'Trần', { 'font-weight': 600 }),
      word(228, 116, 'Bình', { 'font-weight': 600 }),
      word(14, 158, say('Không có chữ đệm: để trống', 'No middle name: left empty')),
    ],
  },
  households: {
    told: {
      vi: 'Chủ hộ ở giữa; vợ hoặc chồng, con và con rể nối với chủ hộ.',
      en: 'The head in the middle; spouse, child and son-in-law are each joined to the head.',
    },
    parts: (say) => [
      line(160, 60, [60, 130]),
      line(160, 60, [160, 130]),
      line(160, 60, [262, 130]),
      box(95, 28, [130, 36], '#dfecea'),
      word(128, 51, say('Chủ hộ', 'Head'), { 'font-weight': 600 }),
      box(12, 120, [96, 34]),
      word(26, 141, say('Vợ, chồng', 'Spouse')),
      box(116, 120, [90, 34]),
      word(146, 141, say('Con', 'Child')),
      box(214, 120, [98, 34]),
      word(228, 141, say('Con rể', 'Son-in-law')),
    ],
  },
  moves: {
    told: {
      vi: 'Một đường thời gian: xã A đến ngày 1 tháng 6, rồi xã B; hồ sơ vẫn là một.',
      en: 'A line of time: commune A until 1 June, then commune B; it is one record all along.',
    },
    parts: (say) => [
      box(20, 50, [140, 36], '#fdf0d3'),
      word(60, 73, say('Xã A', 'Commune A')),
      box(160, 50, [140, 36], '#dfecea'),
      word(200, 73, say('Xã B', 'Commune B')),
      line(160, 34, [160, 106]),
      word(136, 126, '01/06'),
      word(20, 156, say('Một hồ sơ, hai nơi ở', 'One record, two residences'), { 'font-weight': 600 }),
    ],
  },
  duplicates: {
    told: {
      vi: 'Hai phiếu cạnh nhau: họ, ngày sinh, cha mẹ giống nhau; tên khác nhau.',
      en: 'Two forms side by side: family name, birth and parents agree; the given names differ.',
    },
    parts: (say) => [
      box(4, 20, [146, 140]),
      box(170, 20, [146, 140]),
      word(14, 50, 'Trần Thị Hà', { 'font-weight': 600 }),
      word(180, 50, 'Trần Thị Hạ', { 'font-weight': 600 }),
      word(14, 82, '12/03/1995'),
      word(180, 82, '12/03/1995'),
      word(14, 114, say('Mẹ: Lê Thị Mai', 'Mother: Lê Thị Mai')),
      word(180, 114, say('Mẹ: Lê Thị Mai', 'Mother: Lê Thị Mai')),
      word(154, 50, '≠', { 'font-size': 18 }),
      word(154, 82, '=', { 'font-size': 18 }),
      word(154, 114, '=', { 'font-size': 18 }),
    ],
  },
  protection: {
    told: {
      vi: 'Cán bộ xem hồ sơ với một mục đích; sổ truy cập ghi lại, và người có hồ sơ đọc được sổ.',
      en: 'An officer sees a record for a purpose; the ledger notes it, and the person can read the ledger.',
    },
    parts: (say) => [
      line(104, 48, [208, 48]),
      line(160, 48, [160, 106]),
      line(224, 131, [242, 131]),
      box(10, 26, [94, 44], '#dfecea'),
      word(30, 53, say('Cán bộ', 'Officer')),
      box(208, 26, [104, 44]),
      word(232, 53, say('Hồ sơ', 'Record')),
      word(116, 38, say('mục đích', 'purpose')),
      box(82, 106, [142, 50], '#fdf0d3'),
      word(94, 127, say('Sổ truy cập', 'Access ledger'), { 'font-weight': 600 }),
      word(94, 146, say('ai, gì, khi nào', 'who, what, when')),
      box(242, 106, [74, 50], '#dfecea'),
      word(250, 136, say('Người dân', 'Resident'), { 'font-size': 12 }),
      word(168, 174, say('đọc được sổ', 'reads the ledger'), { 'font-size': 12 }),
    ],
  },
  ...checkingSketches,
}

/** The picture of a lesson with its words in a language; undefined where the lesson needs none. */
export function pictureOf(topic: Topic, language: Language): Picture | undefined {
  const sketch = sketches[topic]
  if (sketch === undefined) return undefined
  const say = (vi: string, en: string): string => (language === 'vi' ? vi : en)
  return draw('svg', { viewBox: '0 0 320 180', role: 'img', class: 'lesson-picture' }, [
    draw('title', {}, [sketch.told[language]]),
    ...sketch.parts(say),
  ])
}
