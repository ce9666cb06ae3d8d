import { postTypes } from '../../forms/workforce/post-types.ts'
import { findOffice } from '../areas/office.ts'
import { ensurePlace, findPlaceOf, type Place } from '../custody/place.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listPosts } from './posting.ts'

/**
 * The store of the office that serves a unit on a day. It is named by the office, not by the code of the unit: when the
 * unit ends, another one may bear the code, and has a store of its own.
 */
export async function storeOf(tx: AnyTx, unitCode: string, on: string): Promise<Place> {
  const office = await findOffice(tx, { unitCode, on })
  if (office === undefined) throw new Problem('not-found')
  return ensurePlace(tx, { kind: 'unit-store', holder: office.officeId, unitCode, name: office.name })
}

/** The same store where it ever held anything; undefined where it did not. */
export async function findStoreOf(tx: AnyTx, unitCode: string, on: string): Promise<Place | undefined> {
  const office = await findOffice(tx, { unitCode, on })
  return office && findPlaceOf(tx, { kind: 'unit-store', holder: office.officeId })
}

/** The place of a post: what is issued to its holder. */
export async function placeOfPost(tx: AnyTx, postId: string): Promise<Place> {
  const [post] = await listPosts(tx, [postId])
  if (post === undefined) throw new Problem('not-found')
  const { unitCode, postType, seat } = post
  const name = `${postTypes[postType].name.vi} ${seat}`
  return ensurePlace(tx, { kind: 'officer-post', holder: postId, unitCode, name })
}
