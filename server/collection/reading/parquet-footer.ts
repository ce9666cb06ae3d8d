import type { FileHandle } from 'node:fs/promises'
import { parquetMetadata, type ColumnChunk, type FileMetaData, type RowGroup } from 'hyparquet'
import * as z from 'zod'
import { refuseFile } from './file-refusal.ts'
import { parquetFooterBytesMax } from './limits.ts'

/** Where the cells of one column of one row group lie in the file: bytes from `start` up to but not including `end`. */
export type ChunkPlace = { name: string; start: number; end: number; codec: string; isRequired: boolean }

/** A table of text columns in a Parquet file, as its footer tells. Whether the pages keep to it is seen when they are read. */
export type ParquetTable = { names: string[]; groups: { rows: number; chunks: ChunkPlace[] }[] }

const magic = 'PAR1'
const tailBytes = 8

/**
 * Reads the footer of a Parquet file and refuses what cannot be read to its end: 'file-unreadable' where the footer is
 * missing or speaks of bytes that are not there, 'file-columns' where a column is no plain text.
 */
export async function readFooter(file: FileHandle, bytes: number): Promise<ParquetTable> {
  const tail = await readBytes(file, Math.max(0, bytes - tailBytes), Math.min(bytes, tailBytes))
  if (tail.length < tailBytes || tail.toString('latin1', tailBytes / 2) !== magic)
    throw refuseFile('file-unreadable', 'truncated')
  const footerBytes = tail.readUInt32LE(0)
  if (footerBytes > bytes - tailBytes - magic.length) throw refuseFile('file-unreadable', 'damaged-parquet')
  if (footerBytes > parquetFooterBytesMax)
    throw refuseFile('too-large', 'big-footer', { bytes: footerBytes, limit: parquetFooterBytesMax })
  const dataEnd = bytes - tailBytes - footerBytes
  const metadata = parse(await readBytes(file, dataEnd, footerBytes + tailBytes))
  const columns = textColumns(metadata)
  return {
    names: columns.map(({ name }) => name),
    groups: metadata.row_groups.map((group) => placeGroup(group, columns, dataEnd)),
  }
}

/** Bytes of a file; fewer where it ends before. */
export async function readBytes(file: FileHandle, position: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await file.read(Buffer.allocUnsafe(length), 0, length, position)
  return buffer.subarray(0, bytesRead)
}

/** What the format requires of a footer and the library takes for granted: a damaged one may lack it. */
const Footer = z.object({
  schema: z.array(z.looseObject({ name: z.string() })).min(1),
  row_groups: z.array(
    z.looseObject({
      columns: z.array(z.looseObject({ meta_data: z.looseObject({ path_in_schema: z.array(z.string()) }).optional() })),
    }),
  ),
})

function parse(footer: Buffer): FileMetaData {
  try {
    const metadata = parquetMetadata(footer, { geoparquet: false })
    Footer.parse(metadata)
    return metadata
  } catch {
    // Whatever the library or the schema stumbles over: the footer is not as the format has it.
    throw refuseFile('file-unreadable', 'damaged-parquet')
  }
}

type TextColumn = { name: string; isRequired: boolean }

/** The columns, if the table is flat and each is text: a number would have lost its zeros, a day its parts. */
function textColumns({ schema: [, ...elements] }: FileMetaData): TextColumn[] {
  const others = elements.filter(
    ({ type, num_children, repetition_type, converted_type: annotation }) =>
      type !== 'BYTE_ARRAY' ||
      (num_children ?? 0) > 0 ||
      repetition_type === 'REPEATED' ||
      (annotation !== undefined && annotation !== 'UTF8' && annotation !== 'ENUM'),
  )
  if (others.length > 0)
    throw refuseFile('file-columns', 'not-text', {
      columns: others.slice(0, othersShownMax).map(({ name, converted_type, type }) => ({
        name: name.slice(0, nameShownMax),
        found: converted_type ?? type ?? 'group',
      })),
    })
  return elements.map(({ name, repetition_type }) => ({ name, isRequired: repetition_type === 'REQUIRED' }))
}

const othersShownMax = 20
const nameShownMax = 60

function placeGroup(group: RowGroup, columns: readonly TextColumn[], dataEnd: number): ParquetTable['groups'][number] {
  // Each form has a number of its own, which takes a byte at the least: more rows than bytes is a lie.
  const rows = wholeNumber(group.num_rows, dataEnd)
  if (group.columns.length !== columns.length) throw refuseFile('file-unreadable', 'damaged-parquet')
  return { rows, chunks: columns.map((column, at) => placeChunk(group.columns[at], { column, rows, dataEnd })) }
}

function placeChunk(
  chunk: ColumnChunk | undefined,
  { column, rows, dataEnd }: { column: TextColumn; rows: number; dataEnd: number },
): ChunkPlace {
  const about = chunk?.meta_data
  const isOwn = about?.path_in_schema.length === 1 && about.path_in_schema[0] === column.name && !chunk?.file_path
  if (about === undefined || !isOwn || wholeNumber(about.num_values, dataEnd) !== rows)
    throw refuseFile('file-unreadable', 'damaged-parquet')
  const start = startOf(about, dataEnd)
  const end = start + wholeNumber(about.total_compressed_size, dataEnd)
  if (start < magic.length || end > dataEnd) throw refuseFile('file-unreadable', 'damaged-parquet')
  return { ...column, start, end, codec: about.codec }
}

/** A dictionary stands before the cells; where there is none, some writers say that it begins at 0. */
function startOf(about: NonNullable<ColumnChunk['meta_data']>, dataEnd: number): number {
  const dictionary = wholeNumber(about.dictionary_page_offset ?? 0n, dataEnd)
  const data = wholeNumber(about.data_page_offset, dataEnd)
  return dictionary > 0 ? Math.min(dictionary, data) : data
}

function wholeNumber(written: bigint | number | undefined, max: number): number {
  const number = Number(written)
  if (!Number.isSafeInteger(number) || number < 0 || number > max)
    throw refuseFile('file-unreadable', 'damaged-parquet')
  return number
}
