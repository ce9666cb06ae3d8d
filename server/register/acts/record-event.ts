import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { RegisterActKind, RegisterEffectChain } from '../../db/tables.ts'
import { newId } from '../../db/new-id.ts'
import { Problem } from '../../http/problem.ts'
import type { Decision } from '../first-collection.ts'
import { findRecords } from '../record.sql.ts'
import { insertInto, lockPersons } from '../rows.ts'
import { refreshSearch } from '../search-row.ts'
import { refreshStays } from '../stay.ts'
import { chainChanges } from './chain-changes.ts'
import type { Effect } from './effect.ts'
import { findAbsorbed } from './find-absorbed.ts'

/** An act about one person as it is to be recorded. */
export type PlannedAct = {
  personId: string
  kind: RegisterActKind
  effectiveOn: string
  effects: readonly Effect[]
  /** The act about this person that it takes back. */
  annuls?: string
  /** A personal number that the person has from this day on. */
  number?: string
  /** The act begins the record of a person who was not in the register. */
  isFirst?: boolean
}

/** A household that an event founds. */
export type NewHousehold = { householdId: string; communeCode: string; householdNo: string }

/** An event of life: one act, or several about different persons that belong together. */
export type PlannedEvent = { acts: readonly PlannedAct[]; households?: readonly NewHousehold[] }

/**
 * Records an event: writes its acts with what they say, and brings the chains of the persons to what all their acts say
 * together. States that changed are superseded by the act and kept. Acts are recorded in the order given; of a merger
 * the record that ends comes first. Nothing is checked here but that the persons are there: the plans of the acts did.
 */
export async function recordEvent(
  tx: Tx<'register'>,
  { acts, households = [] }: PlannedEvent,
  decision: Decision & { evidence: string },
): Promise<{ eventId: string | null; personIds: string[] }> {
  const known = [...new Set(acts.filter(({ isFirst }) => !isFirst).map(({ personId }) => personId))]
  if ((await lockPersons(tx, known)) < known.length) throw new Problem('not-found')
  await insertInto(
    tx,
    'person',
    acts.filter(({ isFirst }) => isFirst).map(({ personId }) => ({ person_id: personId })),
  )
  await insertInto(
    tx,
    'household',
    households.map(({ householdId, communeCode, householdNo }) => ({
      household_id: householdId,
      commune_code: communeCode,
      household_no: householdNo,
    })),
  )
  const eventId = acts.length > 1 ? newId() : null
  for (const act of acts) {
    const actId = newId()
    await writeAct(tx, act, { ...decision, actId, eventId })
    await bringUpToDate(tx, act.personId, actId)
  }
  const personIds = [...new Set(acts.map(({ personId }) => personId))]
  await refreshSearch(tx, personIds)
  await refreshStays(tx, personIds)
  return { eventId, personIds }
}

type Written = Decision & { evidence: string; actId: string; eventId: string | null }

async function writeAct(
  tx: Tx<'register'>,
  { personId, kind, effectiveOn, effects, annuls, number }: PlannedAct,
  { actId, eventId, evidence, decidedBy, tier }: Written,
): Promise<void> {
  const key = { person_id: personId, act_id: actId }
  await insertInto(tx, 'act', [
    {
      ...key,
      kind,
      effective_on: effectiveOn,
      evidence,
      decided_by: decidedBy,
      tier,
      event_id: eventId,
      annuls: annuls ?? null,
    },
  ])
  await insertInto(
    tx,
    'effect',
    effects.map((effect) => ({ ...key, ...effect })),
  )
  if (number !== undefined) await insertInto(tx, 'identifier', [{ ...key, value: number, valid_from: effectiveOn }])
}

/** Brings the chains of a person to what the acts say now; what changes is superseded by this act, or written by it. */
async function bringUpToDate(tx: Tx<'register'>, personId: string, actId: string): Promise<void> {
  const record = (await findRecords(tx, [personId])).get(personId)
  if (record === undefined) throw new Error('An act was written about nobody.')
  for (const { chain, superseded, added } of chainChanges(record, await findAbsorbed(tx, record))) {
    await supersede(tx, { chain, personId, actId }, superseded)
    const rows = added.map(({ kind, valid_from, facts }) =>
      Object.assign({ person_id: personId, kind, valid_from, act_id: actId }, facts),
    )
    await insertInto(tx, chain, rows)
  }
}

async function supersede(
  tx: Tx<'register'>,
  { chain, personId, actId }: { chain: RegisterEffectChain; personId: string; actId: string },
  states: readonly { valid_from: string; kind?: string }[],
): Promise<void> {
  if (states.length === 0) return
  const hasKind = states.some(({ kind }) => kind !== undefined)
  const list = states.map(({ valid_from, kind = '' }) => ({ valid_from, kind }))
  await sql`update ${sql.table(`register.${chain}`)} as state set superseded_by = ${actId}
    from jsonb_to_recordset(${JSON.stringify(list)}::jsonb) as old (valid_from date, kind text)
    where state.person_id = ${personId} and state.superseded_by is null and state.valid_from = old.valid_from
      ${hasKind ? sql`and state.kind::text = old.kind` : sql``}`.execute(tx)
}
