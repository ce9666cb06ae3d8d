import { createServer, request as httpRequest, type Server } from 'node:http'
import { getRequestListener } from '@hono/node-server'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { problems } from '../../forms/problems.ts'
import { freshSite } from '../testing/site.ts'
import { Problem } from './problem.ts'
import { cookieName, makeServer, type Answer, type RawRequest, type Route, type Site } from './server.ts'

const schemas = { params: undefined, query: undefined, body: undefined, answer: undefined }

/** An operation without a guard: these tests are about what is before and behind it. */
function operation(
  method: Route['method'],
  path: string,
  handle: (request: RawRequest) => Promise<Answer> | Answer,
): Route {
  return {
    method,
    path,
    action: undefined,
    takesFile: false,
    describe: { summary: '', schemas },
    handle: async (_site, request) => handle(request),
  }
}

let cancelled = false
function* pieces(): Generator<string | Uint8Array> {
  yield 'Phiếu '
  yield Buffer.from('số 1')
}
const stream = (): ReadableStream<string | Uint8Array> => {
  const iterator = pieces()
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next()
      if (next.done === true) controller.close()
      else controller.enqueue(next.value)
    },
    cancel() {
      cancelled = true
    },
  })
}

const routes: Route[] = [
  operation('post', '/api/test/echo', ({ body }) => ({ body: { body: body ?? null } })),
  operation('get', '/api/test/token', ({ token }) => ({ body: { token: token ?? null } })),
  operation('get', '/api/test/refuse', () => {
    throw new Problem('wrong-state', { state: 'accepted' })
  }),
  operation('get', '/api/test/fault', () => {
    throw new Error('password of the database', { cause: 'secret' })
  }),
  operation('get', '/api/test/file', () => ({
    file: { name: '\udfffPhiếu.csv', mediaType: 'text/csv', content: stream() },
  })),
  // The same path once as a file and once as JSON: the limit of the one is not that of the other.
  operation('get', '/api/test/both', () => ({ body: {} })),
  {
    ...operation('post', '/api/test/both', async ({ stream: sent }) => {
      let bytes = 0
      for await (const piece of sent ?? []) bytes += piece.length
      return { body: { bytes } }
    }),
    takesFile: true,
  },
]

let site: Site
let listening: Server
let address: string

async function ask(path: string, init?: RequestInit): Promise<Response> {
  return makeServer(site, routes).request(path, init)
}

async function post(body: string | Uint8Array<ArrayBuffer>, headers: Record<string, string> = {}): Promise<Response> {
  return ask('/api/test/echo', { method: 'POST', body, headers })
}

beforeAll(async () => {
  site = await freshSite()
  const answer = getRequestListener(makeServer(site, routes).fetch)
  listening = createServer((request, response) => {
    void answer(request, response)
  }).listen(0, '127.0.0.1')
  await new Promise((resolve) => listening.once('listening', resolve))
  const place = listening.address()
  address = `http://127.0.0.1:${typeof place === 'object' && place !== null ? place.port : ''}`
})
afterAll(() => {
  listening.closeAllConnections()
  listening.close()
})

test('H1: a problem has its stable type, its status and what is to be done, in the language of the reader', async () => {
  const languages = { 'en-GB,en;q=0.9': 'en', vi: 'vi', 'fr, en': 'vi', '': 'vi', '*': 'vi' } as const
  for (const [accepted, language] of Object.entries(languages)) {
    const answer = await ask('/api/test/refuse', { headers: { 'accept-language': accepted } })
    expect(answer.status).toBe(409)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
    expect(await answer.json()).toEqual({
      type: '/problems/wrong-state',
      status: 409,
      title: problems['wrong-state'].title[language],
      detail: problems['wrong-state'].detail[language],
      state: 'accepted',
    })
  }
})

test('H1: a fault of ours tells its number, and nothing else', async () => {
  const answer = await ask('/api/test/fault')
  expect(answer.status).toBe(500)
  const told = await answer.text()
  expect(told).toMatch(/"type":"\/problems\/fault".*"faultId":"[\da-f-]{36}"/)
  for (const hidden of ['password', 'secret', 'server.test']) expect(told).not.toContain(hidden)
})

test('H1: what does not exist is a problem too, by every method', async () => {
  for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await ask('/api/test/no-such-thing', { method })
    expect([method, answer.status, answer.headers.get('content-type')]).toEqual([
      method,
      404,
      'application/problem+json',
    ])
  }
  expect((await ask('/api/test/echo')).status).toBe(404)
})

test('H2: a POST from another site is refused, and one from this site or from no browser is not', async () => {
  const statusOf = async (from: string): Promise<number> => (await post('{}', { 'sec-fetch-site': from })).status
  expect(await Promise.all(['cross-site', 'same-site', 'anything'].map(statusOf))).toEqual([403, 403, 403])
  expect(await Promise.all(['same-origin', 'none'].map(statusOf))).toEqual([200, 200])
  expect((await post('{}')).status).toBe(200)
})

/** Sends blanks over a socket until it is answered; what was answered, and how many bytes had gone out by then. */
async function sendBlanks(headers: Record<string, string>): Promise<{ status: number | undefined; sent: number }> {
  const sending = httpRequest(`${address}/api/test/echo`, { method: 'POST', headers })
  sending.on('error', () => undefined)
  let sent = 0
  const more = setInterval(() => {
    sent += 64 * 1024
    sending.write(Buffer.alloc(64 * 1024, ' '))
  }, 1)
  const status = await new Promise<number | undefined>((resolve) => {
    sending.once('response', (response) => resolve(response.statusCode))
  })
  clearInterval(more)
  sending.destroy()
  return { status, sent }
}

test('H3: over a socket, who announces too much or sends without end is answered at once and not read', async () => {
  const announced = await sendBlanks({ 'content-length': String(1024 ** 3) })
  expect(announced.status).toBe(413)
  expect(announced.sent).toBeLessThan(2 * 1024 ** 2)
  const endless = await sendBlanks({ 'transfer-encoding': 'chunked' })
  expect(endless.status).toBe(413)
  expect(endless.sent).toBeLessThan(16 * 1024 ** 2)
})

test('H3: the limit is for JSON; a file at the same address has its own', async () => {
  const bytes = 3 * 1024 ** 2
  const answer = await fetch(`${address}/api/test/both`, { method: 'POST', body: Buffer.alloc(bytes) })
  expect(await answer.json()).toEqual({ bytes })
  expect((await post(Buffer.alloc(bytes, ' '))).status).toBe(413)
  expect((await post(`"${'x'.repeat(2 * 1024 ** 2 - 2)}"`)).status).toBe(200)
})

test('what is no JSON arrives as nothing, for the schema to refuse', async () => {
  expect(await (await post('{"a":')).json()).toEqual({ body: null })
  expect(await (await post('{"a":1}')).json()).toEqual({ body: { a: 1 } })
})

async function tokenOf(headers: Record<string, string>): Promise<unknown> {
  return (await ask('/api/test/token', { headers })).json()
}

test('a session comes by its cookie, of this site only, or as a Bearer token from a program', async () => {
  expect(await tokenOf({ cookie: `${cookieName(site)}=one; ${cookieName({ ...site, areaCode: '99' })}=two` })).toEqual({
    token: 'one',
  })
  expect(await tokenOf({ authorization: 'bearer three-_3' })).toEqual({ token: 'three-_3' })
  expect(await tokenOf({ authorization: 'Basic YTpi' })).toEqual({ token: null })
  expect(await tokenOf({ cookie: 'dancu-city=four' })).toEqual({ token: null })
})

test('a stream of text or bytes goes out as a file, under a name that any browser can read', async () => {
  const answer = await ask('/api/test/file')
  expect(await answer.text()).toBe('Phiếu số 1')
  expect(answer.headers.get('content-disposition')).toBe("attachment; filename*=UTF-8''%EF%BF%BDPhi%E1%BA%BFu.csv")
})

test('HEAD answers as GET does, without the content, and lets go of the file', async () => {
  const answer = await ask('/api/test/file', { method: 'HEAD' })
  expect(answer.status).toBe(200)
  expect(answer.headers.get('content-type')).toBe('text/csv')
  expect(await answer.text()).toBe('')
  expect(cancelled).toBe(true)
})

test('every answer, a fault and a 404 too, lets browsers run and show only what is ours, and keep nothing of the API', async () => {
  for (const path of ['/api/test/token', '/api/test/fault', '/api/no/such', '/health']) {
    const { headers } = await ask(path)
    const policy = headers.get('content-security-policy') ?? ''
    expect(policy).toContain("default-src 'none'; script-src 'self'; style-src 'self';")
    expect(policy).toContain("frame-ancestors 'none'")
    expect(policy).not.toMatch(/unsafe|\*|http:/)
    expect(headers.get('x-content-type-options')).toBe('nosniff')
    expect(headers.get('cache-control')).toBe(path.startsWith('/api/') ? 'no-store' : null)
  }
})
