import { createServer, type Server } from 'node:http'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { makeAct } from './act.ts'
import { Refused } from './request.ts'

/** What the server of this test was sent, and what it answers next. */
const received: { key: string | undefined; body: string }[] = []
let status = 200
let server: Server
let root = ''

beforeAll(async () => {
  server = createServer((asked, answer) => {
    let body = ''
    asked.on('data', (part: Buffer) => (body += part.toString()))
    asked.on('end', () => {
      received.push({ key: asked.headers['idempotency-key']?.toString(), body })
      const type = status === 200 ? 'application/json' : 'application/problem+json'
      answer.writeHead(status, { 'content-type': type }).end('{"type":"/problems/fault"}')
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  root = typeof address === 'object' ? `http://127.0.0.1:${address?.port}` : ''
  Object.assign(globalThis, { document: { documentElement: { lang: 'vi' } } })
})
afterAll(() => {
  server.close()
  Reflect.deleteProperty(globalThis, 'document')
})

test('a repeat of a refused request carries the same key, a changed one and the next act another', async () => {
  let made = 0
  const act = makeAct(() => `key-${(made += 1)}`)
  status = 500
  await expect(act(root, { name: 'a' })).rejects.toBeInstanceOf(Refused)
  status = 200
  await act(root, { name: 'a' })
  await act(root, { name: 'a' })
  await act(root, { name: 'b' })
  expect(received.map(({ key }) => key)).toEqual(['key-1', 'key-1', 'key-2', 'key-3'])
})

test('a server that cannot be reached is a refusal in plain words, not a fault', async () => {
  const act = makeAct()
  await expect(act('http://127.0.0.1:9/nowhere', {})).rejects.toMatchObject({ problem: { type: 'offline' } })
})
