import { randomBytes } from 'node:crypto'
import type { ProblemType } from '../../forms/problems.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { Account } from './account.ts'
import { legalBases, type Purpose } from './purpose.ts'

/** Who asked, why, for what, what came of it, which facts were delivered and of whom. */
export type Entry = {
  requestId: string
  /** Undefined where no session was found. */
  account: Account | undefined
  purpose: Purpose
  action: string
  outcome: 'done' | ProblemType
  fields: readonly string[]
  subjects: readonly string[]
}

/** Appends to the ledger, in the request's own transaction: no answer without its entry, no entry without its answer. */
export async function appendEntry(tx: Tx<'access'>, entry: Entry): Promise<void> {
  await tx
    .insertInto('access.ledger_entry')
    .values({
      entry_id: newId(),
      request_id: entry.requestId,
      account_id: entry.account?.accountId ?? null,
      role: entry.account?.role ?? null,
      unit_code: entry.account?.unitCode ?? null,
      purpose: entry.purpose,
      legal_basis: legalBases[entry.purpose],
      action: entry.action,
      outcome: entry.outcome,
      fields: [...entry.fields],
      subjects: [...entry.subjects],
      salt: randomBytes(16),
    })
    .execute()
}
