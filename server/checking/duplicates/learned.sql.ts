import { sql } from 'kysely'
import { withinCommunes } from '../../access/reach.ts'
import type { Tx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import type { Levels, Settled } from './learn-levels.ts'

/** What reviewers taught the model, as somebody adopted it. `pairs`: 0 where it is as shipped again. */
export type Learned = { learnedId: string; pairs: number; levels: Levels; adoptedBy: string; adoptedAt: Date }

/** What was adopted last; undefined while nothing was. */
export async function findLearned(tx: Tx<'checking'>): Promise<Learned | undefined> {
  const { rows } = await sql<Learned>`
    select learned_id as "learnedId", pairs, levels, adopted_by as "adoptedBy", adopted_at as "adoptedAt"
    from checking.learned_model order by learned_id desc limit 1`.execute(tx)
  return rows[0]
}

/** Keeps what is in force from now on. */
export async function addLearned(
  tx: Tx<'checking'>,
  { pairs, levels, adoptedBy }: Pick<Learned, 'pairs' | 'levels' | 'adoptedBy'>,
): Promise<void> {
  await sql`insert into checking.learned_model (learned_id, pairs, levels, adopted_by)
    values (${newId()}, ${pairs}, ${JSON.stringify(levels)}::jsonb, ${adoptedBy})`.execute(tx)
}

/** Pairs within reach that reviewers settled, with how alike they were when somebody judged them last. */
export async function listSettled(tx: Tx<'checking'>, communes: string[] | undefined): Promise<Settled[]> {
  const { rows } = await sql<Settled>`
    select distinct on (pair_id) state <> 'different' as "isSame", levels, probability
    from checking.duplicate_pair join checking.pair_verdict using (pair_id)
    where state in ('same', 'merged', 'different') and levels is not null
      and ${withinCommunes('first_commune', communes)} and ${withinCommunes('second_commune', communes)}
    order by pair_id, decided_at desc`.execute(tx)
  return rows
}
