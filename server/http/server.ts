import { Hono, type Context } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { getCookie } from 'hono/cookie'
import { pickLanguage, type Language } from '../../forms/language.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Database } from '../db/database.ts'
import { logFault } from './log.ts'
import { Problem } from './problem.ts'

const jsonBytesMax = 2 * 1024 * 1024

/** One tier as its operations see it. */
export type Site = {
  db: Database
  /** The address of the same database, for bulk work on connections of its own. */
  databaseUrl: string
  tier: 'city' | 'national'
  /** The unit that the tier keeps the register of; the nation's is empty. */
  areaCode: string
  /** The day that the site takes for today, `YYYY-MM-DD`: the real one, or the demonstration's. */
  today: () => string
  /** All administrative units in memory. */
  units: () => Promise<UnitTable>
  /** Where files are kept: uploads and evidence. */
  folder: string
  /** Wakes the jobs: there is something to do. */
  wake: () => void
}

/** What arrives, before anything is known of it. */
export type RawRequest = {
  params: unknown
  query: unknown
  body: unknown
  /** The body of a file upload, not read yet. */
  stream: ReadableStream<Uint8Array> | null
  header: (name: string) => string | undefined
  token: string | undefined
  language: Language
}

/** What goes out: a JSON object or a file, and the session to set (a token) or to end (null). */
export type Answer = {
  body: object | { file: FileAnswer }
  session?: string | null
}

/** A file that is downloaded. */
export type FileAnswer = { name: string; mediaType: string; content: string | Uint8Array<ArrayBuffer> | ReadableStream }

/** One HTTP operation. Only `access/route.ts` makes them, so that none goes without its guard. */
export type Route = {
  method: 'get' | 'post'
  path: string
  /** The name in the authorisation table, or undefined where anyone may call it. */
  action: string | undefined
  /** Whether the body is a file, which the operation itself reads. */
  takesFile: boolean
  describe: { summary: string; schemas: Record<'params' | 'query' | 'body' | 'answer', unknown> }
  handle: (site: Site, request: RawRequest) => Promise<Answer>
}

/** The name of the session's cookie. Cookies know no ports, so each tier has its own. */
export const cookieName = (tier: Site['tier']): string => `__Host-dancu-${tier}`

/** The server of these routes. Whatever a route throws becomes a problem; what is not one is logged and hidden. */
export function makeServer(site: Site, routes: readonly Route[]): Hono {
  const server = new Hono()
  server.use(async (c, next) => {
    await next()
    setSafetyHeaders(c)
  })
  const limit = bodyLimit({
    maxSize: jsonBytesMax,
    onError: (c) => new Problem('too-large', { bytesMax: jsonBytesMax }).toResponse(languageOf(c)),
  })
  for (const route of routes) {
    if (!route.takesFile) server.use(route.path, limit)
    server.on(route.method, route.path, async (c) => answerOf(c, site, await route.handle(site, await read(c, route, site))))
  }
  server.get('/health', (c) => c.json({ status: 'ok', tier: site.tier }))
  server.notFound((c) => new Problem('not-found').toResponse(languageOf(c)))
  server.onError((error, c) => {
    const problem = error instanceof Problem ? error : new Problem('fault', { faultId: logFault(error) })
    return problem.toResponse(languageOf(c))
  })
  return server
}

async function read(c: Context, route: Route, site: Site): Promise<RawRequest> {
  if (route.method === 'post') refuseForeignOrigin(c)
  const isJson = route.method === 'post' && !route.takesFile
  return {
    params: c.req.param(),
    query: c.req.query(),
    // What is not JSON becomes undefined, which the schema of a body does not take: 400.
    body: isJson ? await c.req.json().catch(() => undefined) : undefined,
    stream: route.takesFile ? c.req.raw.body : null,
    header: (name) => c.req.header(name),
    token: getCookie(c, cookieName(site.tier)) ?? c.req.header('authorization')?.replace(/^Bearer /, ''),
    language: languageOf(c),
  }
}

/** A browser says where a POST comes from. Beside the strict cookie this stops what another site makes it send. */
function refuseForeignOrigin(c: Context): void {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin')
}

function answerOf(c: Context, site: Site, { body, session }: Answer): Response {
  // Written by hand: the helper of the library does not allow a cookie that is deleted to keep the prefix's attributes.
  if (session !== undefined) {
    const [value, seconds] = session === null ? ['', 0] : [session, 12 * 3600]
    const attributes = `Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`
    c.header('set-cookie', `${cookieName(site.tier)}=${value}; ${attributes}`)
  }
  if (!('file' in body)) return c.json(body)
  const { name, mediaType, content } = body.file as FileAnswer
  c.header('content-type', mediaType)
  c.header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
  return c.body(content)
}

function languageOf(c: Context): Language {
  return pickLanguage(c.req.header('accept-language'))
}

function setSafetyHeaders(c: Context): void {
  c.header('x-content-type-options', 'nosniff')
  c.header('referrer-policy', 'same-origin')
  c.header('x-frame-options', 'DENY')
  c.header(
    'content-security-policy',
    "default-src 'self'; img-src 'self' data:; style-src 'self' 'unsafe-inline'; frame-ancestors 'none'; form-action 'self'",
  )
  if (c.req.path.startsWith('/api/')) c.header('cache-control', 'no-store')
}
