import {
  AlignmentType,
  Document,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  convertMillimetersToTwip,
  type ISectionOptions,
  type Table,
} from 'docx'
import type { Language } from '../../../forms/language.ts'
import type { DocumentContent } from '../../../forms/reporting/document/content.ts'
import { bar, line, prose, run, standing, table, type Cell } from './docx-parts.ts'
import { paperOf, type Paper } from './paper.ts'

/** How wide the text is (millimetres) between margins of 30 and 20, and across the sheet between margins of 15. */
const [upright, across] = [160, 267]

/** Writes a report for an office program (Office Open XML), from the same content as the PDF, so that it can be edited. */
export async function writeReportDocx(content: DocumentContent, language: Language): Promise<Uint8Array<ArrayBuffer>> {
  const paper = paperOf(content, language)
  const file = new Document({
    creator: paper.head.office,
    title: `${paper.kind}. ${paper.subject}`,
    styles: {
      default: {
        document: {
          run: { font: 'Times New Roman', size: 28, language: { value: language === 'vi' ? 'vi-VN' : 'en-GB' } },
        },
        heading1: { run: { font: 'Times New Roman', size: 28, bold: true, color: '000000' } },
        heading2: { run: { font: 'Times New Roman', size: 26, bold: true, color: '000000' } },
      },
    },
    sections: [
      section([...headOf(paper), ...bodyOf(paper), ...closingOf(paper), ...totalsOf(paper), ...chartsOf(paper)], false),
      section(unitsOf(paper), true),
    ],
  })
  return new Uint8Array(await Packer.toBuffer(file))
}

/** A4 as Decree 30/2020/ND-CP has it: the number of the page above its middle, and none on the first. */
function section(children: (Paragraph | Table)[], isAcross: boolean): ISectionOptions {
  const [side, other] = isAcross ? [15, 15] : [30, 20]
  const number = new TextRun({ children: [PageNumber.CURRENT], size: 26 })
  return {
    properties: {
      titlePage: !isAcross,
      page: {
        size: {
          width: convertMillimetersToTwip(210),
          height: convertMillimetersToTwip(297),
          orientation: isAcross ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
        },
        margin: {
          top: convertMillimetersToTwip(20),
          bottom: convertMillimetersToTwip(20),
          left: convertMillimetersToTwip(side),
          right: convertMillimetersToTwip(other),
        },
      },
    },
    headers: {
      default: new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] }),
      first: new Header({ children: [] }),
    },
    children,
  }
}

const ruleOf = (length: number): string => '_'.repeat(length)

function headOf({ head, draft, kind, subject }: Paper): (Paragraph | Table)[] {
  const centred = { align: 'centre' } as const
  const offices = [
    line({ text: head.above, size: 24, isCapitals: true }, centred),
    line({ text: head.office, size: 24, isBold: true, isCapitals: true }, centred),
    line({ text: ruleOf(8), size: 12 }, { ...centred, after: 6 }),
    line({ text: head.number, size: 26 }, centred),
  ]
  const country = [
    line({ text: head.country, size: 24, isBold: true, isCapitals: true }, centred),
    line({ text: head.motto, size: 26, isBold: true }, centred),
    line({ text: ruleOf(28), size: 12 }, { ...centred, after: 6 }),
    line({ text: head.placeAndDate, size: 26, isItalic: true }, centred),
  ]
  return [
    table([[{ children: offices }, { children: country }]], { widths: [64, 96], hasBorders: false }),
    ...(draft === '' ? [] : [line({ text: draft, size: 22, isBold: true }, { before: 6 })]),
    line({ text: kind, isBold: true }, { ...centred, before: 12 }),
    line({ text: subject, isBold: true }, centred),
    line({ text: ruleOf(18), size: 12 }, { ...centred, after: 8 }),
  ]
}

function heading(text: string, level: 1 | 2, isNewPage = false): Paragraph {
  return new Paragraph({
    heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2,
    pageBreakBefore: isNewPage,
    ...standing({ before: 10, after: 6 }),
    keepNext: true,
    children: [run({ text, size: level === 1 ? 28 : 26, isBold: true })],
  })
}

function bodyOf({ sections }: Paper): Paragraph[] {
  return sections.flatMap((one) => [
    heading(one.heading, 1),
    ...one.paragraphs.map((segments) => prose(segments, { align: 'both', firstLine: 10, after: 6 })),
  ])
}

function closingOf({ recipients, signature }: Paper): (Paragraph | Table)[] {
  const left = [
    line({ text: recipients.heading, size: 24, isBold: true, isItalic: true }),
    ...recipients.lines.map((text) => line({ text, size: 22 })),
  ]
  const right = [
    line({ text: signature.capacity, isBold: true, isCapitals: true }, { align: 'centre' }),
    line({ text: signature.title, isBold: true, isCapitals: true }, { align: 'centre', after: 60 }),
    line({ text: signature.note, size: 22, isItalic: true }, { align: 'centre' }),
  ]
  return [
    line({ text: '' }),
    table([[{ children: left }, { children: right }]], { widths: [upright / 2, upright / 2], hasBorders: false }),
  ]
}

function totalsOf({ totals }: Paper): (Paragraph | Table)[] {
  const size = 22
  const head = totals.head.map((text): Cell => ({ words: { text, size, isBold: true }, align: 'centre' }))
  const rows = totals.sections.flatMap(({ name, rows: own }) => [
    [{ words: { text: name, size, isBold: true }, columns: 4, fill: 'EBEBEB' }],
    ...own.map((row): Cell[] => [
      { words: { text: row.name, size }, cell: row.cell },
      { words: { text: row.figure, size, isBold: true }, align: 'right' },
      { words: { text: row.previous, size }, align: 'right' },
      { words: { text: row.lastYear, size }, align: 'right' },
    ]),
  ])
  return [heading(totals.title, 1, true), table([head, ...rows], { widths: [61, 30, 34, 35], hasHead: true })]
}

const barWidth = 54

function chartsOf({ charts }: Paper): (Paragraph | Table)[] {
  const size = 21
  return [
    heading(charts.title, 1),
    ...charts.items.flatMap(({ title, head, rows }) => {
      const isSplit = head.length === 4
      const names = head.map((text): Cell => ({ words: { text, size, isBold: true } }))
      const told = rows.flatMap(({ name, bars }) =>
        bars.map(({ of, figure, share }, at): Cell[] => [
          ...(at === 0 ? [{ words: { text: name, size }, rows: bars.length }] : []),
          ...(isSplit ? [{ words: { text: of, size } }] : []),
          // A cell of the format ends with a paragraph.
          { children: [bar(share, { at, width: barWidth }), line({ text: '', size: 2 })] },
          { words: { text: figure, size }, align: 'right' },
        ]),
      )
      const widths = isSplit ? [46, 34, 60, 20] : [80, 60, 20]
      return [heading(title, 2), table([names, ...told], { widths, hasHead: true })]
    }),
  ]
}

function unitsOf({ units, source }: Paper): (Paragraph | Table)[] {
  const size = 16
  const nameWidth = 28
  const others = units.head.length - 1
  const widths = [nameWidth, ...Array.from({ length: others }, () => (across - nameWidth) / others)]
  const head = units.head.map((text): Cell => ({ words: { text, size: 15, isBold: true }, align: 'centre' }))
  const rows = units.rows.map((row) =>
    row.map((text, at): Cell => ({ words: { text, size }, align: at === 0 ? 'left' : 'right' })),
  )
  return [
    heading(units.title, 1),
    line({ text: units.lead, size: 22, isItalic: true }, { after: 4 }),
    table([head, ...rows], { widths, hasHead: true }),
    line({ text: source, size: 18 }, { before: 6 }),
  ]
}
