import { Hono, type Context } from 'hono'
import { getCookie } from 'hono/cookie'
import { pickLanguage, type Language } from '../../forms/language.ts'
import type { UnitTable } from '../../forms/unit-table.ts'
import type { Database } from '../db/database.ts'
import { logFault } from './log.ts'
import { Problem } from './problem.ts'
import { readJson } from './read-json.ts'

const jsonBytesMax = 2 * 1024 * 1024

/** How long a browser keeps the session's cookie. The session itself ends on the server (`access/account.ts`). */
const sessionSeconds = 12 * 3600

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
  /** The address at which people reach the site, without a path: `https://dancu.example`. */
  origin: string
  /** Where files are kept: uploads, evidence and the secret of the certificates' codes. */
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

/** What goes out: a JSON object or a file, and the session to open (its token) or to end (null) in the browser. */
export type Answer = ({ body: object } | { file: FileAnswer }) & { session?: string | null }

/** A file that is downloaded: whole, or as a stream of bytes or of text. */
export type FileAnswer = {
  name: string
  mediaType: string
  content: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array | string>
}

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

/** The name of the session's cookie. Cookies know no ports, so each tier has its own, and so has the practice city. */
export const cookieName = ({ tier, areaCode }: Pick<Site, 'tier' | 'areaCode'>): string =>
  `__Host-dancu-${tier}${areaCode}`

/** The server of these routes. Whatever a route throws becomes a problem; what is not one is logged and hidden. */
export function makeServer(site: Site, routes: readonly Route[]): Hono {
  const server = new Hono()
  for (const route of routes)
    server.on(route.method, route.path, async (c) =>
      answerOf(c, site, await route.handle(site, await read(c, route, site))),
    )
  // After the operations, which have them already: this is for what is added later, and for what is not found.
  server.use(async (c, next) => {
    await next()
    for (const [name, value] of Object.entries(safetyOf(c))) c.res.headers.set(name, value)
  })
  server.get('/health', (c) => c.json({ status: 'ok', tier: site.tier }))
  server.notFound((c) => new Problem('not-found').toResponse(languageOf(c), safetyOf(c)))
  server.onError((error, c) => {
    const problem = error instanceof Problem ? error : new Problem('fault', { faultId: logFault(error) })
    return problem.toResponse(languageOf(c), safetyOf(c))
  })
  return server
}

async function read(c: Context, route: Route, site: Site): Promise<RawRequest> {
  if (route.method === 'post') refuseForeignOrigin(c)
  const isJson = route.method === 'post' && !route.takesFile
  return {
    params: c.req.param(),
    query: c.req.query(),
    body: isJson ? await readJson(c.req.raw, jsonBytesMax) : undefined,
    stream: route.takesFile ? c.req.raw.body : null,
    header: (name) => c.req.header(name),
    token: getCookie(c, cookieName(site)) ?? bearerOf(c),
    language: languageOf(c),
  }
}

/** The token of a program, which has no cookies: another tier. */
function bearerOf(c: Context): string | undefined {
  return /^Bearer ([\w-]+)$/i.exec(c.req.header('authorization') ?? '')?.[1]
}

/** A browser says where a POST comes from. Beside the strict cookie this stops what another site makes it send. */
function refuseForeignOrigin(c: Context): void {
  const site = c.req.header('sec-fetch-site')
  if (site !== undefined && site !== 'same-origin' && site !== 'none') throw new Problem('foreign-origin')
}

/** The headers are a plain record, which goes out as it is: those of the standard cost more than all else here. */
async function answerOf(c: Context, site: Site, answer: Answer): Promise<Response> {
  const headers = { ...safetyOf(c) }
  if (answer.session !== undefined) headers['set-cookie'] = cookieOf(site, answer.session)
  if ('body' in answer) {
    headers['content-type'] = 'application/json'
    return new Response(JSON.stringify(answer.body), { headers })
  }
  const { name, mediaType, content } = answer.file
  headers['content-type'] = mediaType
  headers['content-disposition'] = `attachment; filename*=UTF-8''${percentEncoded(name)}`
  if (!(content instanceof ReadableStream)) return new Response(content, { headers })
  if (c.req.method !== 'HEAD') return new Response(content.pipeThrough(textAsBytes()), { headers })
  // Nobody will read it, so nobody else would close it.
  await content.cancel()
  return new Response(null, { headers })
}

function textAsBytes(): TransformStream<Uint8Array | string, Uint8Array> {
  const encoder = new TextEncoder()
  return new TransformStream({
    transform: (chunk, bytes) => bytes.enqueue(typeof chunk === 'string' ? encoder.encode(chunk) : chunk),
  })
}

/** Written by hand: the library's helper does not let a cookie that is deleted keep the attributes of its prefix. */
function cookieOf(site: Site, session: string | null): string {
  const seconds = session === null ? 0 : sessionSeconds
  return `${cookieName(site)}=${session ?? ''}; Path=/; Max-Age=${seconds}; HttpOnly; Secure; SameSite=Strict`
}

/** As RFC 8187 has it. A name that was cut within a character loses that one. */
function percentEncoded(name: string): string {
  const escaped = encodeURIComponent(Buffer.from(name).toString())
  return escaped.replaceAll(/['()*]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`)
}

function languageOf(c: Context): Language {
  return pickLanguage(c.req.header('accept-language'))
}

/** Only our own scripts, styles and pictures, shown by nobody else. `data:` is for pictures that a style sheet holds. */
const contentPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "font-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "manifest-src 'self'",
  "worker-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "base-uri 'none'",
].join('; ')

const safety = {
  'content-security-policy': contentPolicy,
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
}
const safetyOfApi = { ...safety, 'cache-control': 'no-store' }

/** What every answer tells the browser: to run and show only what is ours, and to keep nothing of the API. */
function safetyOf(c: Context): Record<string, string> {
  return c.req.path.startsWith('/api/') ? safetyOfApi : safety
}
