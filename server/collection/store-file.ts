import { createHash, randomUUID } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { Problem } from '../http/problem.ts'

/** A file as it was stored: its content names it. `head` are its first bytes. */
export type StoredFile = { sha256: string; bytes: number; head: number[] }

const headBytes = 16
const nameLengthMax = 200

/**
 * Stores an upload under its SHA-256, without ever holding it in memory. Beyond the limit it stops reading, removes what
 * it wrote and refuses (`too-large`).
 */
export async function storeFile(
  stream: ReadableStream<Uint8Array>,
  { folder, bytesMax }: { folder: string; bytesMax: number },
): Promise<StoredFile> {
  await mkdir(folder, { recursive: true })
  const arriving = join(folder, `arriving-${randomUUID()}`)
  const hash = createHash('sha256')
  const head: number[] = []
  let bytes = 0
  try {
    await pipeline(
      Readable.fromWeb(stream),
      async function* (chunks: AsyncIterable<Uint8Array>) {
        for await (const chunk of chunks) {
          bytes += chunk.length
          if (bytes > bytesMax) throw new Problem('too-large', { bytesMax })
          if (head.length < headBytes) head.push(...chunk.subarray(0, headBytes - head.length))
          hash.update(chunk)
          yield chunk
        }
      },
      createWriteStream(arriving, { mode: 0o600, flush: true }),
    )
    const sha256 = hash.digest('hex')
    const path = join(folder, sha256)
    // The same content may be there, and be read just now: it stays as it is.
    if ((await stat(path).catch(() => undefined)) === undefined) await rename(arriving, path)
    return { sha256, bytes, head }
  } finally {
    await rm(arriving, { force: true })
  }
}

/** The name that the sender gave the file, percent-encoded in a header; a word that stands for none otherwise. */
export function fileNameOf(header: (name: string) => string | undefined): string {
  try {
    const name = decodeURIComponent(header('file-name') ?? '')
      .replaceAll(/\p{Control}/gu, '')
      .trim()
    // From its end: there it says what kind of file it is.
    return name === '' ? 'file' : name.slice(-nameLengthMax)
  } catch {
    return 'file'
  }
}
