import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a made archive; `claims` is the unpacked size that its directory gives instead of the true one. */
export type MadePart = { name: string; content: string | Uint8Array; claims?: number }

/** A ZIP archive of these parts, all deflated; level 1 is quick for large ones. */
export function madeZip(parts: readonly MadePart[], level = 6): Buffer {
  const bodies: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, content, claims } of parts) {
    const bytes = Buffer.from(content)
    const packed = deflateRawSync(bytes, { level })
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(8, 4)
    fields.writeUInt32LE(crc32(bytes), 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(claims ?? bytes.length, 18)
    fields.writeUInt16LE(Buffer.byteLength(name), 22)
    const position = Buffer.alloc(14)
    position.writeUInt32LE(offset, 10)
    const body = Buffer.concat([Buffer.from('PK\u0003\u0004'), fields, Buffer.from(name), packed])
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\0'), fields, position, Buffer.from(name)]))
    bodies.push(body)
    offset += body.length
  }
  const end = Buffer.alloc(18)
  end.writeUInt16LE(parts.length, 4)
  end.writeUInt16LE(parts.length, 6)
  end.writeUInt32LE(Buffer.concat(directory).length, 8)
  end.writeUInt32LE(offset, 12)
  return Buffer.concat([...bodies, ...directory, Buffer.from('PK\u0005\u0006'), end])
}

const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** The parts of a workbook: rows as XML, and what they refer to. */
export type MadeWorkbook = { rows: string; strings?: string; styles?: string; workbook?: string }

/** The parts of a spreadsheet around rows that are given as XML. */
export function xlsxParts({ rows, strings = '', styles = '', workbook }: MadeWorkbook): MadePart[] {
  const relation = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${type}" Target="${target}"/>`
  const sheets = workbook ?? '<sheets><sheet name="DC01" sheetId="1" r:id="rId1"/></sheets>'
  return [
    {
      name: '_rels/.rels',
      content: `${head}<Relationships>${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    { name: 'xl/workbook.xml', content: `${head}<workbook xmlns:r="${office}">${sheets}</workbook>` },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: `${head}<Relationships>${relation('rId1', 'worksheet', 'worksheets/sheet1.xml')}${relation('rId2', 'sharedStrings', '/xl/sharedStrings.xml')}${relation('rId3', 'styles', 'styles.xml')}</Relationships>`,
    },
    { name: 'xl/sharedStrings.xml', content: `${head}<sst>${strings}</sst>` },
    { name: 'xl/styles.xml', content: `${head}<styleSheet>${styles}</styleSheet>` },
    { name: 'xl/worksheets/sheet1.xml', content: `${head}<worksheet><sheetData>${rows}</sheetData></worksheet>` },
  ]
}

/** A spreadsheet whose rows are given as XML. */
export function madeXlsx(workbook: MadeWorkbook, level = 6): Buffer {
  return madeZip(xlsxParts(workbook), level)
}

/** A cell with its text inside. */
export function inlineCell(text: string): string {
  return `<c t="inlineStr"><is><t xml:space="preserve">${text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</t></is></c>`
}

/** A row of cells that are given as texts. */
export function inlineRow(cells: readonly string[]): string {
  return `<row>${cells.map(inlineCell).join('')}</row>`
}
