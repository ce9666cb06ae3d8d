import type { Tx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import type { CustodyPlaceKind } from '../db/tables.ts'

/** What kind of holder a place is. `outside` is a supplier, a workshop, an owner. */
type PlaceKind = CustodyPlaceKind

/** Who can hold a thing. `holder` names it in the module that uses it: the unit's code, the post's identifier. */
export type Place = { placeId: string; kind: PlaceKind; holder: string; unitCode: string | null; name: string }

const columns = ['place_id as placeId', 'kind', 'holder', 'unit_code as unitCode', 'name'] as const

/** The place of this holder; made where there is none yet. Its name stays the first one that was given. */
export async function ensurePlace(tx: Tx<'custody'>, place: Omit<Place, 'placeId'>): Promise<Place> {
  const { kind, holder, unitCode, name } = place
  const known = await findPlaceOf(tx, { kind, holder })
  if (known !== undefined) return known
  await tx
    .insertInto('custody.place')
    .values({ place_id: newId(), kind, holder, unit_code: unitCode, name })
    .onConflict((conflict) => conflict.constraint('place_holder_once').doNothing())
    .execute()
  const made = await findPlaceOf(tx, { kind, holder })
  if (made === undefined) throw new Error('A place that was just made is not there.')
  return made
}

/** The place of a holder, or undefined where it never held anything. */
export async function findPlaceOf(
  tx: Tx<'custody'>,
  { kind, holder }: Pick<Place, 'kind' | 'holder'>,
): Promise<Place | undefined> {
  return tx
    .selectFrom('custody.place')
    .select(columns)
    .where('kind', '=', kind)
    .where('holder', '=', holder)
    .executeTakeFirst()
}

/** The places of these identifiers. */
export async function listPlaces(tx: Tx<'custody'>, placeIds: readonly string[]): Promise<Place[]> {
  if (placeIds.length === 0) return []
  return tx
    .selectFrom('custody.place')
    .select(columns)
    .where('place_id', 'in', [...new Set(placeIds)])
    .execute()
}
