import * as z from 'zod'
import { route } from '../../access/route.ts'
import { listBriefs } from '../../register/brief.ts'
import { openCluster } from './open-cluster.ts'
import { ScoreOutput, showScore, showSide, SideOutput } from './pair-output.ts'
import { listVerdicts } from './pair.sql.ts'
import { residentsInForce } from './residents-in-force.ts'
import { scoreResidents } from './score-residents.ts'
import { isWaiting, PairState } from './verdict.ts'

/** The records of a cluster side by side, with the pairs between them and what each weighs. */
export const readCluster = route({
  method: 'get',
  path: '/api/checking/clusters/:personId',
  summary: 'Records that may together be one person, side by side, with their pairs',
  action: 'checking.read-cluster',
  params: z.object({ personId: z.uuid() }),
  answer: z.object({
    clusterId: z.uuid(),
    /** What a decision has to name: it is about these facts and no later ones. */
    factsHash: z.string(),
    sides: z.array(SideOutput),
    pairs: z.array(
      z.object({
        pairId: z.uuid(),
        firstId: z.uuid(),
        secondId: z.uuid(),
        state: PairState,
        /** Whether it waits, and the reader has not judged it. */
        mayJudge: z.boolean(),
        score: ScoreOutput.nullable(),
      }),
    ),
  }),
  async handle(tx, { params: { personId }, account: { accountId }, reach, site, about }) {
    const { sides, pairs, factsHash } = await openCluster(tx, personId, { purpose: 'read', reach, about })
    const ids = sides.map((side) => side.personId)
    const briefs = await listBriefs(tx, ids, { units: await site.units(), on: site.today() })
    const model = await residentsInForce(tx)
    const factsOf = new Map(sides.map((side) => [side.personId, side.facts]))
    const shown = []
    for (const { pairId, firstId, secondId, state, factsHash: hash } of pairs) {
      const [first, second] = [factsOf.get(firstId), factsOf.get(secondId)]
      const verdicts = await listVerdicts(tx, { pairId, factsHash: hash })
      const mayJudge = isWaiting(state) && !verdicts.some((one) => one.accountId === accountId)
      const score = first && second ? showScore(scoreResidents(first, second, model)) : null
      shown.push({ pairId, firstId, secondId, state, mayJudge, score })
    }
    const clusterId = ids[0] ?? personId
    return { clusterId, factsHash, sides: sides.map((side) => showSide(side, briefs)), pairs: shown }
  },
})
