import { randomUUID } from 'node:crypto'
import type { z } from 'zod'
import type { Language } from '../../forms/language.ts'
import type { ProblemType } from '../../forms/problems.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Route, Site } from '../http/server.ts'
import type { Account } from './account.ts'
import { appendEntry } from './ledger.ts'
import { parse } from './route.ts'

type PublicCall<Query, Body> = {
  query: Query
  params: unknown
  body: Body
  token: string | undefined
  language: Language
  site: Site
  /** Sets the session of the caller's browser, or ends it. */
  setSession: (token: string | null, account?: Account) => void
}

type PublicDefinition<Query extends z.ZodType, Body extends z.ZodType, Output extends z.ZodType> = {
  method: Route['method']
  path: string
  summary: string
  /** With a name the access is in the ledger (a sign-in); without one it gives public facts, never a person's. */
  ledgerAction?: string
  query?: Query
  params?: z.ZodType
  body?: Body
  answer: Output
  handle: (tx: AnyTx, call: PublicCall<z.infer<Query>, z.infer<Body>>) => Promise<z.input<Output>>
}

/** Makes an operation that needs no session: public facts, such as units and templates, and the sign-in itself. */
export function publicRoute<
  Output extends z.ZodType,
  Query extends z.ZodType = z.ZodObject,
  Body extends z.ZodType = z.ZodObject,
>(definition: PublicDefinition<Query, Body, Output>): Route & { types?: { body: z.input<Body>; answer: z.output<Output> } } {
  const { method, path, summary, ledgerAction, query, params, body, answer } = definition
  return {
    method,
    path,
    action: undefined,
    takesFile: false,
    describe: { summary, schemas: { params, query, body, answer } },
    async handle(site, request) {
      let session: { token: string | null; account?: Account | undefined } | undefined
      const append = async (tx: AnyTx, outcome: 'done' | ProblemType): Promise<void> => {
        if (ledgerAction === undefined) return
        const account = session?.account
        const entry = { requestId: randomUUID(), account, purpose: 'sign-in', action: ledgerAction, outcome } as const
        await appendEntry(tx, { ...entry, fields: [], subjects: [] })
      }
      try {
        const parsed = {
          query: parse<Query>(query, request.query),
          params: parse(params, request.params),
          body: parse<Body>(body, request.body),
        }
        return await site.db.transaction().execute(async (tx) => {
          const setSession = (token: string | null, account?: Account): void => {
            session = { token, account }
          }
          const { token, language } = request
          const output = answer.parse(await definition.handle(tx, { ...parsed, token, language, site, setSession })) as object
          await append(tx, 'done')
          return session === undefined ? { body: output } : { body: output, session: session.token }
        })
      } catch (error) {
        if (error instanceof Problem) await site.db.transaction().execute(async (tx) => append(tx, error.type))
        throw error
      }
    },
  }
}
