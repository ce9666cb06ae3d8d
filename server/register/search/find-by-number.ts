import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { findHome } from '../home.ts'
import { presentNumber } from '../record.sql.ts'
import { findSurvivors } from '../survivor.sql.ts'
import type { Hit } from './hit.ts'

/**
 * Finds the person whose number this is, or was before a new one was given; of a record that was merged into another, the
 * one that stands for it. Who is gone is found as well: a number names one person, and whoever has it must learn of it.
 */
export async function findByNumber(
  tx: Tx<'register'>,
  pin: string,
  communes: string[] | undefined,
): Promise<Hit | undefined> {
  const holder = await tx
    .selectFrom('register.identifier as held')
    .select(['person_id', presentNumber(sql.ref('held.person_id')).as('present')])
    .where('value', '=', pin)
    .executeTakeFirst()
  if (holder === undefined) return undefined
  const { person_id: holderId, present } = holder
  const personId = (await findSurvivors(tx, [holderId], undefined)).get(holderId) ?? holderId
  const found = await findPresent(tx, personId)
  if (found === undefined) return undefined
  if (communes !== undefined && !communes.includes((await findHome(tx, personId)) ?? '')) return undefined
  const difference = personId === holderId ? 'old-number' : 'merged'
  return { personId, isGone: found.isGone, differences: personId === holderId && present === pin ? [] : [difference] }
}

/** Whether the person has the permanent residence no longer, nor another; undefined for a record in error. */
async function findPresent(tx: Tx<'register'>, personId: string): Promise<{ isGone: boolean } | undefined> {
  const { rows } = await sql<{ isGone: boolean }>`
    select died_on <> '' or (select gone from register.residence where residence.person_id = state.person_id
      and kind = 'permanent' and superseded_by is null order by valid_from desc limit 1) is not null as "isGone"
    from register.person_state as state where person_id = ${personId} and superseded_by is null
    order by valid_from desc limit 1`.execute(tx)
  return rows[0]
}
