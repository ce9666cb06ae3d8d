import { inflateRawSync } from 'node:zlib'
import * as z from 'zod'
import type { Site } from '../../../http/server.ts'
import { signedIn, type Caller } from '../../../testing/site.ts'
import { reportPath } from '../../testing/reports.ts'

/** Two officers of the ministry's office: one drafts, the other signs. */
export async function officeOf(site: Site): Promise<{ writer: Caller; signer: Caller }> {
  return { writer: await signedIn(site, 'ministry-office'), signer: await signedIn(site, 'ministry-office') }
}

/** The address of the nation's report of a month. */
export const documentPath = (month: string): string => `${reportPath('VN', month)}/document`

const Both = z.object({ vi: z.string(), en: z.string() })
const Shown = z.object({
  contentHash: z.string(),
  isOwn: z.boolean(),
  content: z.object({
    edition: z.int(),
    vintage: z.object({ vintageNo: z.int() }),
    signed: z.object({ number: z.string(), on: z.string() }).nullable(),
    sections: z.array(
      z.object({
        paragraphs: z.array(
          z.object({
            vi: z.array(z.object({ text: z.string(), cell: z.string().optional() })),
            en: z.array(z.object({ text: z.string(), cell: z.string().optional() })),
          }),
        ),
      }),
    ),
  }),
  paragraphs: z.array(
    z.object({
      code: z.string(),
      version: z.int(),
      template: Both,
      written: z.object({ text: Both, by: z.string() }).nullable(),
      changed: z.array(z.object({ source: z.string(), before: Both, now: Both })),
    }),
  ),
  changedSince: z.array(z.object({ cell: z.string(), before: Both, now: Both })),
})

/** The report as somebody reads it. */
export async function readShown(caller: Caller, month: string): Promise<z.infer<typeof Shown>> {
  const answer = await caller.get(documentPath(month))
  return z.object({ shown: Shown }).parse(await answer.json()).shown
}

/** What the prose says in a language, all of it. */
export function proseOf({ content }: z.infer<typeof Shown>, language: 'vi' | 'en'): string {
  const paragraphs = content.sections.flatMap((section) => section.paragraphs)
  return paragraphs.map((paragraph) => paragraph[language].map(({ text }) => text).join('')).join('\n')
}

/** A province reports other figures than before, and the month is compiled anew. */
export async function revise(site: Site, month: string, cells: readonly object[]): Promise<void> {
  const ministry = await signedIn(site, 'ministry-office')
  const clerk = await signedIn(site, 'national-operator')
  const there = reportPath('79', month)
  for (const answer of [
    await ministry.post(`${there}/permits`, { kind: 'reopen', reason: 'nhập nhầm', until: '2020-06-30' }),
    await clerk.post(`${there}/values`, { cells }),
    await clerk.post(`${there}/submission`, {}),
    await ministry.post(`${there}/decision`, { action: 'approve' }),
    await ministry.post(`${reportPath('VN', month)}/vintages`, { reason: 'Figures were corrected.' }),
  ])
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}

/** The text of a DOCX, paragraph by paragraph: what an office program shows of `word/document.xml`. */
export function readDocx(bytes: Uint8Array): string {
  const paragraphs = partOf(Buffer.from(bytes), 'word/document.xml').split('</w:p>')
  return paragraphs.map((part) => textOf(part).replaceAll('&gt;', '>').replaceAll('&amp;', '&')).join('\n')
}

function textOf(part: string): string {
  return Array.from(part.matchAll(/<w:t[^>]*>([^<]*)<\/w:t>/g), ([, text = '']) => text).join('')
}

/** A file of a ZIP, found by its directory at the end. */
function partOf(zip: Buffer, wanted: string): string {
  for (let at = zip.indexOf('PK\u0001\u0002'); at >= 0; at = zip.indexOf('PK\u0001\u0002', at + 4)) {
    const nameLength = zip.readUInt16LE(at + 28)
    if (zip.toString('utf8', at + 46, at + 46 + nameLength) !== wanted) continue
    const [size, start] = [zip.readUInt32LE(at + 20), zip.readUInt32LE(at + 42)]
    const from = start + 30 + zip.readUInt16LE(start + 26) + zip.readUInt16LE(start + 28)
    return inflateRawSync(zip.subarray(from, from + size)).toString('utf8')
  }
  throw new Error(`There is no ${wanted} in it.`)
}
