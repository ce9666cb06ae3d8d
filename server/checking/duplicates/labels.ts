import { sql } from 'kysely'
import type { Database } from '../../db/database.ts'

/** Says that one pair in so many is given to two reviewers, from now on. */
export async function setTwiceEvery(db: Database, pairs: number): Promise<void> {
  await sql`update checking.review_setting set twice_every = ${pairs}`.execute(db)
}

/**
 * What reviewers found, as a CSV of `id_l`, `id_r` and `same` (1 or 0), as `dancu link --labels` reads it: pairs that are
 * settled, as they are judged now. Nobody can tell = no label.
 */
export async function writeLabels(db: Database): Promise<string> {
  const { rows } = await sql<{ firstId: string; secondId: string; same: number }>`
    select first_id as "firstId", second_id as "secondId", case state when 'different' then 0 else 1 end as same
    from checking.duplicate_pair where state in ('same', 'merged', 'different') order by first_id, second_id`.execute(
    db,
  )
  return ['id_l,id_r,same', ...rows.map((row) => `${row.firstId},${row.secondId},${row.same}`), ''].join('\n')
}

/** Pairs that reviewers found to be two persons. */
export async function listDifferent(db: Database): Promise<{ firstId: string; secondId: string }[]> {
  const { rows } = await sql<{ firstId: string; secondId: string }>`
    select first_id as "firstId", second_id as "secondId" from checking.duplicate_pair
    where state = 'different' order by first_id, second_id`.execute(db)
  return rows
}
