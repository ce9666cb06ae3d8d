import { sql } from 'kysely'
import type { Database } from '../../db/database.ts'

/** Says that one pair in so many is given to two reviewers, from now on. */
export async function setTwiceEvery(db: Database, pairs: number): Promise<void> {
  await sql`update checking.review_setting set twice_every = ${pairs}`.execute(db)
}

/**
 * What reviewers found, as a CSV of `id_l`, `id_r` and `label` (1 = the same person, 0 = not): pairs that are settled, as
 * they are judged now. Nobody can tell = no label.
 */
export async function writeLabels(db: Database): Promise<string> {
  const { rows } = await sql<{ firstId: string; secondId: string; label: number }>`
    select first_id as "firstId", second_id as "secondId", case state when 'different' then 0 else 1 end as label
    from checking.duplicate_pair where state in ('same', 'merged', 'different') order by first_id, second_id`.execute(
    db,
  )
  return ['id_l,id_r,label', ...rows.map((row) => `${row.firstId},${row.secondId},${row.label}`), ''].join('\n')
}
