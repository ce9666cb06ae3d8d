import type { FileHandle } from 'node:fs/promises'
import { gunzipSync } from 'node:zlib'
import { snappyUncompress } from 'hyparquet'
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js'
import * as z from 'zod'
import { refuseFile } from './file-refusal.ts'
import { pageBytesMax } from './limits.ts'
import { readBytes, type ChunkPlace } from './parquet-footer.ts'

/** A page as it lies in a column: a dictionary of texts, or cells. `values` counts entries, or cells with the empty ones. */
export type Page = {
  isDictionary: boolean
  values: number
  encoding: number
  /** Which cells are empty; undefined where the column has none. */
  levels: Uint8Array | undefined
  body: Buffer
}

/** The numbers that the format gives (parquet.thrift, PageType and Encoding). */
const pageTypes = { data: 0, index: 1, dictionary: 2, dataV2: 3 } as const
export const encodings = { plain: 0, plainDictionary: 2, dictionary: 8 } as const

const count = z.int().min(0)
/** The header of a page; fields have the numbers of parquet.thrift. */
const PageHeader = z.object({
  field_1: z.int(),
  field_2: count,
  field_3: count,
  field_5: z.object({ field_1: count, field_2: z.int() }).optional(),
  field_7: z.object({ field_1: count, field_2: z.int() }).optional(),
  field_8: z
    .object({
      field_1: count,
      field_3: count,
      field_4: z.int(),
      field_5: count,
      field_6: count,
      field_7: z.boolean().optional(),
    })
    .optional(),
})
type PageHeader = z.infer<typeof PageHeader>

const windowBytes = 256 * 1024
const lengthBytes = 4

/** The pages of a column of a row group, one after the other; no more of the file is held than the page and a little. */
export async function* readPages(file: FileHandle, chunk: ChunkPlace): AsyncGenerator<Page, undefined> {
  let window: Buffer = Buffer.alloc(0)
  let windowStart = chunk.start
  const read = async (from: number, length: number): Promise<Buffer> => {
    if (from + length > windowStart + window.length) {
      window = await readBytes(file, from, Math.min(Math.max(length, windowBytes), chunk.end - from))
      windowStart = from
    }
    return window.subarray(from - windowStart, from - windowStart + length)
  }
  for (let at = chunk.start; at < chunk.end;) {
    const { header, headerBytes } = parseHeader(await read(at, Math.min(windowBytes, chunk.end - at)))
    at += headerBytes
    const { field_2: unpackedBytes, field_3: packedBytes } = header
    if (packedBytes > chunk.end - at) throw refuseFile('file-unreadable', 'damaged-parquet')
    if (Math.max(packedBytes, unpackedBytes) > pageBytesMax)
      throw refuseFile('too-large', 'big-page', { column: chunk.name, limit: pageBytesMax })
    const packed = await read(at, packedBytes)
    if (packed.length < packedBytes) throw refuseFile('file-unreadable', 'changed')
    at += packedBytes
    const page = pageOf(header, packed, chunk)
    if (page !== undefined) yield page
  }
  return undefined
}

function parseHeader(bytes: Buffer): { header: PageHeader; headerBytes: number } {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 }
  try {
    return { header: PageHeader.parse(deserializeTCompactProtocol(reader)), headerBytes: reader.offset }
  } catch {
    throw refuseFile('file-unreadable', 'damaged-parquet')
  }
}

/** Undefined for what is neither cells nor a dictionary: an index, which readers may pass over. */
function pageOf(header: PageHeader, packed: Buffer, chunk: ChunkPlace): Page | undefined {
  const { field_1: type, field_2: unpackedBytes, field_5: data, field_7: dictionary, field_8: dataV2 } = header
  if (type === pageTypes.index) return undefined
  if (type === pageTypes.dataV2 && dataV2 !== undefined) return cellsV2(dataV2, { packed, unpackedBytes, chunk })
  const body = unpackBytes(packed, unpackedBytes, chunk)
  if (type === pageTypes.data && data !== undefined) return cellsV1(data, body, chunk)
  if (type !== pageTypes.dictionary || dictionary === undefined) throw refuseFile('file-unreadable', 'damaged-parquet')
  const { field_1: values, field_2: encoding } = dictionary
  return { isDictionary: true, values, encoding, levels: undefined, body }
}

/** The levels, if the column may be empty, stand before the values, packed with them and their length before them. */
function cellsV1(header: NonNullable<PageHeader['field_5']>, all: Buffer, { isRequired }: ChunkPlace): Page {
  const { field_1: values, field_2: encoding } = header
  if (isRequired) return { isDictionary: false, values, encoding, levels: undefined, body: all }
  const levelsEnd = lengthBytes + (all.length < lengthBytes ? Infinity : all.readUInt32LE(0))
  if (levelsEnd > all.length) throw refuseFile('file-unreadable', 'damaged-parquet')
  const levels = all.subarray(lengthBytes, levelsEnd)
  return { isDictionary: false, values, encoding, levels, body: all.subarray(levelsEnd) }
}

/** The levels stand before the values and are not packed. */
function cellsV2(
  header: NonNullable<PageHeader['field_8']>,
  { packed, unpackedBytes, chunk }: { packed: Buffer; unpackedBytes: number; chunk: ChunkPlace },
): Page {
  const { field_1: values, field_4: encoding, field_5: levelsEnd, field_6: repetitions, field_7: isPacked } = header
  if (repetitions > 0 || levelsEnd > Math.min(packed.length, unpackedBytes))
    throw refuseFile('file-unreadable', 'damaged-parquet')
  const rest = packed.subarray(levelsEnd)
  const body = isPacked === false ? rest : unpackBytes(rest, unpackedBytes - levelsEnd, chunk)
  const levels = chunk.isRequired ? undefined : packed.subarray(0, levelsEnd)
  return { isDictionary: false, values, encoding, levels, body }
}

function unpackBytes(packed: Buffer, length: number, { codec, name }: ChunkPlace): Buffer {
  if (codec === 'UNCOMPRESSED' || length === 0) return packed
  try {
    if (codec === 'GZIP') return gunzipSync(packed, { maxOutputLength: length })
    if (codec === 'SNAPPY') {
      const unpacked = Buffer.allocUnsafe(length)
      snappyUncompress(packed, unpacked)
      return unpacked
    }
  } catch {
    throw refuseFile('file-unreadable', 'damaged-parquet', { column: name })
  }
  throw refuseFile('file-unreadable', 'other-parquet', { column: name, found: codec })
}
