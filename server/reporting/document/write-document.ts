import type { Text } from '../../../forms/language.ts'
import { bindingsIn, parseProse } from '../../../forms/reporting/document/prose.ts'
import { isKnown, seenIn, type DocumentFacts } from '../../../forms/reporting/document/tell-prose.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Place } from '../place.ts'
import {
  insertDocument,
  insertParagraph,
  insertSignature,
  listParagraphs,
  lockOffice,
  nextNumber,
} from './document.sql.ts'
import { getDraft, hashOf, readNewest } from './edition.ts'

/**
 * Begins a report, or the next edition of one that was signed, with the prose of the last: who wrote it is among the
 * writers of the new one, and what the figures told them then is kept, so that it is flagged where they are others.
 */
export async function beginDocument(tx: AnyTx, place: Place, { accountId }: { accountId: string }): Promise<number> {
  await lockOffice(tx, place)
  const { documents, edition: standing } = await readNewest(tx, place)
  if (standing === undefined) throw new Problem('not-compiled')
  const [last] = documents
  if (last !== undefined && last.vintageId === null) throw new Problem('document-open')
  const edition = (last?.edition ?? 0) + 1
  const documentId = await insertDocument(tx, place, { edition, begunBy: accountId })
  const written = last === undefined ? [] : await listParagraphs(tx, last.documentId)
  const newest = new Map(written.map((row) => [row.code, row]))
  for (const row of newest.values()) await insertParagraph(tx, documentId, { ...row, version: 1 })
  return edition
}

/** Prose that somebody wrote, or that is to be the template's again (null), over the version that was seen. */
type WrittenParagraph = { code: string; version: number; text: Text | null }

/**
 * Writes a paragraph of the draft. To write the same once more says that it still holds: what its figures tell now is
 * what was seen. Bound are the figures in the text and those that the template binds there, so that a number which was
 * typed by hand is watched as well.
 */
export async function writeParagraph(
  tx: AnyTx,
  place: Place,
  { accountId, paragraph }: { accountId: string; paragraph: WrittenParagraph },
): Promise<number> {
  await lockOffice(tx, place)
  const { document, paragraphs, facts } = await getDraft(tx, place)
  const { code, text } = paragraph
  const standing = paragraphs.find((one) => one.code === code)
  if (standing === undefined) throw new Problem('not-found')
  if (standing.version !== paragraph.version) throw new Problem('document-changed', { paragraph: code })
  if (text !== null) refuseUnreadable(text, facts)
  const { template } = standing
  const texts = text === null ? [] : [text.vi, text.en, template.vi, template.en]
  const version = standing.version + 1
  await insertParagraph(tx, document.documentId, {
    code,
    version,
    textVi: text?.vi ?? null,
    textEn: text?.en ?? null,
    seen: seenIn(texts, facts),
    writtenBy: accountId,
  })
  return version
}

function refuseUnreadable(text: Text, facts: DocumentFacts): void {
  for (const one of [text.vi, text.en]) {
    const read = parseProse(one)
    if ('problem' in read) throw new Problem('prose-refused', { at: read.at })
    const unknown = bindingsIn(one).find((binding) => !isKnown(binding, facts))
    if (unknown !== undefined) throw new Problem('prose-refused', { at: `{${unknown.source}}` })
  }
}

/**
 * Signs the draft: it gets its number in the year of the office, and stays as it is for ever. Who wrote any of it does
 * not sign it; what is signed is what was read (`contentHash`); and no prose is signed whose figures have become others.
 */
export async function signDocument(
  tx: AnyTx,
  place: Place,
  { accountId, contentHash, on }: { accountId: string; contentHash: string; on: string },
): Promise<string> {
  await lockOffice(tx, place)
  const { document, vintage, content, paragraphs, writers } = await getDraft(tx, place)
  if (writers.has(accountId)) throw new Problem('own-document')
  if (hashOf(content) !== contentHash) throw new Problem('document-changed')
  const outdated = paragraphs.filter(({ changed }) => changed.length > 0).map(({ code }) => code)
  if (outdated.length > 0) throw new Problem('prose-outdated', { paragraphs: outdated })
  const { unitNo } = place
  const number = await nextNumber(tx, { unitNo, year: Number(on.slice(0, 4)) })
  const told = `${number}/${content.letterhead.symbol}`
  await insertSignature(tx, document.documentId, {
    vintageId: vintage.vintageId,
    unitNo,
    number,
    signedOn: on,
    signedBy: accountId,
    content: { ...content, signed: { number: told, on } },
  })
  return told
}
