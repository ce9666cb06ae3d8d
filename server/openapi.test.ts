import { beforeAll, expect, test } from 'vitest'
import * as z from 'zod'
import { routes } from './app.ts'
import type { Route } from './http/server.ts'
import { freshSite, stranger } from './testing/site.ts'

const Parameter = z.object({
  name: z.string(),
  in: z.enum(['path', 'query', 'header']),
  schema: z.record(z.string(), z.unknown()),
})
const Content = z.record(z.string(), z.object({ schema: z.record(z.string(), z.unknown()).optional() }))
const Operation = z.object({
  summary: z.string().min(5),
  'x-action': z.string(),
  security: z.array(z.record(z.string(), z.array(z.string()))),
  parameters: z.array(Parameter),
  requestBody: z.object({ content: Content }).optional(),
  responses: z.object({ 200: z.object({ content: Content }), default: z.object({ $ref: z.string() }) }),
})
const Description = z.looseObject({
  openapi: z.literal('3.1.0'),
  info: z.object({ title: z.string(), version: z.string() }).loose(),
  paths: z.record(z.string(), z.partialRecord(z.enum(['get', 'post']), Operation)),
})

let text: string
let description: z.infer<typeof Description>
const all: Route[] = routes

beforeAll(async () => {
  const answer = await stranger(await freshSite()).get('/api/openapi.json')
  text = await answer.text()
  description = Description.parse(JSON.parse(text))
})

function described({ path, method }: Route): z.infer<typeof Operation> {
  const found = description.paths[path.replaceAll(/:(\w+)/g, '{$1}')]?.[method]
  if (found === undefined) throw new Error(`${method} ${path} is not described.`)
  return found
}

test('every operation is described, and nothing else', () => {
  for (const route of all) expect(described(route)['x-action']).toBe(route.action ?? 'public')
  expect(Object.values(description.paths).flatMap((methods) => Object.keys(methods))).toHaveLength(all.length)
})

test('the parameters of an address are those that its path names', () => {
  for (const route of all) {
    const named = Array.from(route.path.matchAll(/:(\w+)/g), ([, name]) => name)
    const inPath = described(route).parameters.filter(({ in: place }) => place === 'path')
    expect(inPath.map(({ name }) => name)).toEqual(named)
  }
})

test('what is sent and what is answered says its shape, unless it is a file', () => {
  for (const route of all) {
    const { requestBody, responses } = described(route)
    expect([route.path, requestBody !== undefined]).toEqual([route.path, route.method === 'post'])
    const contents = [requestBody?.content ?? {}, responses[200].content].flatMap((content) => Object.entries(content))
    const shapeless = contents.filter(([, { schema = {} }]) => Object.keys(schema).length === 0)
    const files = shapeless.filter(([mediaType]) => mediaType !== 'application/json')
    expect([route.path, shapeless]).toEqual([route.path, files])
  }
})

test('what it refers to is there', () => {
  const whole: unknown = JSON.parse(text)
  for (const [, path = ''] of text.matchAll(/"\$ref":"#\/([^"]+)"/g)) {
    let at = whole
    for (const step of path.split('/')) at = z.record(z.string(), z.unknown()).parse(at)[step]
    expect([path, at]).toEqual([path, expect.any(Object)])
  }
})

test('who needs a session is told so, and which headers there are', () => {
  for (const route of all) {
    const { security, parameters } = described(route)
    expect(security).toHaveLength(route.action === undefined ? 0 : 2)
    const headers = parameters.filter(({ in: place }) => place === 'header').map(({ name }) => name)
    expect(headers.includes('Idempotency-Key')).toBe(route.action !== undefined && route.method === 'post')
  }
})
