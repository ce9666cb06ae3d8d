import { cellKey } from '../../../forms/reporting/catalogue.ts'
import type { Element } from '../../../forms/reporting/element.ts'
import type { Figure } from '../../../forms/reporting/figure.ts'
import { monthCodeOf, monthNumber } from '../../../forms/reporting/period.ts'
import { qualifierOfBits } from '../../../forms/reporting/qualifier.ts'
import type { Text } from '../../../forms/language.ts'
import type { AnyTx } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'
import { findCodeBook } from '../code-book.ts'
import { findReportingUnit, getFormMonth, type FormMonth } from '../place.ts'
import { unitCodeOf, unitNumber } from '../unit-number.ts'
import { findVintageRow } from '../vintage.sql.ts'
import type { Rule } from '../disclosure/table.ts'
import { listPublicCells, listPublished, type Publication } from './publication.sql.ts'

/** The form whose months the public sees. */
export const publicForm = 'REVIEW'

/** A row of a public table: an element with its figure; undefined where it is hidden. */
export type PublicRow = { section: Text; element: Element; category: string; figure: Figure | undefined }

/** A month of a unit as the public sees it. */
export type PublicResults = {
  formName: Text
  periodCode: string
  /** The days of the month, the last one included. */
  from: string
  last: string
  unit: { code: string; name: string }
  vintageNo: number
  publishedAt: Date
  expected: number
  received: number
  rule: Rule
  rows: PublicRow[]
  /** The units just below, whose figures are public too. */
  lines: { code: string; name: string; rows: PublicRow[] }[]
  /** What else is public: each vintage of this month and unit, the newest first, and the newest of all other months. */
  vintages: { vintageNo: number; publishedAt: Date }[]
  others: { periodCode: string; unitCode: string; unitName: string; vintageNo: number }[]
}

/** What names a table of the public: empty is the latest month, the highest unit, the newest vintage. */
export type PublicAddress = { periodCode?: string; unitCode?: string; vintageNo?: number }

/** The results that the public may see at an address; undefined where there are none. */
export async function findPublicResults(
  tx: AnyTx,
  { periodCode, unitCode, vintageNo }: PublicAddress,
  site: Site,
): Promise<PublicResults | undefined> {
  const formNo = (await findCodeBook(tx))?.findForm(publicForm)?.formNo
  if (formNo === undefined) return undefined
  const published = await listPublished(tx, { formNo })
  const chosen = published.find(
    (one) =>
      (periodCode === undefined || one.periodNo === monthNumber(periodCode)) &&
      (unitCode === undefined || one.unitNo === unitNumber(unitCode)) &&
      (vintageNo === undefined || one.vintageNo === vintageNo),
  )
  if (chosen === undefined) return undefined
  const month = await getFormMonth(tx, { formCode: publicForm, periodCode: monthCodeOf(chosen.periodNo) }, site)
  return tell(tx, { chosen, published, month })
}

async function tell(
  tx: AnyTx,
  { chosen, published, month }: { chosen: Publication; published: readonly Publication[]; month: FormMonth },
): Promise<PublicResults | undefined> {
  const { periodNo, unitNo, vintageNo, publishedAt, rule, publicationId } = chosen
  const vintage = await findVintageRow(tx, chosen.vintageId)
  if (vintage === undefined || publishedAt === null) return undefined
  const lines = await readLines(tx, publicationId, month)
  const code = unitCodeOf(unitNo)
  const nameOf = (unitCode: string): string => findReportingUnit(month, unitCode)?.name ?? unitCode
  const isSame = (one: Publication): boolean => one.periodNo === periodNo && one.unitNo === unitNo
  const newest = new Map(
    published
      .filter((one) => !isSame(one))
      .toReversed()
      .map((one) => [`${one.periodNo} ${one.unitNo}`, one]),
  )
  return {
    formName: month.form.name,
    periodCode: month.period.code,
    from: month.period.from,
    last: month.closingDay,
    unit: { code, name: nameOf(code) },
    vintageNo,
    publishedAt,
    expected: vintage.expected,
    received: vintage.received,
    rule,
    rows: lines.get(code) ?? [],
    lines: [...lines]
      .filter(([unit]) => unit !== code)
      .map(([unit, rows]) => ({ code: unit, name: nameOf(unit), rows })),
    vintages: published
      .filter(isSame)
      .flatMap((one) => (one.publishedAt === null ? [] : [{ vintageNo: one.vintageNo, publishedAt: one.publishedAt }])),
    others: [...newest.values()].toReversed().map((one) => {
      const unitCode = unitCodeOf(one.unitNo)
      return { periodCode: monthCodeOf(one.periodNo), unitCode, unitName: nameOf(unitCode), vintageNo: one.vintageNo }
    }),
  }
}

/** The public figures by unit, in the order of the form. */
async function readLines(tx: AnyTx, publicationId: string, { book, version }: FormMonth) {
  const lines = new Map<string, Map<string, Figure | undefined>>()
  for (const { unitNo, elementNo, categoryNo, amount, qualifier } of await listPublicCells(tx, publicationId)) {
    const unitCode = unitCodeOf(unitNo)
    const element = book.elementCode(elementNo)
    const figures = lines.get(unitCode) ?? new Map<string, Figure | undefined>()
    const scale = book.findElement(element)?.scale ?? 0
    const figure =
      amount === null
        ? undefined
        : { amount: { mantissa: BigInt(amount), scale }, qualifier: qualifierOfBits(qualifier) }
    lines.set(unitCode, figures.set(cellKey(element, book.categoryCode(categoryNo)), figure))
  }
  const rowsOf = (figures: ReadonlyMap<string, Figure | undefined>): PublicRow[] =>
    version.items.flatMap(({ section, element: elementCode, category }) => {
      const element = book.findElement(elementCode)
      const key = cellKey(elementCode, category)
      return element === undefined || !figures.has(key)
        ? []
        : [{ section, element, category, figure: figures.get(key) }]
    })
  return new Map([...lines].map(([unitCode, figures]) => [unitCode, rowsOf(figures)]))
}
