import { sql } from 'kysely'
import { withinCommunes } from '../../access/reach.ts'
import type { Tx } from '../../db/database.ts'
import type { PairSource } from './note-pairs.ts'
import type { PairState, Verdict } from './verdict.ts'

/** A pair as it stands in the queue. */
export type Pair = {
  pairId: string
  firstId: string
  secondId: string
  firstCommune: string
  secondCommune: string
  /** In bits. */
  weight: number
  source: PairSource
  state: PairState
  isTwice: boolean
  /** As hexadecimal digits. */
  factsHash: string
  survivorId: string | null
  foundAt: Date
}

const columns = sql`pair_id as "pairId", first_id as "firstId", second_id as "secondId", first_commune as "firstCommune",
  second_commune as "secondCommune", weight, source, state, is_twice as "isTwice",
  encode(facts_hash, 'hex') as "factsHash", survivor_id as "survivorId", found_at as "foundAt"`

/** A pair by its identifier; `decide` keeps others from deciding it at the same time. */
export async function findPair(
  tx: Tx<'checking'>,
  pairId: string,
  purpose: 'read' | 'decide',
): Promise<Pair | undefined> {
  const { rows } = await sql<Pair>`select ${columns} from checking.duplicate_pair where pair_id = ${pairId}
    ${purpose === 'decide' ? sql`for update` : sql``}`.execute(tx)
  return rows[0]
}

/** Pairs in these states whose records are both within reach, the weightiest first, and which the account has not judged. */
export async function listPairs(
  tx: Tx<'checking'>,
  asked: { states: readonly PairState[]; communes: string[] | undefined; accountId: string; max: number },
): Promise<(Pair & { others: number })[]> {
  const { states, communes, accountId, max } = asked
  const { rows } = await sql<Pair & { others: number }>`select ${columns}, (
      select count(*)::int from checking.duplicate_pair as other
      where (other.first_id in (pair.first_id, pair.second_id) or other.second_id in (pair.first_id, pair.second_id))
        and other.pair_id <> pair.pair_id and other.state in ('open', 'second', 'confirm', 'third')) as others
    from checking.duplicate_pair as pair
    where state = any(${[...states]}::checking.pair_state[])
      and ${withinCommunes('first_commune', communes)} and ${withinCommunes('second_commune', communes)}
      and not (state in ('open', 'second', 'confirm', 'third') and exists (select from checking.pair_verdict as verdict
        where verdict.pair_id = pair.pair_id and verdict.facts_hash = pair.facts_hash and account_id = ${accountId}))
    order by weight desc, pair_id limit ${max}`.execute(tx)
  return rows
}

/** How many pairs of the reach are in each state. */
export async function countPairs(
  tx: Tx<'checking'>,
  communes: string[] | undefined,
): Promise<{ state: PairState; pairs: number }[]> {
  const { rows } = await sql<{ state: PairState; pairs: number }>`
    select state, count(*)::int as pairs from checking.duplicate_pair
    where ${withinCommunes('first_commune', communes)} and ${withinCommunes('second_commune', communes)}
    group by state`.execute(tx)
  return rows
}

/** Other pairs that wait and have one of these two records in them: together they may be one person. */
export async function listOthers(tx: Tx<'checking'>, { pairId, firstId, secondId }: Pair): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select ${columns} from checking.duplicate_pair
    where (first_id = any(${[firstId, secondId]}::uuid[]) or second_id = any(${[firstId, secondId]}::uuid[]))
      and pair_id <> ${pairId} and state in ('open', 'second', 'confirm', 'third')
    order by weight desc, pair_id limit 20`.execute(tx)
  return rows
}

/** Pairs between these records, whatever their state; `decide` keeps others from deciding them at the same time. */
export async function listPairsAmong(
  tx: Tx<'checking'>,
  personIds: readonly string[],
  purpose: 'read' | 'decide',
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select ${columns} from checking.duplicate_pair
    where first_id = any(${[...personIds]}::uuid[]) and second_id = any(${[...personIds]}::uuid[])
    order by weight desc, pair_id ${purpose === 'decide' ? sql`for update` : sql``}`.execute(tx)
  return rows
}

/** Pairs within reach that wait and have one of these records in them, the weightiest first. */
export async function listWaitingAt(
  tx: Tx<'checking'>,
  personIds: readonly string[],
  { communes, max }: { communes: string[] | undefined; max: number },
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select ${columns} from checking.duplicate_pair
    where (first_id = any(${[...personIds]}::uuid[]) or second_id = any(${[...personIds]}::uuid[]))
      and state in ('open', 'second', 'confirm', 'third')
      and ${withinCommunes('first_commune', communes)} and ${withinCommunes('second_commune', communes)}
    order by weight desc, pair_id limit ${max}`.execute(tx)
  return rows
}

/** Pairs within reach that wait and of which a record is in another such pair, the weightiest first. */
export async function listWaitingChained(
  tx: Tx<'checking'>,
  { communes, max }: { communes: string[] | undefined; max: number },
): Promise<Pair[]> {
  const { rows } = await sql<Pair>`select ${columns} from checking.duplicate_pair as pair
    where state in ('open', 'second', 'confirm', 'third')
      and ${withinCommunes('first_commune', communes)} and ${withinCommunes('second_commune', communes)}
      and exists (select from checking.duplicate_pair as other
        where (other.first_id in (pair.first_id, pair.second_id) or other.second_id in (pair.first_id, pair.second_id))
          and other.pair_id <> pair.pair_id and other.state in ('open', 'second', 'confirm', 'third'))
    order by weight desc, pair_id limit ${max}`.execute(tx)
  return rows
}

/** What was said of a pair, by whom, in the order in which it was said. */
export type GivenVerdict = { accountId: string; verdict: Verdict; isBlind: boolean; decidedAt: Date }

/** The verdicts about the facts of a pair as they are. */
export async function listVerdicts(
  tx: Tx<'checking'>,
  { pairId, factsHash }: Pick<Pair, 'pairId' | 'factsHash'>,
): Promise<GivenVerdict[]> {
  const { rows } = await sql<GivenVerdict>`
    select account_id as "accountId", verdict, is_blind as "isBlind", decided_at as "decidedAt"
    from checking.pair_verdict where pair_id = ${pairId} and facts_hash = decode(${factsHash}, 'hex')
    order by decided_at, account_id`.execute(tx)
  return rows
}

/** How alike the two records were that were judged: the level by column, and the model's probability; none of what is gone. */
export type Likeness = { levels: Record<string, string>; probability: number } | undefined

/** Keeps a verdict, with how alike the two were: later the facts may be others. */
export async function addVerdict(
  tx: Tx<'checking'>,
  { pairId, factsHash }: Pick<Pair, 'pairId' | 'factsHash'>,
  { accountId, verdict, isBlind, likeness }: Omit<GivenVerdict, 'decidedAt'> & { likeness: Likeness },
): Promise<void> {
  const levels = likeness === undefined ? null : JSON.stringify(likeness.levels)
  await sql`insert into checking.pair_verdict (pair_id, account_id, facts_hash, verdict, is_blind, levels, probability)
    values (${pairId}, ${accountId}, decode(${factsHash}, 'hex'), ${verdict}, ${isBlind}, ${levels}::jsonb,
      ${likeness?.probability ?? null})`.execute(tx)
}

/** Says where a pair stands now. */
export async function setPair(
  tx: Tx<'checking'>,
  pairId: string,
  { state, factsHash, survivorId }: Pick<Pair, 'state' | 'factsHash' | 'survivorId'>,
): Promise<void> {
  await sql`update checking.duplicate_pair set state = ${state}::checking.pair_state,
    facts_hash = decode(${factsHash}, 'hex'), survivor_id = ${survivorId} where pair_id = ${pairId}`.execute(tx)
}

/** Says of a record that was split from the one that stood for it that it is none of the others of that one either. */
export async function setApart(tx: Tx<'checking'>, otherId: string, survivorId: string): Promise<void> {
  await sql`update checking.duplicate_pair set state = 'different', survivor_id = null
    where state = 'merged' and survivor_id = ${survivorId} and (first_id = ${otherId} or second_id = ${otherId})`.execute(
    tx,
  )
}

/** Of pairs within reach that two judged without knowing of each other: how often the first said this and the second that. */
export async function countBlind(
  tx: Tx<'checking'>,
  communes: string[] | undefined,
): Promise<{ first: Verdict; second: Verdict; pairs: number }[]> {
  const { rows } = await sql<{ first: Verdict; second: Verdict; pairs: number }>`
    select said[1] as first, said[2] as second, count(*)::int as pairs from (
      select array_agg(verdict::text order by decided_at) as said
      from checking.pair_verdict join checking.duplicate_pair using (pair_id)
      where is_blind and ${withinCommunes('first_commune', communes)} and ${withinCommunes('second_commune', communes)}
      group by pair_id, pair_verdict.facts_hash having count(*) = 2
    ) as pair group by said[1], said[2]`.execute(tx)
  return rows
}
