import { createReadStream } from 'node:fs'
import { refuseFile } from './file-refusal.ts'
import { recordBytesMax } from './limits.ts'

/** How the bytes of a CSV stand for text, as far as its beginning tells; 'bytes' is UTF-8 or a legacy encoding. */
export type ByteEncoding = 'bytes' | 'utf-16le' | 'utf-16be'

const chunkBytes = 128 * 1024
const byteOrderMark = Buffer.from([0xef, 0xbb, 0xbf])
const carriageReturn = 0x0d
const lineFeed = 0x0a

/** Tells UTF-16 by its byte order mark. */
export function byteEncodingOf(start: Buffer): ByteEncoding {
  const mark = start.length < 2 ? 0 : start.readUInt16BE(0)
  if (mark === 0xfffe) return 'utf-16le'
  return mark === 0xfeff ? 'utf-16be' : 'bytes'
}

/**
 * The bytes of a text file without its byte order mark, UTF-16 turned into UTF-8, in chunks. `see` is shown the bytes
 * as they are in the file. Refuses a file with a NUL ('binary') and UTF-16 that is damaged.
 */
export async function* readTextBytes(
  path: string,
  encoding: ByteEncoding,
  see: (raw: Buffer) => void = () => {},
): AsyncGenerator<Buffer> {
  const decode = encoding === 'bytes' ? dropMark() : fromUtf16(encoding)
  for await (const raw of createReadStream(path, { highWaterMark: chunkBytes }) as AsyncIterable<Buffer>) {
    see(raw)
    yield refuseNul(decode(raw))
  }
  yield decode(undefined)
}

/** Takes chunks and answers them as UTF-8; undefined stands for the end of the file. */
type Decode = (raw: Buffer | undefined) => Buffer

function dropMark(): Decode {
  let isFirst = true
  return (raw = Buffer.alloc(0)) => {
    const marked = isFirst && raw.subarray(0, byteOrderMark.length).equals(byteOrderMark)
    isFirst = false
    return marked ? raw.subarray(byteOrderMark.length) : raw
  }
}

function fromUtf16(encoding: 'utf-16le' | 'utf-16be'): Decode {
  const decoder = new TextDecoder(encoding, { fatal: true })
  return (raw) => {
    try {
      return Buffer.from(decoder.decode(raw, { stream: raw !== undefined }))
    } catch {
      throw raw === undefined ? refuseFile('file-unreadable', 'truncated') : refuseFile('file-unreadable', 'encoding')
    }
  }
}

function refuseNul(chunk: Buffer): Buffer {
  if (chunk.includes(0)) throw refuseFile('file-unreadable', 'binary')
  return chunk
}

/**
 * Cuts chunks anew, behind line ends, so that no line and no letter is cut; only the last may lack its line end. Holds
 * at most one line: refuses 'too-large' as soon as one is longer than `recordBytesMax`.
 */
export async function* cutBehindLines(chunks: AsyncIterable<Buffer>, lineEnd: '\n' | '\r'): AsyncGenerator<Buffer> {
  const lineEndByte = lineEnd === '\n' ? lineFeed : carriageReturn
  let begun: Buffer[] = []
  let begunBytes = 0
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(lineEndByte) + 1
    if (end > 0) {
      yield Buffer.concat([...begun, chunk.subarray(0, end)])
      begun = []
      begunBytes = 0
    }
    if (end === chunk.length) continue
    begun.push(chunk.subarray(end))
    begunBytes += chunk.length - end
    if (begunBytes > recordBytesMax) throw refuseFile('too-large', 'long-record', { limit: recordBytesMax })
  }
  // A file that was cut between CR and LF.
  const last = Buffer.concat(begun)
  const isCut = lineEnd === '\n' && last.at(-1) === carriageReturn
  if (last.length > 0) yield isCut ? last.subarray(0, -1) : last
}
