import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { insertDecision } from './decision.ts'
import { listOfficers } from './officer.ts'
import { carryOut, listPosts, lockPostings, postingKinds } from './posting.ts'

/** Posts officers, and ends earlier postings, by one decision: all of it or nothing. */
export const decidePostings = route({
  method: 'post',
  path: '/api/workforce/postings',
  summary: 'Post officers by a decision, and end earlier postings',
  action: 'workforce.decide-postings',
  body: z.object({
    decisionNo: z.string().trim().min(1).max(60),
    decidedOn: z.iso.date(),
    endings: z.array(z.object({ postingId: z.uuid(), endsOn: z.iso.date() })).max(1000),
    postings: z
      .array(
        z.object({
          officerId: z.uuid(),
          postId: z.uuid(),
          kind: z.enum(postingKinds),
          validFrom: z.iso.date(),
          /** The first day without it; null = until another decision. */
          validTo: z.iso.date().nullable(),
        }),
      )
      .max(1000),
  }),
  answer: z.object({ decisionId: z.uuid(), postingIds: z.array(z.uuid()) }),
  async handle(tx, { body, account, reach, site }) {
    const { endings, postings } = body
    const [officerIds, postIds] = [postings.map(({ officerId }) => officerId), postings.map(({ postId }) => postId)]
    const officers = await listOfficers(tx, officerIds)
    const places = [
      ...officers.map(({ homeUnitCode }) => homeUnitCode),
      ...(await listPosts(tx, postIds)).map(({ unitCode }) => unitCode),
      ...(
        await lockPostings(
          tx,
          endings.map(({ postingId }) => postingId),
        )
      ).map(({ unitCode }) => unitCode),
    ]
    if (places.length === 0) throw new Problem('not-found')
    for (const unitCode of new Set(places)) await reach.requireCommune(unitCode)
    const { decisionNo, decidedOn } = body
    const paper = { decisionNo, decidedOn, kind: 'postings', unitCode: account.unitCode ?? '' } as const
    const decisionId = await insertDecision(tx, { ...paper, decidedBy: account.accountId })
    if (decidedOn > site.today()) throw new Problem('not-at-that-time')
    const order = { decisionId, decidedBy: account.accountId, endings, postings }
    return { decisionId, postingIds: await carryOut(tx, order) }
  },
})
