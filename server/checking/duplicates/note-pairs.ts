import { sql } from 'kysely'
import type { AnyTx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import { listComparable, type ComparableFacts } from '../../register/search/comparable-facts.ts'
import { hashFacts } from './pair-facts.ts'
import type { PairModel } from '../linkage/score-pair.ts'
import { residentsInForce } from './residents-in-force.ts'
import { scoreResidents, weightOf } from './score-residents.ts'

/** Where a pair was found: as a form was entered, in an upload, or by comparing the register with itself. */
export type PairSource = 'entry' | 'upload' | 'register'

/** Two records that may be of one person, each with the commune of its permanent residence. */
export type FoundPair = [one: { personId: string; commune: string }, other: { personId: string; commune: string }]

/**
 * Puts pairs into the queue of review and returns how many were new to it, or wait again. A pair is there once: what was
 * decided stays so until the facts of one of the two have changed, and what was merged and split again is two persons.
 * Of pairs that were found as forms came in, those are left out that are not probably one person as they stand.
 */
export async function notePairs(tx: AnyTx, pairs: readonly FoundPair[], source: PairSource): Promise<number> {
  const facts = await listComparable(tx, pairs.flat())
  const model = await residentsInForce(tx)
  const rows = pairs
    .flatMap((pair) => rowOf(pair, { facts, model }))
    .filter(({ weight }) => source === 'register' || weight > 0)
  if (rows.length === 0) return 0
  const { rows: noted } = await sql<{ pairId: string }>`
    insert into checking.duplicate_pair as pair (pair_id, first_id, second_id, first_commune, second_commune, weight,
      source, state, is_twice, facts_hash)
    select pair_id, first_id, second_id, first_commune, second_commune, weight, ${source}::checking.pair_source, 'open',
      lot % twice_every = 0, decode(facts_hash, 'hex')
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as found (pair_id uuid, first_id uuid, second_id uuid,
      first_commune text, second_commune text, weight real, facts_hash text, lot bigint), checking.review_setting
    on conflict (first_id, second_id) do update set
      state = case pair.state when 'merged' then 'different' else 'open' end::checking.pair_state, survivor_id = null,
      weight = excluded.weight, facts_hash = excluded.facts_hash, source = excluded.source, found_at = excluded.found_at,
      first_commune = excluded.first_commune, second_commune = excluded.second_commune
      where pair.facts_hash <> excluded.facts_hash or pair.state = 'merged'
    returning pair_id as "pairId"`.execute(tx)
  return noted.length
}

function rowOf(
  [one, other]: FoundPair,
  { facts, model }: { facts: ReadonlyMap<string, ComparableFacts>; model: PairModel },
) {
  const [first, second] = one.personId < other.personId ? [one, other] : [other, one]
  const [mine, its] = [facts.get(first.personId), facts.get(second.personId)]
  if (mine === undefined || its === undefined || first.personId === second.personId) return []
  const score = scoreResidents(mine, its, model)
  const hash = hashFacts(mine, its)
  return [
    {
      pair_id: newId(),
      first_id: first.personId,
      second_id: second.personId,
      first_commune: first.commune,
      second_commune: second.commune,
      weight: weightOf(score),
      facts_hash: hash.toString('hex'),
      // Who is given to two reviewers is drawn by the pair itself: a run that is repeated draws the same.
      lot: hash.readUInt32BE(0),
    },
  ]
}
