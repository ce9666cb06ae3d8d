import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'

/** A unit whose people all went into another one. */
export type UnitMove = { from: string; to: string }

/**
 * Lets the officers of units that went whole into others serve those, all at once; returns how many accounts changed.
 * Whoever serves a unit that was divided keeps it until the administrator gives them another post.
 */
export async function followUnits(tx: Tx<'access'>, moves: readonly UnitMove[]): Promise<number> {
  const { numAffectedRows } = await sql`
    update access.account set unit_code = move."to"
    from jsonb_to_recordset(${JSON.stringify(moves)}::jsonb) as move ("from" text, "to" text)
    where account.unit_code = move."from" and move."from" <> move."to"`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
