import type { Language, Text } from '../../language.ts'
import type { Letterhead } from './template.ts'
import type { Segment } from './tell-prose.ts'

/** A bar of a chart: of what, told, and how long it is in thousandths of the longest. */
export type Bar = { of: Text; figure: Text; share: number }

/** Everything that a report says, in both languages: what is set as PDF and DOCX, and what a signature freezes. */
export type DocumentContent = {
  letterhead: Letterhead
  formName: Text
  month: { code: string; from: string; last: string }
  unit: { code: string; name: string }
  /** Which edition of the report it is: a correction after the signature is the next. */
  edition: number
  vintage: { vintageNo: number; hash: string; expected: number; received: number }
  /** Null while it is a draft. */
  signed: { number: string; on: string } | null
  sections: { heading: Text; paragraphs: Record<Language, Segment[]>[] }[]
  /** The first annex: each figure beside the month before and the same month of last year. */
  totals: { section: Text; rows: { cell: string; name: Text; figure: Text; previous: Text; lastYear: Text }[] }[]
  /** The second annex. */
  charts: { title: Text; rows: { name: Text; bars: Bar[] }[] }[]
  /** The third annex: the figures of each unit just below. */
  units: { columns: { cell: string; name: Text }[]; rows: { code: string; name: string; figures: Text[] }[] }
}
