import type { Hono } from 'hono'
import * as z from 'zod'
import { problems } from '../forms/problems.ts'
import { Purpose } from './access/purpose.ts'
import { FileOutput } from './access/route.ts'
import { cookieName, type Route, type Site } from './http/server.ts'

/** Describes the operations as OpenAPI 3.1 at `/api/openapi.json`, from the schemas by which they are checked. */
export function addOpenApi(server: Hono, site: Site, routes: readonly Route[]): void {
  let description: object | undefined
  server.get('/api/openapi.json', (c) => c.json((description ??= describe(site, routes))))
}

function describe(site: Site, routes: readonly Route[]): object {
  const paths: Record<string, Record<string, object>> = {}
  for (const route of routes) {
    const path = route.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [route.method]: operation(route) }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Dancu', version: '0.1.0', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    paths,
    components: {
      schemas: { Problem: problem },
      responses: {
        Refused: {
          description: 'Refused',
          content: { 'application/problem+json': { schema: refTo('schemas/Problem') } },
        },
      },
      securitySchemes: {
        session: {
          type: 'apiKey',
          in: 'cookie',
          name: cookieName(site),
          description: 'Each tier has its own',
        },
        token: { type: 'http', scheme: 'bearer' },
      },
    },
  }
}

/** What every refusal says (RFC 9457). Some types have more to tell. */
const problem = {
  type: 'object',
  required: ['type', 'status', 'title', 'detail'],
  properties: {
    type: { enum: Object.keys(problems).map((type) => `/problems/${type}`) },
    status: { type: 'integer' },
    title: { type: 'string' },
    detail: { type: 'string' },
  },
}

const refTo = (path: string): object => ({ $ref: `#/components/${path}` })

function operation(route: Route): object {
  const {
    action,
    method,
    describe: { summary, schemas },
  } = route
  return {
    summary,
    // The line of the authorisation table that says who may do it, and for which purposes.
    'x-action': action ?? 'public',
    security: action === undefined ? [] : [{ session: [] }, { token: [] }],
    parameters: [...parameters(schemas.params, 'path'), ...parameters(schemas.query, 'query'), ...headersOf(route)],
    ...(method === 'post' ? { requestBody: { required: true, content: requestContent(route) } } : {}),
    responses: {
      200: { description: 'Done', content: answerContent(schemas.answer) },
      default: refTo('responses/Refused'),
    },
  }
}

function requestContent({ takesFile, describe: { schemas } }: Route): object {
  if (takesFile) return { 'application/octet-stream': {} }
  return {
    'application/json': { schema: schemas.body === undefined ? { type: 'object' } : jsonSchema(schemas.body, 'input') },
  }
}

function answerContent(answer: unknown): object {
  return answer === FileOutput ? { '*/*': {} } : { 'application/json': { schema: jsonSchema(answer, 'output') } }
}

function header(name: string, description: string, schema: object): object {
  return { name, in: 'header', description, schema }
}

function headersOf({ action, method, takesFile }: Route): object[] {
  if (action === undefined) return []
  const purpose = header('Dancu-Purpose', 'Needed where the role may have several purposes', { enum: Purpose.options })
  const key = header('Idempotency-Key', 'Sent again with it, a request is done once', {
    type: 'string',
    format: 'uuid',
  })
  const name = header('File-Name', 'The name of the file, percent-encoded', { type: 'string' })
  return [purpose, ...(method === 'post' ? [key] : []), ...(takesFile ? [name] : [])]
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
  if (!(schema instanceof z.ZodType)) throw new Error('An operation without a schema cannot be described.')
  const { $schema: _dialect, ...made } = z.toJSONSchema(schema, {
    io,
    unrepresentable: 'any',
    override: ({ zodSchema, jsonSchema: written }) => {
      if (zodSchema instanceof z.ZodDate) Object.assign(written, { type: 'string', format: 'date-time' })
    },
  })
  return made
}
