import { join } from 'node:path'
import type { Language } from '../../forms/language.ts'
import { compilePdf } from '../print/compile-pdf.ts'
import { drawQr } from '../print/qr-code.ts'
import { labelOf } from './label.ts'

const template = join(import.meta.dirname, 'label-sheet.typ')

/** A label as it is stuck on a thing: what it is, and what tells it from others, in the words of the caller. */
export type PrintedLabel = { thingId: string; title: string; lines: readonly string[] }

/**
 * Sets QR labels on sheets of 24 (A4, 70 × 37 mm each, as sheets of stickers are cut). What a code says stands under it,
 * so that a label that cannot be scanned is typed. The same labels on the same day give the same bytes.
 */
export async function printLabels(
  labels: readonly PrintedLabel[],
  { title, language, on }: { title: string; language: Language; on: string },
): Promise<Uint8Array<ArrayBuffer>> {
  const printed = labels.map(({ thingId, title: name, lines }) => {
    const label = labelOf(thingId)
    // In groups of four behind the prefix, as it is easiest to read aloud and to type.
    const spelt = label.replaceAll(/[0-9A-F]{4}(?=[0-9A-F])/g, '$& ')
    return { title: name, lines, qr: drawQr(label), label, spelt }
  })
  return compilePdf(template, { title, language, labels: printed }, new Date(`${on}T00:00:00Z`))
}
