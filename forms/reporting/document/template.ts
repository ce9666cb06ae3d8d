import type { Text } from '../../language.ts'

/** A paragraph of a report, with what is bound in it (`prose.ts`). */
type TemplateParagraph = { code: string; text: Text }

/** A chart of bars: elements over this month, the month before and last year, or the units with the most of an element. */
export type TemplateChart =
  | { title: Text; kind: 'months'; elements: readonly string[] }
  | { title: Text; kind: 'units'; element: string; top: number }

/** What does not change from month to month: whose paper it is, and to whom it goes. */
export type Letterhead = {
  country: Text
  motto: Text
  /** The body above, and the office that issues the report. */
  above: Text
  office: Text
  /** What stands behind the number: kind of document and office. */
  symbol: string
  place: Text
  subject: Text
  /** In whose name, and as what, the report is signed. Never a person. */
  signature: { capacity: Text; title: Text }
  recipients: readonly Text[]
}

/** The report that is written from a form, from a month on, at a level of units. */
export type DocumentTemplate = {
  form: string
  level: 'nation' | 'province'
  validFrom: string
  letterhead: Letterhead
  sections: readonly { heading: Text; paragraphs: readonly TemplateParagraph[] }[]
  charts: readonly TemplateChart[]
}

/** The template that holds for a month; undefined where no report is written there. */
export function templateFor(
  templates: readonly DocumentTemplate[],
  { form, level, month }: { form: string; level: string; month: string },
): DocumentTemplate | undefined {
  const held = templates.filter((one) => one.form === form && one.level === level && one.validFrom <= month)
  return held.toSorted((one, other) => (one.validFrom < other.validFrom ? 1 : -1))[0]
}
