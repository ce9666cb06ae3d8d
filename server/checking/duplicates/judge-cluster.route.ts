import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { judgeCluster, mergeConfirmed } from './judge-cluster.ts'
import { openCluster } from './open-cluster.ts'
import { isWaiting } from './verdict.ts'

/**
 * Says which records of a cluster are one person's: all pairs between them are judged at once. The second person who says
 * the same merges them, where the register has nothing against it.
 */
export const judgeClusterRoute = route({
  method: 'post',
  path: '/api/checking/clusters/:personId/verdicts',
  summary: 'Says which records of a cluster are of one person',
  action: 'checking.judge-cluster',
  params: z.object({ personId: z.uuid() }),
  body: z.object({
    factsHash: z.string().regex(/^[0-9a-f]{64}$/),
    /** Each record of the cluster, and which person it is of: the same number is the same person. */
    persons: z.array(z.object({ personId: z.uuid(), person: z.int().min(1).max(8) })).max(8),
  }),
  /** `waiting`: pairs that still wait for somebody; `rules`: what the register has against merging. */
  answer: z.object({ waiting: z.int(), merged: z.int(), rules: z.array(z.string()) }),
  async handle(tx, { params: { personId }, body, account: { accountId }, reach, site, about }) {
    const opened = await openCluster(tx, personId, { purpose: 'decide', reach, about })
    const { sides, factsHash } = opened
    const persons = new Map(body.persons.map((one) => [one.personId, one.person]))
    const isWhole = persons.size === sides.length && sides.every((side) => persons.has(side.personId))
    if (factsHash !== body.factsHash || !isWhole) throw new Problem('pair-changed')
    const pairs = await judgeCluster(tx, opened, { persons, accountId })
    const decision = { accountId, today: site.today(), units: await site.units(), areaCode: site.areaCode }
    const done = await mergeConfirmed(tx, { sides, pairs }, { ...decision, reason: `cluster ${personId}` })
    return { ...done, waiting: pairs.filter(({ state }) => isWaiting(state)).length }
  },
})
