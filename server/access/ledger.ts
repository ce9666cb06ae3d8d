import { randomUUID } from 'node:crypto'
import { sql, type Insertable } from 'kysely'
import type { ProblemType } from '../../forms/problems.ts'
import type { AnyTx, Database, Tx } from '../db/database.ts'
import { fixedStatement } from '../db/fixed-statement.ts'
import { newId, newSalt } from '../db/new-id.ts'
import { withNext } from '../db/prepared-client.ts'
import type { AccessLedgerEntry } from '../db/tables.ts'
import { asProblem } from '../http/constraint-problems.ts'
import { Problem } from '../http/problem.ts'
import type { Account } from './account.ts'
import { legalBases, type Purpose } from './purpose.ts'

/** What the ledger will say of a request. The guard fills it in as it becomes known. */
export type Entry = {
  readonly requestId: string
  readonly action: string
  /** Who asks; undefined where no session was found. */
  account: Account | undefined
  /** Why; undefined until it is clear that the account may ask at all. */
  purpose: Purpose | undefined
  /** The groups of facts that are delivered. */
  readonly fields: Set<string>
  /** The identifiers of the persons whose records are read or changed. */
  readonly subjects: Set<string>
}

/** The entry of a request that begins: nothing is known but what is asked for. */
export function startEntry(action: string, purpose?: Purpose): Entry {
  return { requestId: randomUUID(), action, account: undefined, purpose, fields: new Set(), subjects: new Set() }
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

const insertEntry = fixedStatement<EntryRow>((at) => {
  const [names, places] = [sql.raw(columns.join(', ')), sql.join(columns.map(at))]
  return sql`${sql.raw(withNext)}insert into access.ledger_entry (${names}) values (${places})`
})

/** Appends to the ledger, in the request's own transaction: no answer without its entry, no entry without its answer. */
export async function appendEntry(tx: Tx<'access'>, entry: Entry, outcome: 'done' | ProblemType): Promise<void> {
  const { account, purpose } = entry
  await insertEntry(tx, {
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
  })
}

/**
 * Appends that a request was refused, or failed by a fault of ours, in a transaction of its own: that of the request is
 * rolled back. Returns what the caller is to be told. Where the ledger cannot be written this throws, since no answer
 * goes out without its entry.
 */
export async function appendRefusal(db: Database, entry: Entry, thrown: unknown): Promise<unknown> {
  const error = asProblem(thrown)
  const outcome = error instanceof Problem ? error.type : 'fault'
  try {
    await db.transaction().execute(async (tx: AnyTx) => appendEntry(tx, entry, outcome))
  } catch (unwritten) {
    throw new AggregateError([error, unwritten], 'A refusal could not be written to the ledger.', { cause: unwritten })
  }
  return error
}
