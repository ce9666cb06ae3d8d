import { sql } from 'kysely'
import type { UpdatableKey } from '../../forms/dc02.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { inForce, stateOn } from './chain.ts'
import type { Decision } from './first-collection.ts'
import { planUpdate, type Change } from './plan-update.ts'
import { findRecord } from './record.sql.ts'
import { insertInto, lockPersons } from './rows.ts'
import { refreshSearch } from './search-row.ts'
import { StateFacts } from './state-facts.ts'

/** A change of facts about a person, with its day and what it rests on. */
export type Update = Decision & {
  personId: string
  effectiveOn: string
  evidence: string
  changes: readonly Change<UpdatableKey>[]
}

type TextState = { valid_from: string } & Record<UpdatableKey, string>

/**
 * Records a change of facts as one act. The old values must be what the register has on that day, and each fact changes
 * once: an officer who saw something else decides again (`person-changed`). A person who is not there is `not-found`.
 */
export async function recordUpdate(tx: Tx<'register'>, update: Update): Promise<void> {
  const { personId, effectiveOn, changes } = update
  await lockPersons(tx, [personId])
  const record = await findRecord(tx, personId)
  if (record === undefined) throw new Problem('not-found')
  const chain = inForce(record.states)
  const base = stateOn(chain, effectiveOn) ?? chain[0]
  const fields = new Set<UpdatableKey>()
  for (const { field, oldValue } of changes) {
    if (base?.[field] !== oldValue || fields.has(field)) throw new Problem('person-changed', { field })
    fields.add(field)
  }
  const actId = newId()
  const { superseded, added } = planUpdate<UpdatableKey, TextState>(chain, effectiveOn, changes)
  // The act comes first, since what is superseded names it; then the place of a state becomes free for the new one.
  await insertInto(tx, 'act', [
    {
      person_id: personId,
      act_id: actId,
      kind: 'update',
      effective_on: effectiveOn,
      evidence: update.evidence,
      decided_by: update.decidedBy,
      tier: update.tier,
    },
  ])
  const days = superseded.map(({ valid_from }) => valid_from)
  await sql`update register.person_state set superseded_by = ${actId}
    where person_id = ${personId} and superseded_by is null and valid_from = any(${days}::date[])`.execute(tx)
  const states = added.map((state) =>
    Object.assign(StateFacts.parse(state), { person_id: personId, valid_from: state.valid_from, act_id: actId }),
  )
  await insertInto(tx, 'person_state', states)
  await refreshSearch(tx, [personId])
}
