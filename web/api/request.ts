import type { ProblemType } from '../../forms/problems.ts'

/** Why something was refused, in the reader's language: by the server, or because it could not be reached. */
export type ProblemAnswer = {
  type: `/problems/${ProblemType}` | 'offline'
  status: number
  title: string
  detail: string
  /** For 'not-valid': what is wrong, and where. */
  errors?: { path: (string | number)[]; message: string }[]
  faultId?: string
}

/** Thrown by every request that did not succeed. */
export class Refused extends Error {
  override name = 'Refused'
  readonly problem: ProblemAnswer

  constructor(problem: ProblemAnswer) {
    super(problem.type)
    this.problem = problem
  }
}

/** How a request is made, besides its path. */
export type Asking = {
  /** Makes it a POST: a value that is sent as JSON, or a file. */
  body?: unknown
  /** Names the act, so that sending it twice does it once (a UUID). */
  key?: string
  purpose?: string | undefined
  signal?: AbortSignal
}

/** Lets the user sign in again in place; answers whether that happened. Set by the app while somebody is signed in. */
let renewSession: (() => Promise<boolean>) | undefined

/** Sets what happens when the session has ended in the middle of work. */
export function whenSessionEnds(renew: (() => Promise<boolean>) | undefined): void {
  renewSession = renew
}

/** The headers of every request. The language is that of the document. */
export function headersOf({ key, purpose }: Asking): Record<string, string> {
  const headers: Record<string, string> = { 'accept-language': document.documentElement.lang }
  if (key !== undefined) headers['idempotency-key'] = key
  if (purpose !== undefined) headers['dancu-purpose'] = purpose
  return headers
}

/**
 * Asks the server. Where the session has ended, the user signs in again and the same request goes out once more with the
 * same key. `Answer` is what the server's own schema has let through. Throws `Refused`.
 */
export async function request<Answer>(path: string, asking: Asking = {}): Promise<Answer> {
  return answerIn(await send(path, asking), async () => request<Answer>(path, asking))
}

/** What a response says; `again` repeats the request once the session has been renewed. Throws `Refused`. */
export async function answerIn<Answer>(response: Response, again: () => Promise<Answer>): Promise<Answer> {
  if (response.ok) return readJson<Answer>(response)
  const problem = await problemOf(response)
  if (problem.type === '/problems/not-signed-in' && renewSession && (await renewSession())) return again()
  throw new Refused(problem)
}

/** What the server sent. Its own schema has checked it before it left, so it is not checked again. */
async function readJson<Answer>(response: Response): Promise<Answer> {
  return response.json()
}

async function send(path: string, asking: Asking): Promise<Response> {
  const { body, signal } = asking
  const headers = headersOf(asking)
  const init: RequestInit = { headers, signal: signal ?? null }
  if (body !== undefined) {
    init.method = 'POST'
    init.body = JSON.stringify(body)
    headers['content-type'] = 'application/json'
  }
  try {
    return await fetch(path, init)
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Refused(offline)
  }
}

/** What stands for a server that does not answer; the texts are put in where it is shown. */
export const offline: ProblemAnswer = { type: 'offline', status: 0, title: '', detail: '' }

/** The problem in an answer. An answer that is none (a proxy's page, say) counts as a server that does not answer. */
async function problemOf(response: Response): Promise<ProblemAnswer> {
  const isProblem = response.headers.get('content-type')?.startsWith('application/problem+json')
  return isProblem ? await readJson<ProblemAnswer>(response) : { ...offline, status: response.status }
}

/** The problem behind an error; whatever is not a refusal is thrown on. */
export function problemIn(error: unknown): ProblemAnswer {
  if (error instanceof Refused) return error.problem
  throw error
}
