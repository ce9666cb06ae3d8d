import { join } from 'node:path'
import type { Tx } from '../db/database.ts'
import type { Site } from '../http/server.ts'

/** Where pictures are kept, each under the SHA-256 of what is left of it. */
export function photoFolder({ folder }: Pick<Site, 'folder'>): string {
  return join(folder, 'surrender-photos')
}

/** Where the picture with this content is. */
export function photoPath(site: Pick<Site, 'folder'>, sha256: string): string {
  return join(photoFolder(site), sha256)
}

/** The pictures of hand-ins, in the order in which they were added. */
export async function listPhotos(
  tx: Tx<'surrender'>,
  handInIds: readonly string[],
): Promise<{ photoId: string; handInId: string }[]> {
  if (handInIds.length === 0) return []
  return tx
    .selectFrom('surrender.photo')
    .select(['photo_id as photoId', 'hand_in_id as handInId'])
    .where('hand_in_id', 'in', [...handInIds])
    .orderBy('photo_id')
    .execute()
}
