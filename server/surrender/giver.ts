import type { Tx } from '../db/database.ts'
import type { SurrenderGiverLevel } from '../db/tables.ts'

/** How much givers want to be kept of them: a code that they chose, or a name. Most want nothing, and have no row. */
export const giverLevels = ['pseudonym', 'named'] as const satisfies readonly SurrenderGiverLevel[]

/** What a giver wanted to be kept. It was compared with nothing, and leads to nobody's record. */
export type Giver = { level: SurrenderGiverLevel; name: string; contact: string }

/** It is deleted by itself so many months after the hand-in. */
const monthsKept = 12

/** Keeps what a giver said, apart from the hand-in, until a day a year after it. */
export async function saveGiver(
  tx: Tx<'surrender'>,
  { handInId, on, giver }: { handInId: string; on: string; giver: Giver },
): Promise<void> {
  const { level, name, contact } = giver
  const day = new Date(`${on}T00:00:00Z`)
  day.setUTCMonth(day.getUTCMonth() + monthsKept)
  const deleteOn = day.toISOString().slice(0, 10)
  await tx
    .insertInto('surrender.giver')
    .values({ hand_in_id: handInId, level, name, contact, delete_on: deleteOn })
    .execute()
}

/** What the giver of a hand-in wanted to be kept; undefined where that is nothing, or it was deleted. */
export async function findGiver(
  tx: Tx<'surrender'>,
  handInId: string,
): Promise<(Giver & { deleteOn: string }) | undefined> {
  return tx
    .selectFrom('surrender.giver')
    .select(['level', 'name', 'contact', 'delete_on as deleteOn'])
    .where('hand_in_id', '=', handInId)
    .executeTakeFirst()
}

/** How much the givers of hand-ins wanted to be kept, by hand-in, and nothing of what it is. */
export async function listGiverLevels(
  tx: Tx<'surrender'>,
  handInIds: readonly string[],
): Promise<Map<string, SurrenderGiverLevel>> {
  if (handInIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('surrender.giver')
    .select(['hand_in_id', 'level'])
    .where('hand_in_id', 'in', [...handInIds])
    .execute()
  return new Map(rows.map(({ hand_in_id, level }) => [hand_in_id, level]))
}

/** Deletes what was kept of a giver. The hand-in stays as it is. */
export async function deleteGiver(tx: Tx<'surrender'>, handInId: string): Promise<void> {
  await tx.deleteFrom('surrender.giver').where('hand_in_id', '=', handInId).execute()
}
