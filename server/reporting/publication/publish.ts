import { monthCodeOf } from '../../../forms/reporting/period.ts'
import { qualifierBits } from '../../../forms/reporting/qualifier.ts'
import type { AnyTx, Tx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import { Problem } from '../../http/problem.ts'
import type { Site } from '../../http/server.ts'
import { protect, type Weakness } from '../disclosure/protect.ts'
import { usualRule } from '../disclosure/table.ts'
import { findDisclosures, type Published } from '../disclosure/vintages.ts'
import { readCodeBook } from '../code-book.ts'
import { getFormMonth } from '../place.ts'
import { unitCodeOf, unitNumber } from '../unit-number.ts'
import { findVintage } from '../vintage.ts'
import { findVintageRow, type VintageRow } from '../vintage.sql.ts'
import {
  insertPublication,
  listPublicCells,
  listPublished,
  lockPublication,
  markPublished,
  type Publication,
} from './publication.sql.ts'
import { publicTable, type PublicTable } from './public-table.ts'

/**
 * Proposes to publish a vintage: decides what of it is hidden, and keeps exactly that. A table that cannot be protected,
 * alone or beside what is public already, is refused (`table-not-protected`).
 */
export async function proposePublication(
  tx: AnyTx,
  vintage: VintageRow,
  { accountId, site }: { accountId: string; site: Site },
): Promise<{ publicationId: string; hidden: number }> {
  if (await isProposed(tx, vintage.vintageId)) throw new Problem('publication-proposed')
  const book = await readCodeBook(tx)
  const table = await tableOf(tx, vintage, site)
  const { hidden, weaknesses } = await protect(table, usualRule)
  if (weaknesses.length > 0) throw notProtected(weaknesses)
  await refuseDisclosures(tx, { ...table, hidden }, { vintage, site })
  const publicationId = newId()
  await insertPublication(
    tx,
    { publicationId, vintage, rule: usualRule, proposedBy: accountId },
    [...table.figures].map(([key, { unitCode, element, category, figure }]) => ({
      unitNo: unitNumber(unitCode),
      elementNo: book.elementNo(element),
      categoryNo: book.categoryNo(category),
      amount: hidden.has(key) ? null : figure.amount.mantissa.toString(),
      qualifier: hidden.has(key) ? 0 : qualifierBits(figure.qualifier),
    })),
  )
  return { publicationId, hidden: hidden.size }
}

/**
 * Publishes what another person proposed. Disclosure control runs once more, over exactly what would be public and
 * everything that became so meanwhile.
 */
export async function publish(
  tx: AnyTx,
  publication: Publication,
  { accountId, site }: { accountId: string; site: Site },
): Promise<void> {
  if (publication.publishedAt !== null) throw new Problem('publication-proposed')
  if (publication.proposedBy === accountId) throw new Problem('own-publication')
  await refuseDisclosures(tx, await publishedTable(tx, publication, site), { vintage: publication, site })
  await markPublished(tx, publication.publicationId, accountId)
}

/** The figures of a vintage that may be public at their level. */
async function tableOf(
  tx: AnyTx,
  { formNo, periodNo, vintageId }: Pick<VintageRow, 'formNo' | 'periodNo' | 'vintageId'>,
  site: Site,
): Promise<PublicTable> {
  const book = await readCodeBook(tx)
  const params = { formCode: book.formCode(formNo), periodCode: monthCodeOf(periodNo) }
  const vintage = await findVintage(tx, vintageId)
  if (vintage === undefined) throw new Problem('not-found')
  return publicTable(await getFormMonth(tx, params, site), vintage)
}

const nameOf = (unitCode: string, element: string, category: string): string => `${unitCode} ${element}/${category}`

/** What of a publication anybody can read, and what it hides. */
export async function publishedTable(tx: AnyTx, publication: Publication, site: Site): Promise<Published> {
  const table = await tableOf(tx, publication, site)
  const book = await readCodeBook(tx)
  const cells = await listPublicCells(tx, publication.publicationId)
  const isHidden = new Set(
    cells
      .filter(({ amount }) => amount === null)
      .map((one) => nameOf(unitCodeOf(one.unitNo), book.elementCode(one.elementNo), book.categoryCode(one.categoryNo))),
  )
  const hidden = [...table.figures].filter(([, one]) => isHidden.has(nameOf(one.unitCode, one.element, one.category)))
  return { ...table, hidden: new Set(hidden.map(([key]) => key)) }
}

/**
 * Nothing of the month that is public already may reveal what the table hides, nor the table what that hides: all
 * vintages of all forms, for an element stands on several.
 */
async function refuseDisclosures(
  tx: AnyTx,
  planned: Published,
  { vintage: { periodNo }, site }: { vintage: Pick<VintageRow, 'periodNo'>; site: Site },
): Promise<void> {
  const earlier: Published[] = []
  for (const publication of await listPublished(tx, { periodNo }))
    earlier.push(await publishedTable(tx, publication, site))
  const disclosures = await findDisclosures(planned, earlier, usualRule)
  if (disclosures.length > 0) throw notProtected(disclosures)
}

const weaknessesShownMax = 20

/** Names the cells, not what could be learnt of them. */
const notProtected = (weaknesses: readonly Weakness[]): Problem =>
  new Problem('table-not-protected', {
    cells: weaknesses.slice(0, weaknessesShownMax).map(({ key }) => key.replace(/ = \d+$/, '')),
  })

/** The vintage, where there is one. */
export async function getVintageRow(tx: AnyTx, vintageId: string): Promise<VintageRow> {
  const vintage = await findVintageRow(tx, vintageId)
  if (vintage === undefined) throw new Problem('not-found')
  return vintage
}

/** The publication, where there is one; nobody else changes it until the transaction ends. */
export async function getPublication(tx: AnyTx, publicationId: string): Promise<Publication> {
  const publication = await lockPublication(tx, publicationId)
  if (publication === undefined) throw new Problem('not-found')
  return publication
}

/** Whether a publication of the vintage was proposed. */
export async function isProposed(tx: Tx<'reporting'>, vintageId: string): Promise<boolean> {
  const row = await tx
    .selectFrom('reporting.publication')
    .select('publication_id')
    .where('vintage_id', '=', vintageId)
    .executeTakeFirst()
  return row !== undefined
}
