import { open, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import type { RefusalCause } from './file-refusal.ts'
import { byteEncodingOf, type ByteEncoding } from './csv-bytes.ts'
import { refuseFile } from './file-refusal.ts'

/** What the bytes of a file are, as far as forms can be in them. */
export type FileKind = { kind: 'csv'; byteEncoding: ByteEncoding } | { kind: 'xlsx' } | { kind: 'parquet' }

const kindOfName: Partial<Record<string, FileKind['kind']>> = {
  '.csv': 'csv',
  '.txt': 'csv',
  '.tsv': 'csv',
  '.xlsx': 'xlsx',
  '.xlsm': 'xlsx',
  '.parquet': 'parquet',
}

/** How files of other kinds begin, each character a byte. */
const otherKinds: [found: string, start: string][] = [
  ['pdf', '%PDF'],
  ['png', '\u0089PNG'],
  ['jpeg', '\u00ff\u00d8\u00ff'],
  ['gif', 'GIF8'],
  ['gzip', '\u001f\u008b'],
  ['7z', '7z\u00bc\u00af'],
  ['rar', 'Rar!'],
  ['program', '\u007fELF'],
  ['html', '<!DOCTYPE'],
  ['html', '<html'],
  ['xml', '<?xml'],
  ['rtf', '{\\rtf'],
]

const compoundStart = Buffer.from('d0cf11e0a1b11ae1', 'hex')
const zipStart = Buffer.from('PK\u0003\u0004')
const parquetStart = Buffer.from('PAR1')
const headBytes = 512

/** Which kinds are taken: Parquet only from operators, since few bytes of it can be a great deal of work. */
export type TakenKinds = { withParquet: boolean }

/**
 * Tells what a file is by its first bytes. Refuses 'file-type' for what is of none of these kinds, with a word on old and
 * locked spreadsheets, and 'file-unreadable' where it is not what its name says.
 */
export async function findFileKind(path: string, fileName: string, taken: TakenKinds): Promise<FileKind> {
  // Before it is opened: a pipe would keep us waiting.
  if (!(await stat(path)).isFile()) throw refuseFile('file-unreadable', 'not-a-file')
  const file = await open(path)
  try {
    const head = await readAt(file, 0)
    const extension = extname(fileName).toLowerCase()
    if (head.indexOf(compoundStart) === 0) throw refuseFile('file-type', await compoundCause(file, head))
    const other = otherKinds.find(([, start]) => head.indexOf(start, 0, 'latin1') === 0)
    if (other !== undefined) throw refuseFile('file-type', 'other-kind', { found: other[0] })
    const found = kindOf(head)
    if (found === 'parquet' && !taken.withParquet) throw refuseFile('file-type', 'other-kind', { found })
    const expected = kindOfName[extension]
    if (expected === undefined && extension !== '') throw refuseFile('file-type', 'other-kind', { found: extension })
    if (expected !== undefined && found !== expected)
      throw refuseFile('file-unreadable', found === 'csv' ? damagedCause[expected] : 'not-its-name', { expected })
    return found === 'csv' ? { kind: found, byteEncoding: byteEncodingOf(head) } : { kind: found }
  } finally {
    await file.close()
  }
}

function kindOf(head: Buffer): FileKind['kind'] {
  if (head.indexOf(zipStart) === 0) return 'xlsx'
  return head.indexOf(parquetStart) === 0 ? 'parquet' : 'csv'
}

const damagedCause = { csv: 'not-its-name', xlsx: 'damaged', parquet: 'damaged-parquet' } as const

type OpenFile = Awaited<ReturnType<typeof open>>

async function readAt(file: OpenFile, position: number, length = headBytes): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** Old spreadsheets and locked new ones are both compound files; the directory of a locked one names its package. */
async function compoundCause(file: OpenFile, head: Buffer): Promise<RefusalCause> {
  const sectorShift = head.length < headBytes ? 9 : Math.min(head.readUInt16LE(30), 12)
  const directory = head.length < headBytes ? 0 : head.readUInt32LE(48)
  const entries = await readAt(file, (directory + 1) * 2 ** sectorShift, 4096)
  return entries.includes(Buffer.from('EncryptedPackage', 'utf16le')) ? 'encrypted' : 'old-spreadsheet'
}
