import { inflateSync } from 'node:zlib'

/** What a test wants to know of a PDF: its text as a reader copies it, and the objects that say how it is tagged. */
export type ReadPdf = { text: string; plain: string }

/**
 * Reads the text of a PDF that our compiler wrote: glyphs in hexadecimal or as bytes, two bytes each, back to letters by
 * the font's own table (ToUnicode). It is a reader for these files, not for any PDF.
 */
export function readPdf(bytes: Uint8Array): ReadPdf {
  const plain = Buffer.from(bytes).toString('latin1')
  const objects = new Map(
    Array.from(plain.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/g), ([, no = '', body = '']) => [no, body]),
  )
  const fonts = new Map<string, Map<number, string>>()
  for (const body of objects.values())
    for (const [, name = '', no = ''] of body.matchAll(/\/(F?f?\w+) (\d+) 0 R/g)) {
      const toUnicode = /\/ToUnicode (\d+) 0 R/.exec(objects.get(no) ?? '')?.[1]
      if (toUnicode !== undefined) fonts.set(name, readLetters(streamOf(objects.get(toUnicode) ?? '')))
    }
  const pages = [...objects.values()].map(streamOf).filter((stream) => /\bBT\b/.test(stream))
  return { plain, text: pages.map((page) => textOf(page, fonts)).join('\n') }
}

/** The content of an object's stream, as one character for each byte; empty where it has none. */
function streamOf(body: string): string {
  const start = body.indexOf('stream\n')
  if (start < 0) return ''
  const content = Buffer.from(body.slice(start + 7, body.lastIndexOf('\nendstream')), 'latin1')
  return (body.includes('/FlateDecode') ? inflateSync(content) : content).toString('latin1')
}

/** Which letters a glyph stands for. */
function readLetters(table: string): Map<number, string> {
  const letters = new Map<number, string>()
  for (const [, block = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g))
    for (const [, glyph = '', text = ''] of block.matchAll(/<(\w+)>\s*<(\w+)>/g))
      letters.set(Number.parseInt(glyph, 16), Buffer.from(text, 'hex').swap16().toString('utf16le'))
  return letters
}

/** The text between BT and ET of each line, in the order of the file, one line for each. */
function textOf(page: string, fonts: ReadonlyMap<string, Map<number, string>>): string {
  return Array.from(page.matchAll(/\bBT\b([\s\S]*?)\bET\b/g), ([, block = '']) => {
    const letters = fonts.get(/\/(\w+) [\d.]+ Tf/.exec(block)?.[1] ?? '')
    const glyphs = stringsIn(block).flatMap((bytes) =>
      Array.from({ length: bytes.length >> 1 }, (_, at) => bytes.readUInt16BE(at * 2)),
    )
    return glyphs.map((glyph) => letters?.get(glyph) ?? '').join('')
  }).join('\n')
}

/** The strings of a piece of a page: `<hexadecimal>`, or `(bytes)` in which parentheses stand bare where they match. */
function stringsIn(block: string): Buffer[] {
  const strings: Buffer[] = []
  for (let at = 0; at < block.length; at += 1) {
    if (block[at] === '<') strings.push(Buffer.from(block.slice(at + 1, block.indexOf('>', at)), 'hex'))
    if (block[at] !== '(') continue
    const start = at + 1
    for (let depth = 1; depth > 0;) {
      at += 1
      if (block[at] === '\\') at += 1
      else if (block[at] === '(') depth += 1
      else if (block[at] === ')') depth -= 1
    }
    strings.push(unescaped(block.slice(start, at)))
  }
  return strings
}

const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' }

function unescaped(text: string): Buffer {
  const plain = text.replaceAll(/\\([0-7]{1,3}|[\s\S])/g, (_whole, sign: string) =>
    /^[0-7]/.test(sign) ? String.fromCharCode(Number.parseInt(sign, 8)) : (escapes[sign] ?? sign),
  )
  return Buffer.from(plain, 'latin1')
}
