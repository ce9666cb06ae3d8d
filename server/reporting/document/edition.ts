import { createHash } from 'node:crypto'
import type { Text } from '../../../forms/language.ts'
import { composeDocument } from '../../../forms/reporting/document/compose.ts'
import type { DocumentContent } from '../../../forms/reporting/document/content.ts'
import type { DocumentTemplate } from '../../../forms/reporting/document/template.ts'
import { listChanged, type ChangedBinding, type DocumentFacts } from '../../../forms/reporting/document/tell-prose.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Place } from '../place.ts'
import { findNewestVintage, findVintage, type Vintage } from '../vintage.ts'
import { ContentOutput } from './content-output.ts'
import { listDocuments, listParagraphs, type DocumentRow, type ParagraphRow } from './document.sql.ts'
import { linesOf, readFacts } from './facts.ts'
import { findTemplate } from './read-templates.ts'

/** A paragraph as it stands: the template's, or what somebody wrote, and which of its bound figures are others now. */
type StandingParagraph = {
  code: string
  template: Text
  /** Undefined where it is the template's. */
  written: { text: Text; writtenBy: string } | undefined
  /** How often it was written; 0 if never. Whoever writes says which one was seen. */
  version: number
  changed: ChangedBinding[]
}

/** A report as it stands: a draft tells the newest vintage, what was signed tells its own for ever. */
export type Edition = {
  document: DocumentRow | undefined
  vintage: Vintage
  facts: DocumentFacts
  template: DocumentTemplate
  paragraphs: StandingParagraph[]
  /** Who began it or wrote any of it: they do not sign it. */
  writers: ReadonlySet<string>
  content: DocumentContent
}

/** The template of a place's report, where one is written of it. */
async function getTemplate(place: Place): Promise<DocumentTemplate> {
  const template = await findTemplate(place)
  if (template === undefined) throw new Problem('not-found')
  return template
}

/** Reads an edition; without one, the report as the template alone has it. Undefined where nothing was compiled. */
export async function readEdition(
  tx: AnyTx,
  place: Place,
  document: DocumentRow | undefined,
): Promise<Edition | undefined> {
  const template = await getTemplate(place)
  const signedId = document?.vintageId ?? undefined
  const vintage = signedId === undefined ? await findNewestVintage(tx, place) : await findVintage(tx, signedId)
  if (vintage === undefined) return undefined
  const rows = document === undefined ? [] : await listParagraphs(tx, document.documentId)
  const facts = await readFacts(tx, place, vintage)
  const paragraphs = standing(template, { rows, facts })
  const drafted = compose(place, { template, vintage, facts, paragraphs, edition: document?.edition ?? 1 })
  const writers = new Set(rows.map(({ writtenBy }) => writtenBy))
  if (document !== undefined) writers.add(document.begunBy)
  const content = signedId === undefined ? drafted : ContentOutput.parse(document?.content)
  return { document, vintage, facts, template, paragraphs, writers, content }
}

/** The newest edition of a place's report, with all editions. */
export async function readNewest(
  tx: AnyTx,
  place: Place,
): Promise<{ documents: DocumentRow[]; edition: Edition | undefined }> {
  const documents = await listDocuments(tx, place)
  return { documents, edition: await readEdition(tx, place, documents[0]) }
}

/** The edition that is being drafted. There may be none yet, or the newest may be signed. */
export async function getDraft(tx: AnyTx, place: Place): Promise<Edition & { document: DocumentRow }> {
  const { edition } = await readNewest(tx, place)
  if (edition === undefined) throw new Problem('not-compiled')
  const { document } = edition
  if (document === undefined) throw new Problem('document-not-begun')
  if (document.vintageId !== null) throw new Problem('document-signed')
  return { ...edition, document }
}

function standing(
  template: DocumentTemplate,
  { rows, facts }: { rows: readonly ParagraphRow[]; facts: DocumentFacts },
): StandingParagraph[] {
  const newest = new Map(rows.map((row) => [row.code, row]))
  return template.sections.flatMap(({ paragraphs }) =>
    paragraphs.map(({ code, text }) => {
      const row = newest.get(code)
      const [vi, en] = [row?.textVi ?? null, row?.textEn ?? null]
      const isWritten = row !== undefined && vi !== null && en !== null
      return {
        code,
        template: text,
        version: row?.version ?? 0,
        written: isWritten ? { text: { vi, en }, writtenBy: row.writtenBy } : undefined,
        // What the template says follows the figures by itself.
        changed: isWritten ? listChanged(row.seen, facts) : [],
      }
    }),
  )
}

type Composed = Pick<Edition, 'template' | 'vintage' | 'facts' | 'paragraphs'> & { edition: number }

function compose(place: Place, { template, vintage, facts, paragraphs, edition }: Composed): DocumentContent {
  const { form, period, closingDay, unit, version } = place
  const written = paragraphs.flatMap(({ code, written: own }): [string, Text][] => (own ? [[code, own.text]] : []))
  const { vintageNo, hash, expected, received } = vintage
  const parts = {
    template,
    written: new Map(written),
    formName: form.name,
    month: { code: period.code, from: period.from, last: closingDay },
    unit: { code: unit.code, name: unit.name },
    edition,
    vintage: { vintageNo, hash, expected, received },
    signed: null,
    items: version.items,
    lines: linesOf(place, vintage),
  }
  return composeDocument(parts, facts)
}

/** Names what a report says: who signs says what was read. */
export function hashOf(content: DocumentContent): string {
  return createHash('sha256').update(JSON.stringify(content)).digest('hex')
}

/** Figures of a signed report that are others in what was compiled since. */
export async function listChangedSince(
  tx: AnyTx,
  place: Place,
  { document, content }: Edition,
): Promise<{ cell: string; name: Text; before: Text; now: Text }[]> {
  if (document === undefined || document.vintageId === null) return []
  const newest = await readEdition(tx, place, { ...document, vintageId: null })
  const rows = newest?.content.totals.flatMap((section) => section.rows) ?? []
  const now = new Map(rows.map((row) => [row.cell, row.figure]))
  return content.totals
    .flatMap((section) => section.rows)
    .flatMap(({ cell, name, figure }) => {
      const told = now.get(cell) ?? figure
      return told.vi === figure.vi ? [] : [{ cell, name, before: figure, now: told }]
    })
}
