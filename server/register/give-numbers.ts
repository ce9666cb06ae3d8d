import { randomInt } from 'node:crypto'
import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { insertRows, noRows } from './rows.ts'
import type { Decision } from './first-collection.ts'

const serials = 1_000_000
const roundsMax = 200

/** A number that a person was given, and the act. */
export type GivenNumber = { personId: string; number: string; actId: string }

/**
 * Gives personal numbers: six random digits behind the prefix that the law prescribes, unique for ever (Decree
 * 137/2015 art. 13). A number that is taken is drawn again. Throws when a prefix is all but used up.
 */
export async function giveNumbers(
  tx: Tx<'register'>,
  persons: readonly { personId: string; prefix: string }[],
  decision: Decision & { effectiveOn: string; evidence: string },
): Promise<GivenNumber[]> {
  const acts = new Map(persons.map(({ personId }) => [personId, newId()]))
  const rows = noRows()
  for (const [personId, actId] of acts)
    rows.act.push({
      person_id: personId,
      act_id: actId,
      kind: 'number-given',
      effective_on: decision.effectiveOn,
      evidence: decision.evidence,
      decided_by: decision.decidedBy,
      tier: decision.tier,
    })
  await insertRows(tx, rows)
  const given: GivenNumber[] = []
  let waiting = [...persons]
  for (let round = 0; waiting.length > 0; round += 1) {
    if (round === roundsMax) throw new Error('A prefix of personal numbers is all but used up.')
    const drawn = waiting.map(({ personId, prefix }) => ({
      value: `${prefix}${String(randomInt(serials)).padStart(6, '0')}`,
      person_id: personId,
      act_id: acts.get(personId),
    }))
    const taken = await sql<{ person_id: string; value: string }>`
      insert into register.identifier (value, person_id, act_id)
      select value, person_id, act_id from jsonb_populate_recordset(null::register.identifier, ${JSON.stringify(drawn)}::jsonb)
      on conflict do nothing returning person_id, value`.execute(tx)
    const done = new Set(taken.rows.map(({ person_id }) => person_id))
    for (const { person_id, value } of taken.rows)
      given.push({ personId: person_id, number: value, actId: acts.get(person_id) ?? '' })
    waiting = waiting.filter(({ personId }) => !done.has(personId))
  }
  return given
}

/** Takes over numbers that another tier gave; returns those that belong to somebody else here and were not taken. */
export async function takeNumbers(
  tx: Tx<'register'>,
  given: readonly GivenNumber[],
  decision: Decision & { effectiveOn: string; evidence: string },
): Promise<GivenNumber[]> {
  const known = await sql<{ act_id: string }>`select act_id from register.act
    where person_id = any(${given.map(({ personId }) => personId)}::uuid[])
      and act_id = any(${given.map(({ actId }) => actId)}::uuid[])`.execute(tx)
  const holders = await findHolders(tx, given.map(({ number }) => number))
  const knownActs = new Set(known.rows.map(({ act_id }) => act_id))
  const fresh = given.filter(({ actId }) => !knownActs.has(actId))
  const clashes = fresh.filter(({ number }) => holders.has(number))
  const rows = noRows()
  for (const { personId, number, actId } of fresh) {
    if (holders.has(number)) continue
    rows.act.push({
      person_id: personId,
      act_id: actId,
      kind: 'number-given',
      effective_on: decision.effectiveOn,
      evidence: decision.evidence,
      decided_by: decision.decidedBy,
      tier: decision.tier,
    })
    rows.identifier.push({ value: number, person_id: personId, act_id: actId })
  }
  await insertRows(tx, rows)
  return clashes
}

/** Who holds these numbers: a map from number to person. */
export async function findHolders(tx: Tx<'register'>, numbers: readonly string[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ value: string; person_id: string }>`
    select value, person_id from register.identifier where value = any(${numbers}::text[])`.execute(tx)
  return new Map(rows.map(({ value, person_id }) => [value, person_id]))
}
