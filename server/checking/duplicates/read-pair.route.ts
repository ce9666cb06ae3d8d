import { z } from 'zod'
import { namesOf } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import { listBriefs } from '../../register/brief.ts'
import { openPair } from './open-pair.ts'
import { listOthers } from './pair.sql.ts'
import { scoreResidents, weightOf } from './score-residents.ts'
import { isWaiting, PairState, Verdict } from './verdict.ts'

const SideOutput = z.object({
  personId: z.uuid(),
  communeName: z.string(),
  /** By the columns of the model; null where the record was merged into another or taken back. */
  facts: z.record(z.string(), z.string()).nullable(),
})

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
    score: z
      .object({
        probability: z.number(),
        sameHousehold: z.number(),
        /** All that follows, in bits: they add up to `total`. */
        total: z.number(),
        prior: z.number(),
        household: z.number(),
        weights: z.array(z.object({ field: z.string(), level: z.string(), weight: z.number() })),
      })
      .nullable(),
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
    const score = first && second && scoreResidents(first, second)
    const hasJudged = verdicts.some((one) => one.accountId === accountId)
    const isBlind = pair.state === 'second' && !hasJudged
    const names = await namesOf(
      tx,
      verdicts.map((one) => one.accountId),
    )
    const shown = isBlind ? [] : verdicts
    return {
      ...pair,
      sides: sides.map(({ personId, facts }) => {
        // Where the address is withheld, so is the commune.
        const { communeCode = '', communeName = '' } = briefs.get(personId) ?? {}
        return { personId, communeName, facts: facts === undefined ? null : { ...facts, commune: communeCode } }
      }),
      score: score === undefined ? null : { ...score, total: weightOf(score) },
      verdicts: shown.map(({ accountId: by, verdict, decidedAt }) => {
        return { byName: names.get(by) ?? '', isMine: by === accountId, verdict, decidedAt }
      }),
      isBlind,
      mayJudge: isWaiting(pair.state) && !hasJudged,
      others: await listOthers(tx, pair),
    }
  },
})
