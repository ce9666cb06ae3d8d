import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { afterAll, expect, test } from 'vitest'
import { languages } from '../../forms/language.ts'
import { problems } from '../../forms/problems.ts'
import { Problem } from '../http/problem.ts'
import { freshSite } from '../testing/site.ts'
import { addSite } from './site.ts'

const folder = mkdtempSync(join(tmpdir(), 'dancu-site-'))
mkdirSync(join(folder, 'web/assets'), { recursive: true })
writeFileSync(join(folder, 'secret.html'), 'secret')
writeFileSync(join(folder, 'web/index.html'), '<title>the app</title>')
writeFileSync(join(folder, 'web/assets/app-abc123.js'), 'export {}')
writeFileSync(join(folder, 'web/assets/portal-abc123.css'), 'body{}')
writeFileSync(join(folder, 'web/assets/notes.txt'), 'not built')
afterAll(() => rmSync(folder, { recursive: true }))

const city = await freshSite()

function siteOf(built: string): Hono {
  const server = new Hono()
  server.onError((error) =>
    error instanceof Problem ? error.toResponse('vi', {}) : new Response('fault', { status: 500 }),
  )
  addSite(server, city, built)
  return server
}
const site = siteOf(join(folder, 'web'))
const get = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  site.request(path, { headers })

test('P1: the start page exists in both languages, links to the other and has no script', async () => {
  for (const language of languages) {
    const text = await (await get(`/${language}/`)).text()
    expect(text).toContain(`<html lang="${language}">`)
    for (const other of languages) expect(text).toContain(`href="/${other}/"`)
    expect(text).toContain('/app/?language=')
    expect(text).toContain('/assets/portal-abc123.css')
    expect(text).not.toContain('<script')
  }
})

test('P1: every problem has a page in both languages that says what to do', async () => {
  for (const [type, { title, detail }] of Object.entries(problems))
    for (const language of languages) {
      const text = await (await get(`/problems/${type}`, { 'accept-language': language })).text()
      expect(text).toContain(title[language])
      expect(text.replaceAll('&#39;', "'").replaceAll('&quot;', '"')).toContain(detail[language])
    }
})

test('404: a problem that does not exist has no page, nor has a name that every object knows', async () => {
  for (const type of ['nothing', 'constructor', '__proto__']) expect((await get(`/problems/${type}`)).status).toBe(404)
})

test('P2: the first page is in the language of the browser, Vietnamese unless English comes first', async () => {
  const expected = { 'en-GB,en;q=0.9': '/en/', 'vi,en;q=0.9': '/vi/', fr: '/vi/' }
  for (const [accepted, address] of Object.entries(expected))
    expect((await get('/', { 'accept-language': accepted })).headers.get('location')).toBe(address)
})

test('P3: no address reaches a file that the build has not made', async () => {
  const paths = [
    '../secret.html',
    '..%2fsecret.html',
    '%2e%2e/secret.html',
    '....//secret.html',
    '..%5csecret.html',
    'notes.txt',
    'no.js',
  ]
  for (const path of paths) {
    const response = await get(`/assets/${path}`)
    const text = await response.text()
    expect({ path, status: response.status, leaks: text.includes('secret') }).toEqual({
      path,
      status: 404,
      leaks: false,
    })
  }
})

test('P4: files with a hash are kept for a year, the page of the app is asked for anew', async () => {
  const script = await get('/assets/app-abc123.js', { 'accept-encoding': 'br, gzip' })
  expect(script.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8')
  expect(script.headers.get('content-encoding')).toBe('gzip')
  expect((await get('/app/')).headers.get('cache-control')).toBe('no-cache')
})

test('P5: every address of the app shows the app', async () => {
  for (const path of ['/app/', '/app/dossiers', '/app/persons/018f?on=2020-03-13']) {
    const response = await get(path)
    expect(response.status).toBe(200)
    expect(await response.text()).toContain('the app')
  }
})

test('404: a reader who came by browser is told on a page, in the language of the address; a program gets the problem', async () => {
  const page = await get('/en/open-data/nothing', { accept: 'text/html,*/*' })
  expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=UTF-8'])
  expect(await page.text()).toContain('<h1>There is no such thing, or you may not know of it</h1>')
  const problem = await get('/en/open-data/nothing')
  expect([problem.status, problem.headers.get('content-type')]).toEqual([404, 'application/problem+json'])
})

test('503: where nothing has been built the app says so and the public pages still work', async () => {
  const unbuilt = siteOf(join(folder, 'nowhere'))
  const app = await unbuilt.request('/app/')
  expect(app.status).toBe(503)
  expect(await app.text()).toContain('npm run build')
  expect((await unbuilt.request('/vi/')).status).toBe(200)
})
