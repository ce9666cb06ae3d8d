import { join } from 'node:path'
import { compilePdf } from '../print/compile-pdf.ts'
import type { DocumentContent } from './document-content.ts'

const template = join(import.meta.dirname, 'document.typ')

/** Sets a certificate as a tagged PDF with its language and title (`print/compile-pdf.ts`). */
export async function writePdf(content: DocumentContent, issuedAt: Date): Promise<Uint8Array<ArrayBuffer>> {
  return compilePdf(template, content, issuedAt)
}
