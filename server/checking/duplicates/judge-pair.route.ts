import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { findLikeness, openPair } from './open-pair.ts'
import { addVerdict, setPair } from './pair.sql.ts'
import { recordMerger, survivorOf } from './record-merger.ts'
import { isWaiting, PairState, stateAfter, Verdict } from './verdict.ts'

/**
 * Says of two records that they are of one person, of two, or that it cannot be told. The second person who says "one"
 * merges them, where the register has nothing against it.
 */
export const judgePair = route({
  method: 'post',
  path: '/api/checking/duplicates/:pairId/verdicts',
  summary: 'Says whether two records are of one person',
  action: 'checking.judge-pair',
  params: z.object({ pairId: z.uuid() }),
  body: z.object({ verdict: Verdict, factsHash: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** `rules`: what the register has against merging the two. */
  answer: z.object({ state: PairState, rules: z.array(z.string()) }),
  async handle(tx, { params: { pairId }, body: { verdict, factsHash }, account: { accountId }, reach, site, about }) {
    const { pair, sides, verdicts } = await openPair(tx, pairId, { purpose: 'decide', reach, about })
    if (pair.factsHash !== factsHash) throw new Problem('pair-changed')
    if (verdicts.some((one) => one.accountId === accountId)) throw new Problem('pair-judged')
    if (!isWaiting(pair.state)) throw new Problem('pair-settled')
    const state = stateAfter([...verdicts.map((one) => one.verdict), verdict], pair.isTwice)
    const isBlind = pair.isTwice && verdicts.length < 2
    await addVerdict(tx, pair, { accountId, verdict, isBlind, likeness: await findLikeness(tx, sides) })
    if (state !== 'same') {
      await setPair(tx, pairId, { ...pair, state })
      return { state, rules: [] }
    }
    const [survivor, other] = survivorOf(sides)
    const decision = { accountId, today: site.today(), units: await site.units(), areaCode: site.areaCode }
    const reason = `pair ${pairId}`
    const rules = await recordMerger(tx, 'records-merged', { survivor, other }, { ...decision, reason })
    const isMerged = rules.length === 0
    await setPair(tx, pairId, {
      ...pair,
      state: isMerged ? 'merged' : 'same',
      survivorId: isMerged ? survivor.personId : null,
    })
    return { state: isMerged ? ('merged' as const) : state, rules }
  },
})
