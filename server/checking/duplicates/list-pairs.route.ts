import * as z from 'zod'
import { route } from '../../access/route.ts'
import { measureAgreement } from './agreement.ts'
import { countBlind, countPairs, listPairs } from './pair.sql.ts'
import { isWaiting, PairState, waitingStates } from './verdict.ts'

const listedMax = 50

/** The queue of pairs that may be one person, the weightiest first, and how far reviewers agree. */
export const listPairsRoute = route({
  method: 'get',
  path: '/api/checking/duplicates',
  summary: 'Pairs of records that may be of one person, and how far reviewers agree',
  action: 'checking.list-pairs',
  /** Without a state: what waits for a verdict of this account. */
  query: z.object({ state: PairState.optional() }),
  answer: z.object({
    pairs: z.array(
      z.object({
        pairId: z.uuid(),
        state: PairState,
        source: z.enum(['entry', 'upload', 'register']),
        weight: z.number(),
        firstCommuneName: z.string(),
        secondCommuneName: z.string(),
        foundAt: z.date(),
        /** Other pairs that wait and have one of the two in them. */
        others: z.int(),
      }),
    ),
    /** In all states that wait, also for others. */
    waiting: z.int(),
    agreement: z.object({ pairs: z.int(), agreed: z.int(), kappa: z.number().nullable() }),
  }),
  async handle(tx, { query: { state }, account: { accountId }, reach, site }) {
    const communes = await reach.listCommunes()
    const states = state === undefined ? waitingStates : [state]
    const [units, today] = [await site.units(), site.today()]
    const nameOf = (code: string): string => units.find(code, today)?.name ?? code
    const pairs = await listPairs(tx, { states, communes, accountId, max: listedMax })
    const counts = await countPairs(tx, communes)
    return {
      pairs: pairs.map(({ firstCommune, secondCommune, ...pair }) =>
        Object.assign(pair, { firstCommuneName: nameOf(firstCommune), secondCommuneName: nameOf(secondCommune) }),
      ),
      waiting: counts.filter((one) => isWaiting(one.state)).reduce((all, one) => all + one.pairs, 0),
      agreement: measureAgreement(await countBlind(tx, communes)),
    }
  },
})
