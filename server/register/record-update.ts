import { sql } from 'kysely'
import { updatableKeys, type UpdatableKey } from '../../forms/dc02.ts'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { inForceAt } from './chain.ts'
import { searchRow, type Decision } from './first-collection.ts'
import { planUpdate, type Change } from './plan-update.ts'
import { findRecord, type PersonRecord, type StateFacts } from './record.sql.ts'
import { insertRows, lockPersons, noRows, type RegisterRow } from './rows.ts'

/** A change of facts about a person, with its day and what it rests on. */
export type Update = Decision & {
  personId: string
  effectiveOn: string
  evidence: string
  changes: readonly Change<UpdatableKey>[]
}

/**
 * Records a change of facts as one act. The old values must be what the register has on that day: an officer who saw
 * something else decides again (`person-changed`). A person who is not there is `not-found`.
 */
export async function recordUpdate(tx: Tx<'register'>, update: Update): Promise<void> {
  await lockPersons(tx, [update.personId])
  const record = await findRecord(tx, update.personId)
  if (record === undefined) throw new Problem('not-found')
  const chain = inForceAt(record.states).map(toTextState)
  const base = chain.findLast(({ valid_from }) => valid_from <= update.effectiveOn) ?? chain[0]
  for (const { field, oldValue } of update.changes)
    if (base?.[field] !== oldValue) throw new Problem('person-changed', { field })
  const actId = newId()
  const { superseded, added } = planUpdate(chain, update.effectiveOn, update.changes)
  const validFroms = superseded.map(({ valid_from }) => valid_from)
  const rows = noRows()
  rows.act.push({
    person_id: update.personId,
    act_id: actId,
    kind: 'update',
    effective_on: update.effectiveOn,
    evidence: update.evidence,
    decided_by: update.decidedBy,
    tier: update.tier,
  })
  rows.person_state.push(...added.map((state) => toRow(update.personId, actId, state)))
  // The act comes first: what is superseded names it.
  await insertRows(tx, { ...noRows(), act: rows.act })
  await sql`update register.person_state set superseded_by = ${actId}
    where person_id = ${update.personId} and superseded_by is null and valid_from = any(${validFroms}::date[])`.execute(tx)
  await insertRows(tx, { ...rows, act: [] })
  await refreshSearch(tx, update.personId)
}

/** Makes the search row of a person anew from the last state of the chain. */
export async function refreshSearch(tx: Tx<'register'>, personId: string): Promise<void> {
  const record = await findRecord(tx, personId)
  const state = record && inForceAt(record.states).at(-1)
  if (record === undefined || state === undefined) return
  const last = <Row extends PersonRecord['residences'][number] | PersonRecord['relations'][number]>(
    things: readonly Row[],
    kind: Row['kind'],
  ): Row | undefined => inForceAt(things.filter((thing) => thing.kind === kind)).at(-1)
  await sql`delete from register.name_search where person_id = ${personId}`.execute(tx)
  const rows = noRows()
  rows.name_search.push(
    searchRow(personId, state, {
      motherName: last(record.relations, 'mother')?.declared_name ?? '',
      communeCode: last(record.residences, 'permanent')?.commune_code ?? '',
    }),
  )
  await insertRows(tx, rows)
}

type TextState = { valid_from: string } & Record<UpdatableKey, string>

function toTextState(state: StateFacts & { valid_from: string }): TextState {
  const facts = Object.fromEntries(updatableKeys.map((key) => [key, state[key]])) as Record<UpdatableKey, string>
  return { ...facts, valid_from: state.valid_from }
}

function toRow(personId: string, actId: string, { sex, ...state }: TextState): RegisterRow<'person_state'> {
  const known = sex === 'male' || sex === 'female' ? sex : 'unknown'
  return { ...state, sex: known, person_id: personId, act_id: actId }
}
