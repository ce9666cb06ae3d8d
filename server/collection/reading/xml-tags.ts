import { TextDecoder } from 'node:util'
import { refuseFile } from './file-refusal.ts'
import { unpackedBytesMax } from './limits.ts'

/** What is told of an XML part, in its order. Names come without their prefix: some programs write `x:row`. */
export type XmlTags = {
  /** `attributes` is what stands behind the name: see `attributeOf`. An empty element is opened and closed. */
  open(name: string, attributes: string): void
  close?(name: string): void
  text?(text: string): void
}

/** The longest stretch between two tags, and the longest tag, in characters. */
const stretchMax = 1024 * 1024

/**
 * Reads the XML of a spreadsheet as it comes, holding one tag or one text at a time. Only what spreadsheets need: UTF-8,
 * no document types and so no entities of their own. Refuses 'file-unreadable' for anything else.
 */
export async function readXml(part: AsyncIterable<Buffer>, tags: XmlTags): Promise<void> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let rest = ''
  for await (const chunk of part) {
    rest = takeTags(rest + decode(decoder, chunk), tags)
    if (rest.length > stretchMax) throw refuseFile('too-large', 'big-spreadsheet', { limit: unpackedBytesMax })
  }
  if (rest.trim() !== '') throw refuseFile('file-unreadable', 'damaged')
}

function decode(decoder: TextDecoder, chunk: Buffer): string {
  try {
    return decoder.decode(chunk, { stream: true })
  } catch {
    throw refuseFile('file-unreadable', 'damaged')
  }
}

/** Tells all that is whole in the text, and answers what is left. */
function takeTags(text: string, tags: XmlTags): string {
  let at = 0
  for (;;) {
    const start = text.indexOf('<', at)
    if (start === -1) return text.slice(at)
    const special = text.charCodeAt(start + 1)
    const isMarkup = special === 0x21 || special === 0x3f
    const end = isMarkup ? markupEnd(text, start) : tagEnd(text, start)
    if (end === -1) return text.slice(at)
    if (start > at) tags.text?.(unescapeXml(text.slice(at, start)))
    if (!isMarkup) takeTag(text.slice(start + 1, end - 1), tags)
    else if (text.startsWith('<![CDATA[', start)) tags.text?.(text.slice(start + 9, end - 3))
    at = end
  }
}

/** Behind the tag's `>`, which may also stand in the value of an attribute; -1 where it is not there yet. */
function tagEnd(text: string, start: number): number {
  let end = text.indexOf('>', start)
  while (end !== -1 && isWithinValue(text, start, end)) end = text.indexOf('>', end + 1)
  return end === -1 ? -1 : end + 1
}

const doubleQuote = 0x22
const singleQuote = 0x27

function isWithinValue(text: string, start: number, end: number): boolean {
  let open = 0
  for (let at = start; at < end; at += 1) {
    const sign = text.charCodeAt(at)
    if (open === 0) open = sign === doubleQuote || sign === singleQuote ? sign : 0
    else if (sign === open) open = 0
  }
  return open !== 0
}

/** How what is no tag begins and ends. A document type is not among them. */
const markupEnds: readonly [open: string, close: string][] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
]

/** Behind a comment, CDATA or processing instruction; -1 where its end is not there yet. */
function markupEnd(text: string, start: number): number {
  if (text.length - start < 9 && !text.startsWith('<?', start)) return -1
  const close = markupEnds.find(([open]) => text.startsWith(open, start))?.[1] ?? ''
  if (close === '') throw refuseFile('file-unreadable', 'damaged')
  const end = text.indexOf(close, start)
  return end === -1 ? -1 : end + close.length
}

function takeTag(tag: string, tags: XmlTags): void {
  if (tag.startsWith('/')) return tags.close?.(localName(tag.slice(1).trim()))
  const isEmpty = tag.endsWith('/')
  const inside = isEmpty ? tag.slice(0, -1) : tag
  const end = nameEnd(inside)
  const name = localName(inside.slice(0, end))
  tags.open(name, inside.slice(end))
  if (isEmpty) tags.close?.(name)
}

function nameEnd(tag: string): number {
  let end = 0
  while (end < tag.length && tag.charCodeAt(end) > 0x20) end += 1
  return end
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}

const patterns = new Map<string, RegExp>()

/** The value of an attribute, without regard to a prefix such as `r:`; undefined where it is not there. */
export function attributeOf(attributes: string, name: string): string | undefined {
  let pattern = patterns.get(name)
  if (pattern === undefined) {
    pattern = new RegExp(`\\s(?:\\w+:)?${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
    patterns.set(name, pattern)
  }
  const [, double, single] = pattern.exec(attributes) ?? []
  const value = double ?? single
  return value === undefined ? undefined : unescapeXml(value)
}

const entities: Partial<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

function unescapeXml(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w+));/gi, (whole, decimal, hex, name) => {
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal)
    if (name !== undefined) return entities[name] ?? whole
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })
}
