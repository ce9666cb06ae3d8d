import { Problem } from './problem.ts'

/** Escapes of U+0000 or of a surrogate, in a text of JSON: only then is it worth looking at every value. */
const suspicious = /\\u(0000|d[89a-f])/i

/**
 * The JSON that arrives, or undefined where it is none: the schema of a body does not take that. No JSON is also what
 * is not UTF-8, and text that no database can keep (U+0000, or half of a surrogate pair). Beyond the limit it stops
 * reading (`too-large`).
 */
export async function readJson(stream: ReadableStream<Uint8Array> | null, bytesMax: number): Promise<unknown> {
  const bytes = await readBytes(stream, bytesMax)
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return suspicious.test(text) ? JSON.parse(text, refuseUnstorable) : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

async function readBytes(stream: ReadableStream<Uint8Array> | null, bytesMax: number): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let bytes = 0
  if (stream === null) return Buffer.alloc(0)
  const reader = stream.getReader()
  for (;;) {
    const { done, value } = await reader.read()
    if (done) return Buffer.concat(chunks)
    bytes += value.length
    if (bytes > bytesMax) throw new Problem('too-large', { bytesMax })
    chunks.push(value)
  }
}

function refuseUnstorable(key: string, value: unknown): unknown {
  for (const text of [key, value])
    if (typeof text === 'string' && /\0|\p{Surrogate}/u.test(text)) throw new SyntaxError('Text that cannot be kept.')
  return value
}
