import * as z from 'zod'
import { namesOf } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import { listBriefs } from '../../register/brief.ts'
import { openPair } from './open-pair.ts'
import { listOthers } from './pair.sql.ts'
import { ScoreOutput, showScore, showSide, SideOutput } from './pair-output.ts'
import { residentsInForce } from './residents-in-force.ts'
import { scoreResidents } from './score-residents.ts'
import { isWaiting, PairState, Verdict } from './verdict.ts'

/** Two records side by side, with what each field weighs, and what was said of them as far as the reader may know it. */
export const readPair = route({
  method: 'get',
  path: '/api/checking/duplicates/:pairId',
  summary: 'Two records that may be of one person, side by side, with the weight of each field',
  action: 'checking.read-pair',
  params: z.object({ pairId: z.uuid() }),
  answer: z.object({
    pairId: z.uuid(),
    state: PairState,
    /** What a verdict has to name: it is about these facts and no later ones. */
    factsHash: z.string(),
    sides: z.array(SideOutput).length(2),
    survivorId: z.uuid().nullable(),
    /** Null where one of the two records is no more. */
    score: ScoreOutput.nullable(),
    verdicts: z.array(z.object({ byName: z.string(), isMine: z.boolean(), verdict: Verdict, decidedAt: z.date() })),
    /** Whether somebody judged it already whose verdict is not to be known yet. */
    isBlind: z.boolean(),
    mayJudge: z.boolean(),
    others: z.array(z.object({ pairId: z.uuid(), weight: z.number() })),
  }),
  async handle(tx, { params: { pairId }, account: { accountId }, reach, site, about }) {
    const { pair, sides, verdicts } = await openPair(tx, pairId, { purpose: 'read', reach, about })
    const ids = sides.map(({ personId }) => personId)
    const briefs = await listBriefs(tx, ids, { units: await site.units(), on: site.today() })
    const [first, second] = [sides[0].facts, sides[1].facts]
    const score = first && second && scoreResidents(first, second, await residentsInForce(tx))
    const hasJudged = verdicts.some((one) => one.accountId === accountId)
    const isBlind = pair.state === 'second' && !hasJudged
    const names = await namesOf(
      tx,
      verdicts.map((one) => one.accountId),
    )
    const shown = isBlind ? [] : verdicts
    return {
      ...pair,
      sides: sides.map((side) => showSide(side, briefs)),
      score: score === undefined ? null : showScore(score),
      verdicts: shown.map(({ accountId: by, verdict, decidedAt }) => {
        return { byName: names.get(by) ?? '', isMine: by === accountId, verdict, decidedAt }
      }),
      isBlind,
      mayJudge: isWaiting(pair.state) && !hasJudged,
      others: await listOthers(tx, pair),
    }
  },
})
