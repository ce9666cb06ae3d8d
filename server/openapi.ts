import type { Hono } from 'hono'
import { z } from 'zod'
import type { Route } from './http/server.ts'

/** Describes the operations as OpenAPI 3.1 at `/api/openapi.json`, from the schemas by which they are checked. */
export function addOpenApi(server: Hono, routes: readonly Route[]): void {
  let description: object | undefined
  server.get('/api/openapi.json', (c) => c.json((description ??= describe(routes))))
}

function describe(routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Dancu', version: '0.1.0', license: { name: 'Apache-2.0' } },
    paths,
  }
}

function operation({ action, takesFile, method, describe: { summary, schemas } }: Route): object {
  const body = takesFile
    ? { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } }
    : { 'application/json': { schema: jsonSchema(schemas.body, 'input') } }
  return {
    summary,
    'x-action': action ?? 'public',
    parameters: [...parameters(schemas.params, 'path'), ...parameters(schemas.query, 'query')],
    ...(method === 'post' ? { requestBody: { content: body } } : {}),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: jsonSchema(schemas.answer, 'output') } } },
      default: { description: 'Refused: see /problems/{type}', content: { 'application/problem+json': {} } },
    },
  }
}

function parameters(schema: unknown, place: 'path' | 'query'): object[] {
  if (!(schema instanceof z.ZodObject)) return []
  return Object.entries(schema.shape as Record<string, z.ZodType>).map(([name, value]) => ({
    name,
    in: place,
    required: place === 'path' || !value.safeParse(undefined).success,
    schema: jsonSchema(value, 'input'),
  }))
}

function jsonSchema(schema: unknown, io: 'input' | 'output'): object {
  if (!(schema instanceof z.ZodType)) return {}
  return z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: made }) => {
      if (zodSchema instanceof z.ZodDate) Object.assign(made, { type: 'string', format: 'date-time' })
    },
  })
}
