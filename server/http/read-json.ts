import { Problem } from './problem.ts'
import { readBytes } from './read-bytes.ts'

/** Escapes of U+0000 or of a surrogate, in a text of JSON: only then is it worth looking at every value. */
const suspicious = /\\u(0000|d[89a-f])/i

const utf8 = new TextDecoder('utf-8', { fatal: true })

/**
 * The JSON that arrives, or undefined where it is none: the schema of a body does not take that. No JSON is also what
 * is not UTF-8, and text that no database can keep (U+0000, or half of a surrogate pair). Beyond the limit it stops
 * reading (`too-large`).
 */
export async function readJson(request: Request, bytesMax: number): Promise<unknown> {
  const bytes = await readBody(request, bytesMax)
  try {
    const text = utf8.decode(bytes)
    return suspicious.test(text) ? JSON.parse(text, refuseUnstorable) : JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof TypeError) return undefined
    throw error
  }
}

async function readBody(request: Request, bytesMax: number): Promise<Uint8Array> {
  // Where the length is said before, the server below keeps to it, and taking the whole is several times as fast.
  const length = Number(request.headers.get('content-length') ?? Number.NaN)
  if (length > bytesMax) throw new Problem('too-large', { bytesMax })
  if (length <= bytesMax) return new Uint8Array(await request.arrayBuffer())
  return request.body === null ? new Uint8Array() : readBytes(request.body, bytesMax)
}

function refuseUnstorable(key: string, value: unknown): unknown {
  for (const text of [key, value])
    if (typeof text === 'string' && /\0|\p{Surrogate}/u.test(text)) throw new SyntaxError('Text that cannot be kept.')
  return value
}
