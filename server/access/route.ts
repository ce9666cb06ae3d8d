import { createHash } from 'node:crypto'
import * as z from 'zod'
import type { Language } from '../../forms/language.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Answer, FileAnswer, RawRequest, Route, Site } from '../http/server.ts'
import { findAccount, isPosted, type Account, type ActingAccount } from './account.ts'
import { findEarlierAnswer, keepAnswer, type RequestKey } from './answered-request.ts'
import { findGrant, type Action } from './authorisation.ts'
import { type Grant } from './role.ts'
import { appendEntry, appendRefusal, isOutdated, startEntry, type Entry } from './ledger.ts'
import type { Purpose } from './purpose.ts'
import { reachOf, type Reach } from './reach.ts'
import { forgetAccount, recallAccount, rememberAccount, type Asking } from './remember-account.ts'

/** What a handler gets besides the one transaction in which everything happens. */
type Call<Params, Query, Body> = {
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
type Arrival = { stream: ReadableStream<Uint8Array>; header: RawRequest['header']; site: Site; account: Account }

/** The schema of an answer: always an object, so that it can grow. */
export type Output = z.ZodType<object>

type Definition<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Out extends Output> = {
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
  answer: Out
  handle: (tx: AnyTx, call: Call<z.infer<Params>, z.infer<Query>, z.infer<Body>>) => Promise<z.input<Out>>
}

const IdempotencyKey = z.uuid().optional()

const Nothing = z.object({})
type Nothing = typeof Nothing

/** The answer of an operation that is a file. */
export const FileOutput = z.object({
  file: z.object({
    name: z.string(),
    mediaType: z.string(),
    content: z.custom<FileAnswer['content']>(
      (value) => typeof value === 'string' || value instanceof Uint8Array || value instanceof ReadableStream,
    ),
  }),
})

/**
 * Makes an HTTP operation on behalf of an account; with `publicRoute` the only way to make one. A request is one promise
 * and one transaction: find the session, authorise, parse, handle, parse the answer, write the ledger, commit. A throw
 * anywhere rolls everything back; a refusal is then written to the ledger in a transaction of its own, before the caller
 * hears of it.
 */
export function route<
  Out extends Output,
  Params extends z.ZodType = Nothing,
  Query extends z.ZodType = Nothing,
  Body extends z.ZodType = Nothing,
>(
  definition: Definition<Params, Query, Body, Out>,
): Route & { types?: { body: z.input<Body>; answer: z.output<Out> } } {
  const { method, path, action, summary, params, query, body, answer } = definition
  return {
    method,
    path,
    action,
    takesFile: definition.receive !== undefined,
    describe: { summary, schemas: { params, query, body, answer } },
    handle: async (site, request) => guard(definition, site, request),
  }
}

/**
 * A request of somebody who is remembered is worked at as for whom that was; where the ledger finds that this is over,
 * nothing of it was done, and it begins again with asking who that is.
 */
async function guard<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Out extends Output>(
  definition: Definition<Params, Query, Body, Out>,
  site: Site,
  request: RawRequest,
): Promise<Answer> {
  const asking = { token: request.token, action: definition.action, today: site.today() }
  const acting = definition.receive ? undefined : recallAccount(site.db, asking)
  if (acting === undefined) return attempt(definition, { site, request, asking })
  try {
    return await attempt(definition, { site, request, asking, acting })
  } catch (error) {
    if (!isOutdated(error)) throw error
    forgetAccount(site.db, asking)
    return attempt(definition, { site, request, asking })
  }
}

/** A request, and as what its account is remembered, if it is. */
type Attempt = { site: Site; request: RawRequest; asking: Asking; acting?: ActingAccount }

async function attempt<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Out extends Output>(
  definition: Definition<Params, Query, Body, Out>,
  tried: Attempt,
): Promise<Answer> {
  const { action, method } = definition
  const { site, request } = tried
  const entry = startEntry(action)
  try {
    // A file is taken in before the transaction, from whoever may send it; the transaction asks again.
    const arrived = definition.receive ? await receive(definition.receive, tried, entry) : request.body
    // Handlers ask for the units. The first time they are read on another connection, which must not be waited for on one.
    await site.units()
    return await site.db.transaction().execute(async (tx) => {
      // Who asks, and may they, for this purpose? Whoever may not learns nothing from how the request is read.
      const { account, grant, purpose } = await authorise(tx, tried, entry)

      // What is asked? A POST that was answered before gets the same answer.
      const params = parse<Params>(definition.params, request.params)
      const query = parse<Query>(definition.query, request.query)
      const body = parse<Body>(definition.body, arrived)
      const key = method === 'post' ? keyOf(request, account, [action, params, query, body]) : undefined
      const earlier = key && (await findEarlierAnswer(tx, key))
      if (earlier) {
        noteSubjects(entry, earlier)
        await appendEntry(tx, entry, 'done')
        return { body: earlier.answer }
      }

      // Do it. Nothing undeclared leaves, and nothing of a handler that forgot how far the account may reach.
      const reach = reachOf(tx, { account, area: grant.area, on: tried.asking.today })
      const about = (personId: string, ...fields: string[]): void =>
        noteSubjects(entry, { subjects: [personId], fields })
      const { language } = request
      const call = { params, query, body, account, reach, purpose, language, site, about }
      const answer = answerOf(definition.answer, await definition.handle(tx, call))
      if (!reach.wasAsked()) throw new Error(`${action} has a limited reach and did not ask for the area.`)

      // What was done, its answer and its entry are committed together.
      const told = { fields: [...entry.fields], subjects: [...entry.subjects] }
      if (key && 'body' in answer) await keepAnswer(tx, key, { answer: answer.body, ...told })
      await appendEntry(tx, entry, 'done')
      return answer
    })
  } catch (error) {
    throw isOutdated(error) ? error : await appendRefusal(site.db, entry, error)
  }
}

type Authorised = { account: Account; grant: Grant; purpose: Purpose }

/**
 * Finds who asks, whether they may, and for what purpose: the grant of the role that they have today, and every
 * certificate that the operation needs. The ledger gets to know as much of it as was found.
 */
async function authorise(tx: AnyTx, { site, request, asking, acting }: Attempt, entry: Entry): Promise<Authorised> {
  const { token, action } = asking
  const found = acting ?? (await findAccount(tx, token, asking))
  if (found === undefined) throw new Problem('not-signed-in')
  if (acting === undefined) rememberAccount(site.db, asking, found)
  else entry.stamp = acting.stamp
  const { account, missing } = found
  entry.account = account
  const grant = findGrant(action, account.role)
  if (grant === undefined) throw new Problem('not-found')
  if (grant.area !== 'self' && !isPosted(account)) throw new Problem('no-post-today')
  if (missing.length > 0) throw new Problem('certificate-missing', { competences: missing })
  const purpose = purposeOf(grant, request.header('dancu-purpose'))
  entry.purpose = purpose
  return { account, grant, purpose }
}

function purposeOf(grant: Grant, named: string | undefined): Purpose {
  const only = grant.purposes.length === 1 ? grant.purposes[0] : undefined
  const purpose = named === undefined ? only : grant.purposes.find((allowed) => allowed === named)
  if (purpose === undefined) throw new Problem('purpose-needed', { purposes: grant.purposes })
  return purpose
}

async function receive(store: (arrival: Arrival) => Promise<unknown>, tried: Attempt, entry: Entry): Promise<unknown> {
  const { site, request } = tried
  const { account } = await site.db.transaction().execute(async (tx: AnyTx) => authorise(tx, tried, entry))
  const { stream, header } = request
  if (stream === null) throw new Problem('not-valid', { errors: [{ path: [], message: 'A file is missing.' }] })
  return store({ stream, header, site, account })
}

/** Parses what arrived, or refuses it with the places that are wrong. */
export function parse<Schema extends z.ZodType>(schema: Schema | undefined, value: unknown): z.infer<Schema> {
  const result = (schema ?? Nothing).safeParse(schema ? value : {})
  // Where there is no schema, `Schema` is `Nothing` by default, which the compiler cannot know here.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  if (result.success) return result.data as z.infer<Schema>
  throw new Problem('not-valid', { errors: result.error.issues.map(({ path, message }) => ({ path, message })) })
}

/** What goes out of what a handler returned: the declared fields of an object, or a file. */
export function answerOf(schema: Output, returned: unknown): Answer {
  const output = schema.parse(returned)
  const file = schema === FileOutput ? FileOutput.parse(output) : undefined
  return file ?? { body: output }
}

/**
 * The key of a POST, with a hash of what it asks. The same key with another request is a mistake of the caller; and who
 * has another place or role since then does not get what the old one was told.
 */
function keyOf(
  { header }: RawRequest,
  { accountId, role, unitCode }: Account,
  asked: unknown[],
): RequestKey | undefined {
  const key = IdempotencyKey.safeParse(header('idempotency-key'))
  if (!key.success) throw new Problem('not-valid', { errors: [{ path: ['Idempotency-Key'], message: 'Not a UUID.' }] })
  if (key.data === undefined) return undefined
  const text = JSON.stringify([role, unitCode, ...asked])
  return { accountId, key: key.data, requestHash: createHash('sha256').update(text).digest() }
}

function noteSubjects(entry: Entry, told: { subjects: readonly string[]; fields: readonly string[] }): void {
  for (const personId of told.subjects) entry.subjects.add(personId)
  for (const field of told.fields) entry.fields.add(field)
}
