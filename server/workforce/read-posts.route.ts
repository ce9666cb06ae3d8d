import * as z from 'zod'
import { sql } from 'kysely'
import { postTypeCodes } from '../../forms/workforce/post-types.ts'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { strengthOf } from './coverage.ts'
import { listEstablishment } from './establishment.ts'
import { listComing, listHolders, listHoldersOfMonth } from './holder.ts'
import type { Post } from './posting.ts'

const Holder = z.object({
  postingId: z.uuid(),
  serviceNo: z.string(),
  fullName: z.string(),
  rank: z.string(),
  kind: z.string(),
  validFrom: z.iso.date(),
  validTo: z.iso.date().nullable(),
  isPresent: z.boolean().nullable(),
  missing: z.array(z.string()),
})

const Coming = Holder.pick({ postingId: true, serviceNo: true, fullName: true, kind: true, validFrom: true })

/** The posts of a unit on a day, each with who holds it and what the holder lacks. */
export const readPosts = route({
  method: 'get',
  path: '/api/workforce/units/:unitCode/posts',
  summary: 'The posts of a unit on a day, with their holders',
  action: 'workforce.read-coverage',
  params: z.object({ unitCode: UnitCode }),
  query: z.object({ on: z.iso.date().optional() }),
  answer: z.object({
    on: z.iso.date(),
    unitCode: z.string(),
    unitName: z.string(),
    strengths: z.array(
      z.object({
        postType: z.enum(postTypeCodes),
        required: z.int(),
        assigned: z.int(),
        qualified: z.int(),
        present: z.int(),
      }),
    ),
    posts: z.array(
      z.object({
        postId: z.uuid(),
        postType: z.enum(postTypeCodes),
        seat: z.int(),
        holders: z.array(Holder),
        /** Who will hold it, from a later day on. */
        coming: z.array(Coming),
      }),
    ),
    /** Who held a post at any time of the month of the day: of these the head confirms who was there. */
    monthHolders: z.array(
      z.object({
        postingId: z.uuid(),
        serviceNo: z.string(),
        fullName: z.string(),
        isPresent: z.boolean().nullable(),
      }),
    ),
  }),
  async handle(tx, { params: { unitCode }, query, reach, site }) {
    await reach.requireCommune(unitCode)
    const { on = site.today() } = query
    const unit = (await site.units()).find(unitCode, on)
    if (unit === undefined) throw new Problem('not-found')
    const holders = await listHolders(tx, { unitCodes: [unitCode], on, today: site.today() })
    const lines = await listEstablishment(tx)
    const strengths = postTypeCodes.map((postType) => ({
      postType,
      ...strengthOf(unit, { lines, postType, on, holders }),
    }))
    const posts = await listPostsOf(tx, unitCode, on)
    const coming = await listComing(tx, unitCode, on)
    return {
      on,
      unitCode,
      unitName: unit.name,
      strengths: strengths.filter(({ required, assigned }) => required + assigned > 0),
      posts: Array.from(posts, (post) => ({
        ...post,
        holders: holders.filter(({ postId }) => postId === post.postId),
        coming: coming.filter(({ postId }) => postId === post.postId),
      })),
      monthHolders: await listHoldersOfMonth(tx, unitCode, on),
    }
  },
})

/** The seats of a unit that are there on a day, in the order of the types. */
async function listPostsOf(tx: Tx<'workforce'>, unitCode: string, on: string): Promise<Post[]> {
  const { rows } = await sql<Post>`
    select post_id as "postId", unit_code as "unitCode", post_type as "postType", seat, valid_from as "validFrom",
      valid_to as "validTo"
    from workforce.post
    where unit_code = ${unitCode} and valid_from <= ${on} and (valid_to is null or valid_to > ${on})
    order by seat`.execute(tx)
  return rows.toSorted(
    (one, other) =>
      postTypeCodes.indexOf(one.postType) - postTypeCodes.indexOf(other.postType) || one.seat - other.seat,
  )
}
