import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { Rule } from '../disclosure/table.ts'
import type { VintageRow } from '../vintage.sql.ts'

/** A compiled report that is public, or is to be. */
export type Publication = {
  publicationId: string
  vintageId: string
  formNo: number
  periodNo: number
  unitNo: number
  vintageNo: number
  rule: Rule
  proposedBy: string
  publishedBy: string | null
  publishedAt: Date | null
}

const columns = sql`publication_id as "publicationId", vintage_id as "vintageId", form_no as "formNo",
  period_no as "periodNo", unit_no as "unitNo", vintage_no as "vintageNo", rule, proposed_by as "proposedBy",
  published_by as "publishedBy", published_at as "publishedAt"`

/** The publication with this identifier; nobody else changes it until the transaction ends. */
export async function lockPublication(tx: Tx<'reporting'>, publicationId: string): Promise<Publication | undefined> {
  const { rows } = await sql<Publication>`
    select ${columns} from reporting.publication where publication_id = ${publicationId} for update`.execute(tx)
  return rows[0]
}

/** What is public, of a form or a month where one is named: the latest month first, by unit, the newest vintage first. */
export async function listPublished(
  tx: Tx<'reporting'>,
  { formNo, periodNo }: { formNo?: number; periodNo?: number } = {},
): Promise<Publication[]> {
  const { rows } = await sql<Publication>`
    select ${columns} from reporting.publication
    where published_at is not null and (${formNo ?? null}::int is null or form_no = ${formNo ?? null})
      and (${periodNo ?? null}::int is null or period_no = ${periodNo ?? null})
    order by period_no desc, unit_no, vintage_no desc`.execute(tx)
  return rows
}

/** The compiled reports of late, with their publications where there is one; the newest first. */
export async function listCompiled(tx: Tx<'reporting'>, countMax: number) {
  const { rows } = await sql<
    Pick<VintageRow, 'vintageId' | 'formNo' | 'periodNo' | 'unitNo' | 'vintageNo' | 'compiledAt'> & {
      publicationId: string | null
      proposedBy: string | null
      publishedAt: Date | null
      hidden: number
    }
  >`
    select vintage_id as "vintageId", vintage.form_no as "formNo", vintage.period_no as "periodNo",
      vintage.unit_no as "unitNo", vintage.vintage_no as "vintageNo", compiled_at as "compiledAt",
      publication_id as "publicationId", proposed_by as "proposedBy", published_at as "publishedAt",
      (select count(*)::int from reporting.public_cell where public_cell.publication_id = publication.publication_id
        and amount is null) as hidden
    from reporting.vintage left join reporting.publication using (vintage_id)
    order by compiled_at desc limit ${countMax}`.execute(tx)
  return rows
}

/** A figure that is public; without an amount it is hidden. */
export type PublicCell = {
  unitNo: number
  elementNo: number
  categoryNo: number
  amount: string | null
  qualifier: number
}

/** The figures of a publication, as far as anybody may know them. */
export async function listPublicCells(tx: Tx<'reporting'>, publicationId: string): Promise<PublicCell[]> {
  return tx
    .selectFrom('reporting.public_cell')
    .select(['unit_no as unitNo', 'element_no as elementNo', 'category_no as categoryNo', 'amount', 'qualifier'])
    .where('publication_id', '=', publicationId)
    .orderBy('unit_no')
    .orderBy('element_no')
    .orderBy('category_no')
    .execute()
}

/** Keeps a proposed publication with what of the figures it tells. */
export async function insertPublication(
  tx: Tx<'reporting'>,
  {
    publicationId,
    vintage,
    rule,
    proposedBy,
  }: {
    publicationId: string
    vintage: VintageRow
    rule: Rule
    proposedBy: string
  },
  cells: readonly PublicCell[],
): Promise<void> {
  await tx
    .insertInto('reporting.publication')
    .values({
      publication_id: publicationId,
      vintage_id: vintage.vintageId,
      form_no: vintage.formNo,
      period_no: vintage.periodNo,
      unit_no: vintage.unitNo,
      vintage_no: vintage.vintageNo,
      rule: JSON.stringify(rule),
      proposed_by: proposedBy,
    })
    .execute()
  const of = <Key extends keyof PublicCell>(key: Key) => cells.map((cell) => cell[key])
  await sql`
    insert into reporting.public_cell (publication_id, unit_no, element_no, category_no, amount, qualifier)
    select ${publicationId}::uuid, * from unnest(${of('unitNo')}::int[], ${of('elementNo')}::smallint[],
      ${of('categoryNo')}::smallint[], ${of('amount')}::bigint[], ${of('qualifier')}::smallint[])`.execute(tx)
}

/** From now on it is public. */
export async function markPublished(tx: Tx<'reporting'>, publicationId: string, publishedBy: string): Promise<void> {
  await tx
    .updateTable('reporting.publication')
    .set({ published_by: publishedBy, published_at: sql`now()` })
    .where('publication_id', '=', publicationId)
    .execute()
}
