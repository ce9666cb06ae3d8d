import * as z from 'zod'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { takeNumbers } from '../register/give-numbers.ts'
import { lockPersons } from '../register/rows.ts'
import { nationalTier, numberEvidence, numberOffice, pageMax, Receipt } from './exchange-output.ts'
import { insertReceipts } from './receipt.sql.ts'

/** The city takes the nation's answers: numbers become acts, refusals become work. */
export const takeReceipts = route({
  method: 'post',
  path: '/api/exchange/receipts',
  summary: "The nation's receipts: numbers that it gave, and refusals",
  action: 'exchange.send-receipts',
  body: z.object({ receipts: z.array(Receipt).max(pageMax) }),
  answer: z.object({ taken: z.int() }),
  async handle(tx, { body: { receipts }, about, site }) {
    const persons = new Set(receipts.map(({ personId }) => personId))
    if ((await lockPersons(tx, [...persons])) < persons.size) throw new Problem('not-found')
    const given = receipts.flatMap(({ outcome, personId, detail }) => {
      const { number, actId, effectiveOn } = detail
      if (outcome !== 'number-given') return []
      if (number === undefined || actId === undefined || effectiveOn === undefined)
        throw new Problem('not-valid', { errors: [{ path: ['receipts'], message: 'A number needs its act and day.' }] })
      return [{ personId, number, actId, effectiveOn }]
    })
    const decision = { decidedBy: numberOffice, tier: nationalTier, evidence: numberEvidence }
    const clashes = new Set((await takeNumbers(tx, given, decision)).map(({ actId }) => actId))
    for (const { personId } of given) about(personId, 'pin')
    const noted = receipts.map((receipt): Receipt => {
      if (receipt.detail.actId === undefined || !clashes.has(receipt.detail.actId)) return receipt
      return { ...receipt, outcome: 'refused', detail: { ...receipt.detail, rule: 'pin-held-by-another' } }
    })
    await insertReceipts(tx, noted)
    site.wake()
    return { taken: receipts.length }
  },
})
