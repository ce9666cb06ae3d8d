import { randomUUID } from 'node:crypto'
import { sql, type Insertable, type RawBuilder } from 'kysely'
import { DatabaseError } from 'pg'
import type { ProblemType } from '../../forms/problems.ts'
import type { AnyTx, Database, Tx } from '../db/database.ts'
import { fixedStatement } from '../db/fixed-statement.ts'
import { newId, newSalt } from '../db/new-id.ts'
import { withNext } from '../db/prepared-client.ts'
import type { AccessLedgerEntry } from '../db/tables.ts'
import { asProblem } from '../http/constraint-problems.ts'
import { Problem } from '../http/problem.ts'
import type { Account, SessionStamp } from './account.ts'
import { legalBases, type Purpose } from './purpose.ts'

/** What the ledger will say of a request. The guard fills it in as it becomes known. */
export type Entry = {
  readonly requestId: string
  readonly action: string
  /** Who asks; undefined where no session was found. */
  account: Account | undefined
  /** Where the account was remembered: by what the entry is refused if it is not any more what it was. */
  stamp: SessionStamp | undefined
  /** Why; undefined until it is clear that the account may ask at all. */
  purpose: Purpose | undefined
  /** The groups of facts that are delivered. */
  readonly fields: Set<string>
  /** The identifiers of the persons whose records are read or changed. */
  readonly subjects: Set<string>
}

/** The entry of a request that begins: nothing is known but what is asked for. */
export function startEntry(action: string, purpose?: Purpose): Entry {
  const [fields, subjects] = [new Set<string>(), new Set<string>()]
  return { requestId: randomUUID(), action, account: undefined, stamp: undefined, purpose, fields, subjects }
}

const columns = [
  'entry_id',
  'request_id',
  'account_id',
  'role',
  'unit_code',
  'purpose',
  'legal_basis',
  'action',
  'outcome',
  'fields',
  'subjects',
  'salt',
] as const
type EntryRow = Pick<Insertable<AccessLedgerEntry>, (typeof columns)[number]>

/** The insert of an entry under this identifier. */
const insertUnder = (at: (name: (typeof columns)[number]) => unknown, entryId: unknown): RawBuilder<unknown> =>
  sql`${sql.raw(withNext)}insert into access.ledger_entry (${sql.raw(columns.join(', '))})
    values (${sql.join(columns.map((name) => (name === 'entry_id' ? entryId : at(name))))})`

const insertEntry = fixedStatement<EntryRow>((at) => insertUnder(at, at('entry_id')))

/** The same, where the account was remembered: one that has changed since has no identifier, which the table refuses. */
const insertIfUnchanged = fixedStatement<EntryRow & Omit<SessionStamp, 'lasts'>>((at) =>
  insertUnder(
    at,
    sql`case when
      exists (
        select from access.session join access.account using (account_id)
        where token_hash = ${at('tokenHash')} and ended_at is null and expires_at > now()
          and account.xmin = ${at('accountVersion')}::xid)
      and not exists (select from access.action_competence where action = ${at('action')})
      then ${at('entry_id')}::uuid end`,
  ),
)

/** Whether what failed is an entry of somebody remembered who is not any more what was remembered. */
export function isOutdated(error: unknown): boolean {
  return error instanceof DatabaseError && error.table === 'ledger_entry' && error.column === 'entry_id'
}

/** Appends to the ledger, in the request's own transaction: no answer without its entry, no entry without its answer. */
export async function appendEntry(tx: Tx<'access'>, entry: Entry, outcome: 'done' | ProblemType): Promise<void> {
  const { account, purpose, stamp } = entry
  const row: EntryRow = {
    entry_id: newId(),
    request_id: entry.requestId,
    account_id: account?.accountId ?? null,
    role: account?.role ?? null,
    unit_code: account?.unitCode ?? null,
    purpose: purpose ?? null,
    legal_basis: purpose === undefined ? null : legalBases[purpose],
    action: entry.action,
    outcome,
    // A refusal delivers nothing, however far the request had come.
    fields: outcome === 'done' ? [...entry.fields] : [],
    subjects: [...entry.subjects],
    salt: newSalt(),
  }
  await (stamp === undefined ? insertEntry(tx, row) : insertIfUnchanged(tx, { ...row, ...stamp }))
}

/**
 * Appends that a request was refused, or failed by a fault of ours, in a transaction of its own: that of the request is
 * rolled back. Returns what the caller is to be told. Where the ledger cannot be written this throws, since no answer
 * goes out without its entry; so does an entry of somebody who has changed (`isOutdated`).
 */
export async function appendRefusal(db: Database, entry: Entry, thrown: unknown): Promise<unknown> {
  const error = asProblem(thrown)
  const outcome = error instanceof Problem ? error.type : 'fault'
  try {
    await db.transaction().execute(async (tx: AnyTx) => appendEntry(tx, entry, outcome))
  } catch (unwritten) {
    if (isOutdated(unwritten)) throw unwritten
    throw new AggregateError([error, unwritten], 'A refusal could not be written to the ledger.', { cause: unwritten })
  }
  return error
}
