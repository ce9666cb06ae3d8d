import * as z from 'zod'
import { Problem } from '../http/problem.ts'
import { FeedPage } from '../register/feed-page.ts'
import { pageMax, type Receipt } from './exchange-output.ts'

const timeoutMs = 120_000
const answerBytesMax = 64 * 1024 * 1024

/** A city as the nation talks to it, over HTTP, in a session of its own. */
export type CityClient = {
  readChanges: (after: string) => Promise<FeedPage>
  readDigests: () => Promise<{ commune: string; persons: number; digest: string }[]>
  sendReceipts: (receipts: readonly Receipt[]) => Promise<void>
}

const Digests = z.object({
  digests: z.array(z.object({ commune: z.string(), persons: z.number(), digest: z.string() })),
})

type Asked = { method?: 'POST'; body?: string }

/** The sessions at cities, by address: the nation asks every second, and signs in only when a session has ended. */
const sessions = new Map<string, string>()

/**
 * A city at an address, asked in the nation's name. A city that does not answer, or not as it should, is a problem of
 * type `exchange-refused` that says what it answered.
 */
export async function openCity(
  address: string,
  credentials: { signInName: string; password: string },
): Promise<CityClient> {
  const askSignedIn = async (path: string, asked: Asked = {}): Promise<unknown> => {
    const token = sessions.get(address) ?? (await signIn(address, credentials))
    const answer = await ask(`${address}${path}`, asked, token)
    if (answer.status !== 401) return readAnswer(answer)
    return readAnswer(await ask(`${address}${path}`, asked, await signIn(address, credentials)))
  }
  return {
    readChanges: async (after) => parse(FeedPage, await askSignedIn(`/api/exchange/changes?after=${after}`)),
    readDigests: async () => parse(Digests, await askSignedIn('/api/exchange/digests')).digests,
    async sendReceipts(receipts) {
      for (let at = 0; at < receipts.length; at += pageMax) {
        const body = JSON.stringify({ receipts: receipts.slice(at, at + pageMax) })
        await askSignedIn('/api/exchange/receipts', { method: 'POST', body })
      }
    },
  }
}

async function signIn(address: string, credentials: { signInName: string; password: string }): Promise<string> {
  const answer = await ask(`${address}/api/access/sign-in`, { method: 'POST', body: JSON.stringify(credentials) })
  await readAnswer(answer)
  // The session's cookie, `name=token; attributes`.
  const token = /=([^;]+)/.exec(answer.headers.getSetCookie()[0] ?? '')?.[1]
  if (token === undefined) throw new Problem('exchange-refused', { reason: 'no session' })
  sessions.set(address, token)
  return token
}

async function ask(address: string, asked: Asked, token?: string): Promise<Response> {
  const session = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const headers = { 'content-type': 'application/json', ...session }
  return unlessCut(fetch(address, { ...asked, headers, signal: AbortSignal.timeout(timeoutMs) }))
}

/** The JSON of an answer, which is read only as far as an answer can be long. */
async function readAnswer(answer: Response): Promise<unknown> {
  const pieces: Uint8Array[] = []
  let bytes = 0
  const read = async (): Promise<void> => {
    for await (const piece of answer.body ?? []) {
      bytes += piece.length
      if (bytes > answerBytesMax) throw new Error('its answer is too long')
      pieces.push(piece)
    }
  }
  await unlessCut(read())
  if (!answer.ok) throw new Problem('exchange-refused', { reason: `it answered ${answer.status}` })
  try {
    return JSON.parse(Buffer.concat(pieces).toString('utf8'))
  } catch {
    throw new Problem('exchange-refused', { reason: 'not what the feed promises' })
  }
}

/** What the network does to a request is told as the city's fault, not ours. */
async function unlessCut<Result>(request: Promise<Result>): Promise<Result> {
  return request.catch((error: unknown) => {
    throw new Problem('exchange-refused', { reason: error instanceof Error ? error.message : 'no answer' })
  })
}

function parse<Schema extends z.ZodType>(schema: Schema, answer: unknown): z.infer<Schema> {
  const result = schema.safeParse(answer)
  if (!result.success) throw new Problem('exchange-refused', { reason: 'not what the feed promises' })
  return result.data
}
