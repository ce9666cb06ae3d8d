import { Problem } from './problem.ts'

/** All that a stream brings, up to a limit in bytes; more is refused (`too-large`) as soon as it arrives. */
export async function readBytes(stream: ReadableStream<Uint8Array>, bytesMax: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of stream) {
    size += chunk.length
    if (size > bytesMax) throw new Problem('too-large', { bytesMax })
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}
