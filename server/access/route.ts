import { createHash, randomUUID } from 'node:crypto'
import { z } from 'zod'
import type { Language } from '../../forms/language.ts'
import type { ProblemType } from '../../forms/problems.ts'
import type { AnyTx } from '../db/database.ts'
import { asProblem } from '../http/constraint-problems.ts'
import { Problem } from '../http/problem.ts'
import type { Answer, FileAnswer, RawRequest, Route, Site } from '../http/server.ts'
import { findAccount, type Account } from './account.ts'
import { findEarlierAnswer, keepAnswer } from './answered-request.ts'
import { findGrant, type Action, type Grant } from './authorisation.ts'
import { appendEntry } from './ledger.ts'
import type { Purpose } from './purpose.ts'
import { reachOf, type Reach } from './reach.ts'

/** What a handler gets besides the one transaction in which everything happens. */
export type Call<Params, Query, Body> = {
  params: Params
  query: Query
  body: Body
  /** Who asks, and how far the grant reaches. */
  account: Account
  reach: Reach
  purpose: Purpose
  language: Language
  site: Site
  /** Names a person whose record this request reads or changes, and the groups of facts: for the ledger. */
  about: (personId: string, ...fields: string[]) => void
}

/** What arrives as a file: read by `receive`, before the transaction, so that a slow upload holds nothing up. */
export type Arrival = { stream: ReadableStream<Uint8Array>; header: RawRequest['header']; site: Site; account: Account }

type Definition<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Output extends z.ZodType> = {
  method: Route['method']
  /** Identifiers, days and numbers only: what is personal belongs in the body of a POST. */
  path: string
  summary: string
  /** The line of the authorisation table that allows it. */
  action: Action
  params?: Params
  query?: Query
  body?: Body
  /** For files: stores the stream and returns what `body` is parsed from. */
  receive?: (arrival: Arrival) => Promise<unknown>
  /** Nothing that it does not declare leaves the server. */
  answer: Output
  handle: (tx: AnyTx, call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>>) => Promise<z.input<Output>>
}

const Nothing = z.object({})
type Nothing = typeof Nothing

/** The answer of an operation that is a file. */
export const FileOutput = z.object({ file: z.custom<FileAnswer>() })

/**
 * Makes an HTTP operation on behalf of an account; with `publicRoute` the only way to make one. A request is one promise
 * and one transaction: parse, find the session, authorise, handle, parse the answer, write the ledger, commit. A throw
 * anywhere rolls everything back; a refusal is then written to the ledger in a transaction of its own, before the caller
 * hears of it.
 */
export function route<
  Output extends z.ZodType,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(definition: Definition<Params, Query, Body, Output>): Route & { types?: { body: z.input<Body>; answer: z.output<Output> } } {
  const { method, path, action, summary } = definition
  const schemas = { params: definition.params, query: definition.query, body: definition.body, answer: definition.answer }
  return {
    method,
    path,
    action,
    takesFile: definition.receive !== undefined,
    describe: { summary, schemas },
    handle: async (site, request) => guard(definition, site, request),
  }
}

async function guard<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Output extends z.ZodType>(
  definition: Definition<Params, Query, Body, Output>,
  site: Site,
  request: RawRequest,
): Promise<Answer> {
  const { action } = definition
  const requestId = randomUUID()
  const subjects = new Set<string>()
  const fields = new Set<string>()
  let account: Account | undefined
  let purpose: Purpose = 'sign-in'
  const append = async (tx: AnyTx, outcome: 'done' | ProblemType): Promise<void> =>
    appendEntry(tx, { requestId, account, purpose, action, outcome, fields: [...fields], subjects: [...subjects] })
  const authorise = async (tx: AnyTx): Promise<{ account: Account; grant: Grant }> => {
    account = await findAccount(tx, request.token)
    if (account === undefined) throw new Problem('not-signed-in')
    const grant = findGrant(action, account.role)
    if (grant === undefined) throw new Problem('not-found')
    purpose = purposeOf(grant, request.header('dancu-purpose'))
    return { account, grant }
  }
  try {
    const params = parse<Params>(definition.params, request.params)
    const query = parse<Query>(definition.query, request.query)
    const arrived = definition.receive ? await receive(definition.receive, site, request, authorise) : request.body
    const body = parse<Body>(definition.body, arrived)
    return await site.db.transaction().execute(async (tx) => {
      const who = await authorise(tx)
      const key = keyOf(request, { action, params, query, body, account: who.account })
      const earlier = await findEarlierAnswer(tx, key)
      if (earlier !== undefined) {
        await append(tx, 'done')
        return { body: earlier }
      }
      const reach = reachOf(tx, { account: who.account, area: who.grant.area, on: site.today() })
      const about = (personId: string, ...groups: string[]): void => {
        subjects.add(personId)
        for (const group of groups) fields.add(group)
      }
      const call = { params, query, body, account: who.account, reach, purpose, language: request.language, site, about }
      const output = definition.answer.parse(await definition.handle(tx, call)) as object
      if (!reach.wasAsked()) throw new Error(`${action} has a limited reach and did not ask for the area.`)
      await keepAnswer(tx, key, output)
      await append(tx, 'done')
      return { body: output }
    })
  } catch (thrown) {
    const error = asProblem(thrown)
    if (error instanceof Problem) await site.db.transaction().execute(async (tx) => append(tx, error.type))
    throw error
  }
}

/** A file is stored only for who may send it; the request itself asks again, in its own transaction. */
async function receive(
  store: (arrival: Arrival) => Promise<unknown>,
  site: Site,
  { stream, header }: RawRequest,
  authorise: (tx: AnyTx) => Promise<{ account: Account }>,
): Promise<unknown> {
  const { account } = await site.db.transaction().execute(authorise)
  if (stream === null) throw new Problem('not-valid', { errors: [{ path: [], message: 'A file is missing.' }] })
  return store({ stream, header, site, account })
}

function purposeOf(grant: Grant, named: string | undefined): Purpose {
  const only = grant.purposes.length === 1 ? grant.purposes[0] : undefined
  const purpose = named === undefined ? only : grant.purposes.find((allowed) => allowed === named)
  if (purpose === undefined) throw new Problem('purpose-needed', { purposes: grant.purposes })
  return purpose
}

/** The key of a POST, with a hash of what it asks: the same key with another request is a mistake of the caller. */
function keyOf({ header }: RawRequest, asked: { account: Account; action: string; params: unknown; query: unknown; body: unknown }) {
  const key = z.uuid().optional().safeParse(header('idempotency-key'))
  if (!key.success) throw new Problem('not-valid', { errors: [{ path: ['Idempotency-Key'], message: 'Not a UUID.' }] })
  const text = JSON.stringify([asked.action, asked.params, asked.query, asked.body])
  return {
    accountId: asked.account.accountId,
    key: key.data,
    requestHash: createHash('sha256').update(text).digest(),
  }
}

/** Parses what arrived, or refuses it with the places that are wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema | undefined, value: unknown): z.infer<Schema> {
  const result = (schema ?? Nothing).safeParse(schema ? value : {})
  if (result.success) return result.data as z.infer<Schema>
  throw new Problem('not-valid', { errors: result.error.issues.map(({ path, message }) => ({ path, message })) })
}
