import type { UpdatableKey } from '../../forms/dc02.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { stateEffect } from './acts/effect.ts'
import { recordEvent } from './acts/record-event.ts'
import { inForce, stateOn } from './chain.ts'
import type { Decision } from './first-collection.ts'
import { findRecord } from './record.sql.ts'
import { lockPersons } from './rows.ts'

/** One fact that changes: from what the register has to what it will have. */
type Change = { field: UpdatableKey; oldValue: string; newValue: string }

/** A change of facts about a person, with its day and what it rests on. */
export type Update = Decision & { personId: string; effectiveOn: string; evidence: string; changes: readonly Change[] }

/**
 * Records a change of facts as one act. The old values must be what the register has on that day, and each fact changes
 * once: an officer who saw something else decides again (`person-changed`). A person who is not there is `not-found`.
 */
export async function recordUpdate(tx: Tx<'register'>, update: Update): Promise<void> {
  const { personId, effectiveOn, changes, ...decision } = update
  await lockPersons(tx, [personId])
  const record = await findRecord(tx, personId)
  if (record === undefined) throw new Problem('not-found')
  const chain = inForce(record.states)
  const base = stateOn(chain, effectiveOn) ?? chain[0]
  const facts: Partial<Record<UpdatableKey, string>> = {}
  for (const { field, oldValue, newValue } of changes) {
    if (base?.[field] !== oldValue || field in facts) throw new Problem('person-changed', { field })
    facts[field] = newValue
  }
  const effects = [stateEffect(effectiveOn, facts)]
  await recordEvent(tx, { acts: [{ personId, kind: 'update', effectiveOn, effects }] }, decision)
}
