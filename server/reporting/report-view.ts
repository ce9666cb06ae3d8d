import type { Language } from '../../forms/language.ts'
import {
  blocking,
  checkReport,
  monthsBefore,
  type CellFigures,
  type ReportFinding,
} from '../../forms/reporting/check-report.ts'
import { monthNumber } from '../../forms/reporting/period.ts'
import type { AnyTx } from '../db/database.ts'
import { listComments } from './note.sql.ts'
import type { Place } from './place.ts'
import { figuresOffered, listProposals, type Proposal } from './proposals.ts'
import { keyIn, listMonths, listValues, figuresIn, type ValueRow } from './value.sql.ts'

/** A report as its rules see it. */
export type ReportFacts = {
  rows: ValueRow[]
  figures: CellFigures
  earlier: ReadonlyMap<string, CellFigures>
  comments: Awaited<ReturnType<typeof listComments>>
  findings: ReportFinding[]
  /** What the registers know of it. */
  proposals: Proposal[]
}

/** Reads a report with the twelve months before it, and looks at it with the rules of its form. */
export async function readFacts(tx: AnyTx, place: Place): Promise<ReportFacts> {
  const { book, form, version, period, formNo, unitNo } = place
  const rows = await listValues(tx, place)
  const periodNos = monthsBefore(period.code).map(monthNumber)
  const earlier = await listMonths(tx, { formNo, unitNo, periodNos }, book)
  const comments = await listComments(tx, place)
  const figures = figuresIn(book, rows)
  const explained = new Set(comments.map((comment) => keyIn(book, comment)))
  const { catalogue } = book
  const proposals = await listProposals(tx, place)
  const findings = checkReport(
    { catalogue, form, version },
    { month: period.code, figures, earlier, explained, offered: figuresOffered(proposals) },
  )
  return { rows, figures, earlier, comments, findings, proposals }
}

/** What still keeps the report from being sent, in words of a language. */
export function listBlocking({ findings }: ReportFacts, language: Language) {
  return blocking(findings).map(({ code, cells, text }) => ({ code, cells, text: text[language] }))
}
