import type * as z from 'zod'
import type { Language } from '../../forms/language.ts'
import type { AnyTx } from '../db/database.ts'
import type { Answer, RawRequest, Route, Site } from '../http/server.ts'
import type { Account } from './account.ts'
import { appendEntry, appendRefusal, startEntry } from './ledger.ts'
import { answerOf, parse, type Output } from './route.ts'

/** What a public handler gets besides the transaction. */
type PublicCall<Params, Query, Body> = {
  params: Params
  query: Query
  body: Body
  token: string | undefined
  language: Language
  site: Site
  /** Opens the session with this token in the caller's browser, or ends it there (null); whose it is, for the ledger. */
  setSession: (token: string | null, account: Account | undefined) => void
}

type PublicDefinition<Params extends z.ZodType, Query extends z.ZodType, Body extends z.ZodType, Out extends Output> = {
  method: Route['method']
  path: string
  summary: string
  /** With a name the access is in the ledger (a sign-in); without one it gives public facts, never a person's. */
  ledgerAction?: string
  params?: Params
  query?: Query
  body?: Body
  /** Runs first, in a transaction of its own: what has to stay even where the request is refused. */
  before?: (tx: AnyTx, body: z.infer<Body>) => Promise<void>
  answer: Out
  handle: (tx: AnyTx, call: PublicCall<z.infer<Params>, z.infer<Query>, z.infer<Body>>) => Promise<z.input<Out>>
}

/** Makes an operation that needs no session: public facts, such as units and templates, and the sign-in itself. */
export function publicRoute<
  Out extends Output,
  Params extends z.ZodType = z.ZodObject,
  Query extends z.ZodType = z.ZodObject,
  Body extends z.ZodType = z.ZodObject,
>(
  definition: PublicDefinition<Params, Query, Body, Out>,
): Route & { types?: { body: z.input<Body>; answer: z.output<Out> } } {
  const { method, path, summary, params, query, body, answer } = definition
  return {
    method,
    path,
    action: undefined,
    takesFile: false,
    describe: { summary, schemas: { params, query, body, answer } },
    handle: async (site, request) => answerPublic(definition, site, request),
  }
}

async function answerPublic<
  Params extends z.ZodType,
  Query extends z.ZodType,
  Body extends z.ZodType,
  Out extends Output,
>(definition: PublicDefinition<Params, Query, Body, Out>, site: Site, request: RawRequest): Promise<Answer> {
  const { ledgerAction, before } = definition
  const entry = ledgerAction === undefined ? undefined : startEntry(ledgerAction, 'sign-in')
  try {
    const params = parse<Params>(definition.params, request.params)
    const query = parse<Query>(definition.query, request.query)
    const body = parse<Body>(definition.body, request.body)
    if (before) await site.db.transaction().execute(async (tx) => before(tx, body))
    return await site.db.transaction().execute(async (tx) => {
      let session: { token: string | null } | undefined
      const setSession = (token: string | null, account: Account | undefined): void => {
        session = { token }
        if (entry) entry.account = account
      }
      const { token, language } = request
      const call = { params, query, body, token, language, site, setSession }
      const answer = answerOf(definition.answer, await definition.handle(tx, call))
      if (entry) await appendEntry(tx, entry, 'done')
      return session === undefined ? answer : { ...answer, session: session.token }
    })
  } catch (error) {
    throw entry ? await appendRefusal(site.db, entry, error) : error
  }
}
