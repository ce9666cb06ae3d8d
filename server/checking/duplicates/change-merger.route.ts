import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { openPair } from './open-pair.ts'
import { hashFacts, readSides } from './pair-facts.ts'
import { setApart, setPair } from './pair.sql.ts'
import { recordMerger, survivorOf } from './record-merger.ts'
import { PairState } from './verdict.ts'

/**
 * Merges two records that two people found to be of one person, once the register has nothing against it any more; or
 * splits what was merged, which says that they are two persons after all: they are never proposed again as they are.
 */
export const changeMerger = route({
  method: 'post',
  path: '/api/checking/duplicates/:pairId/merger',
  summary: 'Merges the records of a pair, or splits them again',
  action: 'checking.change-merger',
  params: z.object({ pairId: z.uuid() }),
  body: z.object({ action: z.enum(['merge', 'split']), reason: z.string().trim().min(1).max(300) }),
  answer: z.object({ state: PairState, rules: z.array(z.string()) }),
  async handle(tx, { params: { pairId }, body: { action, reason }, account: { accountId }, reach, site, about }) {
    const { pair, sides } = await openPair(tx, pairId, { purpose: 'decide', reach, about })
    if (pair.state !== (action === 'merge' ? 'same' : 'merged')) throw new Problem('pair-settled')
    const decision = { accountId, today: site.today(), units: await site.units(), areaCode: site.areaCode, reason }
    if (action === 'merge') {
      const [survivor, other] = survivorOf(sides)
      const rules = await recordMerger(tx, 'records-merged', { survivor, other }, decision)
      if (rules.length > 0) return { state: pair.state, rules }
      await setPair(tx, pairId, { ...pair, state: 'merged', survivorId: survivor.personId })
      return { state: 'merged' as const, rules }
    }
    const [first, second] = sides
    // Both may stand in the record of a third: then each is split from that one.
    if (![first.personId, second.personId].includes(pair.survivorId ?? '')) throw new Problem('pair-settled')
    const [survivor, other] = pair.survivorId === second.personId ? [second, first] : [first, second]
    const rules = await recordMerger(tx, 'record-split', { survivor, other }, decision)
    if (rules.length > 0) return { state: pair.state, rules }
    await setApart(tx, other.personId, survivor.personId)
    const apart = await readSides(tx, pair)
    const factsHash = hashFacts(apart[0].facts, apart[1].facts).toString('hex')
    await setPair(tx, pairId, { state: 'different', factsHash, survivorId: null })
    return { state: 'different' as const, rules }
  },
})
