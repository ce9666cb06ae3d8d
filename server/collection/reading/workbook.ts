import { posix } from 'node:path'
import type { CellFormat } from './cell-format.ts'
import type { ZipArchive } from './zip-archive.ts'
import { formatOf } from './cell-format.ts'
import { refuseFile } from './file-refusal.ts'
import { spreadsheetTextMax, unpackedBytesMax } from './limits.ts'
import { attributeOf, readXml } from './xml-tags.ts'

/** What is needed to read the cells of a workbook's first sheet. */
export type Workbook = {
  /** The part that holds the first sheet that is not hidden. */
  sheetPart: string
  /** Whether days are counted from 1904 on, as on old Macintoshes. */
  is1904: boolean
  /** The texts that cells refer to by place. */
  strings: readonly string[]
  /** The formats that cells refer to by place. */
  formats: readonly CellFormat[]
}

/** Every cell of the largest sheet a text of its own, and some for other sheets. */
const stringsMax = 1_000_000

/** Finds the first sheet and reads what its cells refer to. Refuses 'file-type' for archives of another kind. */
export async function readWorkbook(archive: ZipArchive): Promise<Workbook> {
  const roots = archive.has('_rels/.rels') ? await readRelations(archive, '') : []
  const workbookPart = roots.find(({ type }) => type.endsWith('/officeDocument'))?.target
  if (workbookPart === undefined || !workbookPart.endsWith('.xml') || !archive.has(workbookPart))
    throw refuseFile('file-type', 'not-a-spreadsheet')
  const { relationId, is1904, isWorkbook } = await readSheetList(archive, workbookPart)
  if (!isWorkbook) throw refuseFile('file-type', 'not-a-spreadsheet')
  const relations = await readRelations(archive, workbookPart)
  const partOf = (kind: string): string | undefined => relations.find(({ type }) => type.endsWith(`/${kind}`))?.target
  const sheetPart = relations.find(({ id }) => id === relationId)?.target
  if (sheetPart === undefined) throw refuseFile('file-unreadable', 'damaged')
  return {
    sheetPart,
    is1904,
    strings: await readStrings(archive, partOf('sharedStrings')),
    formats: await readFormats(archive, partOf('styles')),
  }
}

type Relation = { id: string; type: string; target: string }

/** What a part refers to, with the names of parts as they stand in the archive. */
async function readRelations(archive: ZipArchive, part: string): Promise<Relation[]> {
  const folder = posix.dirname(part)
  const relations: Relation[] = []
  await readXml(archive.read(posix.join(folder, '_rels', `${posix.basename(part)}.rels`)), {
    open: (name, attributes) => {
      if (name !== 'Relationship') return
      const target = attributeOf(attributes, 'Target') ?? ''
      relations.push({
        id: attributeOf(attributes, 'Id') ?? '',
        type: attributeOf(attributes, 'Type') ?? '',
        target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      })
    },
  })
  return relations
}

async function readSheetList(
  archive: ZipArchive,
  part: string,
): Promise<{ relationId: string | undefined; is1904: boolean; isWorkbook: boolean }> {
  let relationId: string | undefined
  let is1904 = false
  let isWorkbook = false
  await readXml(archive.read(part), {
    open: (name, attributes) => {
      if (name === 'workbook') isWorkbook = true
      if (name === 'workbookPr') is1904 = isTrue(attributeOf(attributes, 'date1904'))
      if (name !== 'sheet' || relationId !== undefined) return
      if ((attributeOf(attributes, 'state') ?? 'visible') === 'visible') relationId = attributeOf(attributes, 'id')
    },
  })
  return { relationId, is1904, isWorkbook }
}

function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true'
}

async function readStrings(archive: ZipArchive, part: string | undefined): Promise<string[]> {
  const strings: string[] = []
  if (part === undefined || !archive.has(part)) return strings
  let characters = 0
  const text = textCollector()
  await readXml(archive.read(part), {
    open: (name) => text.open(name),
    text: (piece) => text.add(piece),
    close: (name) => {
      text.close(name)
      if (name !== 'si') return
      const string = text.take()
      characters += string.length
      if (strings.length >= stringsMax || characters > spreadsheetTextMax)
        throw refuseFile('too-large', 'big-spreadsheet', { limit: unpackedBytesMax })
      // A copy: as a slice it would keep all the XML around it.
      strings.push(Buffer.from(string).toString())
    },
  })
  return strings
}

/** Puts together the text of `t` elements, of all runs of rich text, without the phonetic hints beside them. */
export type TextCollector = {
  open(name: string): void
  add(piece: string): void
  close(name: string): void
  /** The text so far; the next begins empty. */
  take(): string
}

/** A new collector, for a shared string or for the text in a cell. */
export function textCollector(): TextCollector {
  let text = ''
  let isInText = false
  let isPhonetic = false
  return {
    open: (name) => {
      if (name === 't') isInText = true
      if (name === 'rPh') isPhonetic = true
    },
    add: (piece) => {
      if (isInText && !isPhonetic) text += piece
    },
    close: (name) => {
      if (name === 't') isInText = false
      if (name === 'rPh') isPhonetic = false
    },
    take: () => {
      const taken = unescapeSigns(text)
      text = ''
      return taken
    },
  }
}

/** Signs that XML cannot hold are written by their number: _x000D_ is a carriage return. */
function unescapeSigns(text: string): string {
  if (!text.includes('_x')) return text
  return text.replace(/_x([\dA-Fa-f]{4})_/g, (_whole, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
}

async function readFormats(archive: ZipArchive, part: string | undefined): Promise<CellFormat[]> {
  const formats: CellFormat[] = []
  if (part === undefined || !archive.has(part)) return formats
  const codes = new Map<string, string>()
  let isInCellFormats = false
  await readXml(archive.read(part), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(attributeOf(attributes, 'numFmtId') ?? '', attributeOf(attributes, 'formatCode') ?? '')
      if (name === 'cellXfs') isInCellFormats = true
      if (name !== 'xf' || !isInCellFormats) return
      const id = attributeOf(attributes, 'numFmtId') ?? '0'
      formats.push(formatOf(Number(id), codes.get(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') isInCellFormats = false
    },
  })
  return formats
}
