/**
 * Reads single parts of a ZIP archive that may be hostile. The directory at its end is read first: the number of parts,
 * what they claim to come to and by how much they shrank are judged before anything is unpacked; while a part is
 * unpacked, what really comes out is counted against the same limits.
 */
import { createReadStream } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { refuseFile } from './file-refusal.ts'
import { packedBytesMax, unpackedBytesMax } from './limits.ts'

/** One part of an archive, as its directory describes it. */
type ZipPart = { method: number; crc: number; packed: number; unpacked: number; offset: number }

/** An archive whose directory was read and judged. */
export type ZipArchive = {
  /** Whether it has a part of this name. */
  has(name: string): boolean
  /** The part's bytes, unpacked and checked. Refuses 'file-unreadable' where it is missing or damaged. */
  read(name: string): AsyncIterable<Buffer>
}

const partsMax = 1000
const directoryBytesMax = 1024 * 1024
/** Deflate reaches 1,030 to 1 on nothing but zeros; sheets full of empty cells stay below 200. */
const ratioMax = 400
const ratioBytesMin = 1024 * 1024

const endBytes = 22
const commentBytesMax = 0xffff
const endMark = 0x06054b50
const directoryMark = 0x02014b50
const localMark = 0x04034b50
const directoryEntryBytes = 46
const localHeaderBytes = 30
const isEncrypted = 1
const stored = 0
const deflated = 8

/** Reads the directory of the archive. Refuses 'too-large' what would unpack to too much, by its own account. */
export async function openZip(path: string): Promise<ZipArchive> {
  const { size } = await stat(path)
  if (size > packedBytesMax) throw refuseFile('too-large', 'big-spreadsheet', { bytes: size, limit: packedBytesMax })
  const tailStart = Math.max(0, size - endBytes - commentBytesMax)
  const found = await readDirectory(await readRange(path, tailStart, size), async (from, to) =>
    readRange(path, from, to),
  )
  refuseBomb(Array.from(found.values()))
  const budget = { left: unpackedBytesMax }
  return {
    has: (name) => found.has(name),
    read: (name) => unpack(path, found.get(name), budget),
  }
}

async function readRange(path: string, from: number, to: number): Promise<Buffer> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(to - from), 0, to - from, from)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

type ReadRange = (from: number, to: number) => Promise<Buffer>

async function readDirectory(tail: Buffer, read: ReadRange): Promise<Map<string, ZipPart>> {
  let at = tail.length - endBytes
  while (at >= 0 && tail.readUInt32LE(at) !== endMark) at -= 1
  if (at < 0) throw refuseFile('file-unreadable', 'damaged')
  const count = tail.readUInt16LE(at + 10)
  const bytes = tail.readUInt32LE(at + 12)
  const start = tail.readUInt32LE(at + 16)
  if (count > partsMax || bytes > directoryBytesMax)
    throw refuseFile('too-large', 'big-spreadsheet', { parts: count, limit: partsMax })
  const directory = await read(start, start + bytes)
  const parts = new Map<string, ZipPart>()
  let place = 0
  for (let index = 0; index < count; index += 1) {
    const { name, part, end } = readEntry(directory, place)
    if (parts.has(name)) throw refuseFile('file-unreadable', 'damaged')
    parts.set(name, part)
    place = end
  }
  return parts
}

function readEntry(directory: Buffer, at: number): { name: string; part: ZipPart; end: number } {
  const nameStart = at + directoryEntryBytes
  if (nameStart > directory.length || directory.readUInt32LE(at) !== directoryMark)
    throw refuseFile('file-unreadable', 'damaged')
  if ((directory.readUInt16LE(at + 8) & isEncrypted) !== 0) throw refuseFile('file-type', 'encrypted')
  const nameEnd = nameStart + directory.readUInt16LE(at + 28)
  const part: ZipPart = {
    method: directory.readUInt16LE(at + 10),
    crc: directory.readUInt32LE(at + 16),
    packed: directory.readUInt32LE(at + 20),
    unpacked: directory.readUInt32LE(at + 24),
    offset: directory.readUInt32LE(at + 42),
  }
  // Some programs write the folders of a name with backslashes.
  const name = directory.toString('utf8', nameStart, nameEnd).replaceAll('\\', '/')
  return { name, part, end: nameEnd + directory.readUInt16LE(at + 30) + directory.readUInt16LE(at + 32) }
}

function refuseBomb(parts: readonly ZipPart[]): void {
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  const isSquashed = parts.some((part) => part.unpacked > ratioBytesMin && part.unpacked > part.packed * ratioMax)
  if (unpacked > unpackedBytesMax || isSquashed)
    throw refuseFile('too-large', 'big-spreadsheet', { unpacked, limit: unpackedBytesMax })
}

async function* unpack(path: string, part: ZipPart | undefined, budget: { left: number }): AsyncGenerator<Buffer> {
  if (part === undefined || (part.method !== stored && part.method !== deflated))
    throw refuseFile('file-unreadable', 'damaged')
  const local = await readRange(path, part.offset, part.offset + localHeaderBytes)
  if (local.length < localHeaderBytes || local.readUInt32LE(0) !== localMark)
    throw refuseFile('file-unreadable', 'damaged')
  const start = part.offset + localHeaderBytes + local.readUInt16LE(26) + local.readUInt16LE(28)
  let bytes = 0
  let crc = 0
  for await (const chunk of unpackedChunks(path, part, start)) {
    bytes += chunk.length
    budget.left -= chunk.length
    if (budget.left < 0) throw refuseFile('too-large', 'big-spreadsheet', { limit: unpackedBytesMax })
    if (bytes > part.unpacked) throw refuseFile('file-unreadable', 'damaged')
    crc = crc32(chunk, crc)
    yield chunk
  }
  if (bytes !== part.unpacked || crc !== part.crc) throw refuseFile('file-unreadable', 'damaged')
}

async function* unpackedChunks(path: string, part: ZipPart, start: number): AsyncGenerator<Buffer> {
  if (part.packed === 0) return
  const packed = createReadStream(path, { start, end: start + part.packed - 1 })
  if (part.method === stored) {
    yield* packed as AsyncIterable<Buffer>
    return
  }
  const inflate = createInflateRaw({ chunkSize: 64 * 1024 })
  pipeline(packed, inflate, () => {})
  try {
    yield* inflate as AsyncIterable<Buffer>
  } catch (error) {
    // What zlib says of the bytes (Z_DATA_ERROR, Z_BUF_ERROR) is about the file; anything else is a fault of ours.
    if (error instanceof Error && 'code' in error && String(error.code).startsWith('Z_'))
      throw refuseFile('file-unreadable', 'damaged')
    throw error
  }
}
