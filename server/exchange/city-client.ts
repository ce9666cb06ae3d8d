import { z } from 'zod'
import { Problem } from '../http/problem.ts'
import { FeedPage } from '../register/feed.ts'
import { pageMax, type Receipt } from './exchange-output.ts'

const timeoutMs = 120_000

/** A city as the nation talks to it, over HTTP, in a session of its own. */
export type CityClient = {
  readChanges: (after: string) => Promise<FeedPage>
  readDigests: () => Promise<{ commune: string; persons: number; digest: string }[]>
  sendReceipts: (receipts: readonly Receipt[]) => Promise<void>
}

const Digests = z.object({
  digests: z.array(z.object({ commune: z.string(), persons: z.number(), digest: z.string() })),
})

/**
 * Signs in at a city with the nation's credentials. A city that does not answer, or not as it should, is a problem of
 * type `exchange-refused` that says what it answered.
 */
export async function openCity(
  address: string,
  credentials: { signInName: string; password: string },
): Promise<CityClient> {
  const signedIn = await ask(`${address}/api/access/sign-in`, { method: 'POST', body: JSON.stringify(credentials) })
  const token = /=([^;]+)/.exec(signedIn.headers.get('set-cookie') ?? '')?.[1]
  if (token === undefined) throw new Problem('exchange-refused', { reason: 'no session' })
  const headers = { authorization: `Bearer ${token}` }
  return {
    readChanges: async (after) => read(FeedPage, await ask(`${address}/api/exchange/changes?after=${after}`, { headers })),
    readDigests: async () => (await read(Digests, await ask(`${address}/api/exchange/digests`, { headers }))).digests,
    async sendReceipts(receipts) {
      for (let at = 0; at < receipts.length; at += pageMax) {
        const body = JSON.stringify({ receipts: receipts.slice(at, at + pageMax) })
        await ask(`${address}/api/exchange/receipts`, { method: 'POST', body, headers })
      }
    },
  }
}

async function ask(address: string, request: RequestInit): Promise<Response> {
  const headers = { 'content-type': 'application/json', ...request.headers }
  const response = await fetch(address, { ...request, headers, signal: AbortSignal.timeout(timeoutMs) }).catch(
    (error: unknown) => {
      throw new Problem('exchange-refused', { reason: error instanceof Error ? error.message : 'no answer' })
    },
  )
  if (!response.ok) throw new Problem('exchange-refused', { reason: `it answered ${response.status}` })
  return response
}

async function read<Schema extends z.ZodType>(schema: Schema, response: Response): Promise<z.infer<Schema>> {
  const result = schema.safeParse(await response.json().catch(() => undefined))
  if (!result.success) throw new Problem('exchange-refused', { reason: 'not what the feed promises' })
  return result.data
}
