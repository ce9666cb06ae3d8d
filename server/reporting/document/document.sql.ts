import { sql } from 'kysely'
import type { Seen } from '../../../forms/reporting/document/tell-prose.ts'
import type { Tx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import { keyColumns, type ReportKey } from '../place.ts'

/** An edition of a report, with its signature where there is one. */
export type DocumentRow = {
  documentId: string
  edition: number
  begunBy: string
  vintageId: string | null
  number: number | null
  signedOn: string | null
  signedBy: string | null
  content: unknown
}

/** What somebody wrote in place of a paragraph; null texts are those of the template. */
export type ParagraphRow = {
  code: string
  version: number
  textVi: string | null
  textEn: string | null
  seen: Seen
  writtenBy: string
}

/** One after the other: whoever begins, writes or signs at an office waits here. */
export async function lockOffice(tx: Tx<'reporting'>, { unitNo }: Pick<ReportKey, 'unitNo'>): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('reporting.document'), ${unitNo}::int)`.execute(tx)
}

/** The editions of a place's report, the newest first. */
export async function listDocuments(
  tx: Tx<'reporting'>,
  { formNo, periodNo, unitNo }: ReportKey,
): Promise<DocumentRow[]> {
  return tx
    .selectFrom('reporting.document')
    .leftJoin('reporting.signed_document', 'reporting.signed_document.document_id', 'reporting.document.document_id')
    .select([
      'reporting.document.document_id as documentId',
      'edition',
      'begun_by as begunBy',
      'vintage_id as vintageId',
      'number',
      'signed_on as signedOn',
      'signed_by as signedBy',
      'content',
    ])
    .where('form_no', '=', formNo)
    .where('period_no', '=', periodNo)
    .where('reporting.document.unit_no', '=', unitNo)
    .orderBy('edition', 'desc')
    .execute()
}

/** Begins an edition. */
export async function insertDocument(
  tx: Tx<'reporting'>,
  key: ReportKey,
  { edition, begunBy }: { edition: number; begunBy: string },
): Promise<string> {
  const documentId = newId()
  await tx
    .insertInto('reporting.document')
    .values({ document_id: documentId, ...keyColumns(key), edition, begun_by: begunBy })
    .execute()
  return documentId
}

/** Every version of what was written in an edition, the oldest first. */
export async function listParagraphs(tx: Tx<'reporting'>, documentId: string): Promise<ParagraphRow[]> {
  return tx
    .selectFrom('reporting.document_paragraph')
    .select([
      'code',
      'version',
      'text_vi as textVi',
      'text_en as textEn',
      sql<Seen>`seen`.as('seen'),
      'written_by as writtenBy',
    ])
    .where('document_id', '=', documentId)
    .orderBy('code')
    .orderBy('version')
    .execute()
}

/** Adds a version of a paragraph. */
export async function insertParagraph(
  tx: Tx<'reporting'>,
  documentId: string,
  { code, version, textVi, textEn, seen, writtenBy }: ParagraphRow,
): Promise<void> {
  const texts = { text_vi: textVi, text_en: textEn }
  await tx
    .insertInto('reporting.document_paragraph')
    .values({ document_id: documentId, code, version, ...texts, seen: JSON.stringify(seen), written_by: writtenBy })
    .execute()
}

/** The number that the next report of an office gets in a year. */
export async function nextNumber(
  tx: Tx<'reporting'>,
  { unitNo, year }: { unitNo: number; year: number },
): Promise<number> {
  const { last } = await tx
    .selectFrom('reporting.signed_document')
    .select(({ fn }) => fn.max('number').as('last'))
    .where('unit_no', '=', unitNo)
    .where('year', '=', year)
    .executeTakeFirstOrThrow()
  return (last ?? 0) + 1
}

/** Keeps a signature with all that was signed. */
export async function insertSignature(
  tx: Tx<'reporting'>,
  documentId: string,
  signature: { vintageId: string; unitNo: number; number: number; signedOn: string; signedBy: string; content: object },
): Promise<void> {
  const { vintageId, unitNo, number, signedOn, signedBy, content } = signature
  await tx
    .insertInto('reporting.signed_document')
    .values({
      document_id: documentId,
      vintage_id: vintageId,
      unit_no: unitNo,
      year: Number(signedOn.slice(0, 4)),
      number,
      signed_on: signedOn,
      signed_by: signedBy,
      content: JSON.stringify(content),
    })
    .execute()
}
