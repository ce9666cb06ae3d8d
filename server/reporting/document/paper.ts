import type { Language, Text } from '../../../forms/language.ts'
import { showDate } from '../../../forms/partial-date.ts'
import type { DocumentContent } from '../../../forms/reporting/document/content.ts'
import type { Segment } from '../../../forms/reporting/document/tell-prose.ts'

/** A report as it is set on paper in one language: everything that stands there, in the order of the page. */
export type Paper = {
  language: Language
  head: { above: string; office: string; country: string; motto: string; number: string; placeAndDate: string }
  /** What says that it is no report yet; empty where it is signed. */
  draft: string
  kind: string
  subject: string
  sections: { heading: string; paragraphs: Segment[][] }[]
  signature: { capacity: string; title: string; note: string }
  recipients: { heading: string; lines: string[] }
  totals: {
    title: string
    head: string[]
    sections: {
      name: string
      rows: { cell: string; name: string; figure: string; previous: string; lastYear: string }[]
    }[]
  }
  charts: {
    title: string
    items: { title: string; head: string[]; rows: { name: string; bars: PaperBar[] }[] }[]
  }
  units: { title: string; lead: string; head: string[]; rows: string[][] }
  /** Of which vintage it tells, at the end. */
  source: string
}

/** A bar, in thousandths of the longest. */
type PaperBar = { of: string; figure: string; share: number }

/** Puts a report on paper in a language. */
export function paperOf(content: DocumentContent, language: Language): Paper {
  const say = (text: Text): string => text[language]
  const { letterhead, signed, sections, totals, charts, units, vintage, edition } = content
  const words = paperWords[language]
  const month = showDate(content.month.code, language)
  return {
    language,
    head: {
      above: say(letterhead.above),
      office: say(letterhead.office),
      country: say(letterhead.country),
      motto: say(letterhead.motto),
      number: words.number(signed?.number ?? `…/${letterhead.symbol}`),
      placeAndDate: `${say(letterhead.place)}, ${signed === null ? words.noDate : words.date(signed.on)}`,
    },
    draft: signed === null ? words.draft : '',
    kind: words.kind,
    subject: say(letterhead.subject),
    sections: sections.map(({ heading, paragraphs }) => ({
      heading: say(heading),
      paragraphs: paragraphs.map((paragraph) => paragraph[language]),
    })),
    signature: {
      capacity: say(letterhead.signature.capacity),
      title: say(letterhead.signature.title),
      note: signed === null ? '' : words.signedOn(showDate(signed.on, language)),
    },
    recipients: { heading: words.recipients, lines: letterhead.recipients.map((line) => `- ${say(line)}`) },
    totals: {
      title: words.totals(month),
      head: [...words.totalsHead],
      sections: totals.map(({ section, rows }) => ({
        name: say(section),
        rows: rows.map(({ cell, name, figure, previous, lastYear }) => ({
          cell,
          name: say(name),
          figure: say(figure),
          previous: say(previous),
          lastYear: say(lastYear),
        })),
      })),
    },
    charts: { title: words.charts, items: charts.map((chart) => chartOf(chart, language)) },
    units: {
      title: words.units(month),
      lead: words.signs,
      head: [words.unit, ...units.columns.map(({ name }) => say(name))],
      rows: units.rows.map(({ name, figures }) => [name].concat(figures.map(say))),
    },
    source: words.source({ ...vintage, edition }),
  }
}

function chartOf({ title, rows }: DocumentContent['charts'][number], language: Language) {
  const words = paperWords[language]
  const isSplit = rows.some(({ bars }) => bars.length > 1)
  return {
    title: title[language],
    head: isSplit
      ? [words.subjectOfBar, words.period, words.bar, words.figure]
      : [words.subjectOfBar, words.bar, words.figure],
    rows: rows.map(({ name, bars }) => ({
      name: name[language],
      bars: bars.map(({ of, figure, share }) => ({ of: of[language], figure: figure[language], share })),
    })),
  }
}

type Source = { vintageNo: number; hash: string; expected: number; received: number; edition: number }

/** Days below 10, and January and February, with a nought before them: Decree 30/2020/ND-CP, annex I. */
function vietnameseDate(on: string): string {
  const [year = '', month = '', day = ''] = on.split('-')
  return `ngày ${day} tháng ${Number(month) > 2 ? Number(month) : month} năm ${year}`
}

const paperWords = {
  vi: {
    number: (number: string) => `Số: ${number}`,
    noDate: 'ngày … tháng … năm …',
    date: vietnameseDate,
    draft: 'DỰ THẢO',
    kind: 'BÁO CÁO',
    signedOn: (on: string) => `(Ký duyệt trên hệ thống ngày ${on})`,
    recipients: 'Nơi nhận:',
    totals: (month: string) => `Phụ lục 1. Số liệu tổng hợp tháng ${month}`,
    totalsHead: ['Chỉ tiêu', 'Tháng này', 'So tháng trước', 'So cùng kỳ năm trước'],
    charts: 'Phụ lục 2. Biểu đồ',
    units: (month: string) => `Phụ lục 3. Số liệu theo đơn vị, tháng ${month}`,
    signs: '≥ hơn; ≤ không quá; ~ khoảng; – không có số liệu.',
    unit: 'Đơn vị',
    subjectOfBar: 'Nội dung',
    period: 'Kỳ',
    bar: 'Độ lớn',
    figure: 'Số liệu',
    source: ({ vintageNo, hash, expected, received, edition }: Source) =>
      `Lần ban hành ${edition}. Bản tổng hợp ${vintageNo}, ${received} trên ${expected} đơn vị, SHA-256 ${hash}.`,
  },
  en: {
    number: (number: string) => `No. ${number}`,
    noDate: '… (date of signature)',
    date: (on: string) => showDate(on, 'en'),
    draft: 'DRAFT',
    kind: 'REPORT',
    signedOn: (on: string) => `(Signed in the system on ${on})`,
    recipients: 'Recipients:',
    totals: (month: string) => `Annex 1. Compiled figures of ${month}`,
    totalsHead: ['Element', 'This month', 'On the month before', 'On the same month of last year'],
    charts: 'Annex 2. Charts',
    units: (month: string) => `Annex 3. Figures by unit, ${month}`,
    signs: '≥ more than; ≤ at most; ~ about; – no figure.',
    unit: 'Unit',
    subjectOfBar: 'Subject',
    period: 'Period',
    bar: 'Size',
    figure: 'Figure',
    source: ({ vintageNo, hash, expected, received, edition }: Source) =>
      `Edition ${edition}. Vintage ${vintageNo}, ${received} of ${expected} units, SHA-256 ${hash}.`,
  },
} as const
