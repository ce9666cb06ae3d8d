import {
  AlignmentType,
  BorderStyle,
  Bookmark,
  InternalHyperlink,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  convertMillimetersToTwip,
  type IParagraphOptions,
  type ITableCellOptions,
} from 'docx'
import type { Segment } from '../../../forms/reporting/document/tell-prose.ts'

/** Text of a report for an office program, in half points: `size` 28 is 14 pt. */
type Words = { text: string; size?: number; isBold?: boolean; isItalic?: boolean; isCapitals?: boolean }

/** A run of text. */
export function run({ text, size = 28, isBold = false, isItalic = false, isCapitals = false }: Words): TextRun {
  // Capitals are typed, not styled: so they are copied, and read, as they are seen.
  return new TextRun({ text: isCapitals ? text.toLocaleUpperCase('vi') : text, size, bold: isBold, italics: isItalic })
}

const alignments = {
  left: AlignmentType.LEFT,
  centre: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.JUSTIFIED,
}

/** How the lines of a paragraph stand. */
type Standing = { align?: keyof typeof alignments; before?: number; after?: number; firstLine?: number }

/** Spaces in points, the first line's in millimetres, as the document wants them. */
export function standing({ align = 'left', before = 0, after = 0, firstLine = 0 }: Standing): IParagraphOptions {
  return {
    alignment: alignments[align],
    spacing: { before: before * 20, after: after * 20 },
    indent: { firstLine: convertMillimetersToTwip(firstLine) },
  }
}

/** A paragraph of one run. */
export function line(words: Words, how: Standing = {}): Paragraph {
  return new Paragraph({ ...standing(how), children: [run(words)] })
}

/** The name of a cell as a bookmark: letters, digits and underscores. */
const bookmarkOf = (cell: string): string => `cell_${cell.replaceAll(/[^A-Za-z0-9]/g, '_')}`.slice(0, 40)

/** A paragraph of prose: each figure leads to its row in the first annex. */
export function prose(segments: readonly Segment[], how: Standing): Paragraph {
  const children = segments.map(({ text, cell }) =>
    cell === undefined ? run({ text }) : new InternalHyperlink({ anchor: bookmarkOf(cell), children: [run({ text })] }),
  )
  return new Paragraph({ ...standing(how), children })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const thin = { style: BorderStyle.SINGLE, size: 4, color: '000000' }

/** A cell of a table: what is in it, how wide it is in millimetres, and what it looks like. */
export type Cell = {
  words?: Words
  children?: (Paragraph | Table)[]
  align?: Standing['align']
  /** Names the cell of figures that it tells, so that prose can lead here. */
  cell?: string
  columns?: number
  rows?: number
  fill?: string
}

function tableCell({ words, children, align, cell, columns, rows, fill }: Cell): TableCell {
  const runs = words === undefined ? [] : [run(words)]
  const named = cell === undefined ? runs : [new Bookmark({ id: bookmarkOf(cell), children: runs })]
  const shading = fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, fill, color: 'auto' } }
  const options: ITableCellOptions = {
    children: children ?? [new Paragraph({ ...standing(align === undefined ? {} : { align }), children: named })],
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 40, bottom: 40, left: 60, right: 60 },
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(rows === undefined ? {} : { rowSpan: rows }),
    ...shading,
  }
  return new TableCell(options)
}

/** A table with columns so wide (millimetres); the first row is its head and is repeated where `hasHead`. */
export function table(
  rows: readonly (readonly Cell[])[],
  {
    widths,
    hasHead = false,
    hasBorders = true,
  }: { widths: readonly number[]; hasHead?: boolean; hasBorders?: boolean },
): Table {
  const border = hasBorders ? thin : none
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: convertMillimetersToTwip(widths.reduce((sum, one) => sum + one, 0)), type: WidthType.DXA },
    columnWidths: widths.map((width) => convertMillimetersToTwip(width)),
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: border,
      insideVertical: border,
    },
    rows: rows.map(
      (cells, at) =>
        new TableRow({ tableHeader: hasHead && at === 0, cantSplit: true, children: cells.map(tableCell) }),
    ),
  })
}

const fills = ['000000', '969696', 'FFFFFF']

/** A bar as long as its share (thousandths) of so many millimetres: black, grey, or white with a border. */
export function bar(share: number, { at, width }: { at: number; width: number }): Table {
  const long = Math.max(1, Math.round((share * width) / 1000))
  const fill = fills[at % fills.length] ?? 'FFFFFF'
  return table([[{ words: { text: '', size: 10 }, fill }]], { widths: [long] })
}
