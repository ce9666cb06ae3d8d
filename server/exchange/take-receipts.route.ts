import { z } from 'zod'
import { route } from '../access/route.ts'
import type { Tx } from '../db/database.ts'
import { takeNumbers } from '../register/give-numbers.ts'
import { lockPersons } from '../register/rows.ts'
import { nationalTier, numberOffice, pageMax, Receipt } from './exchange-output.ts'

/** The city takes the nation's answers: numbers become acts, refusals become work. */
export const takeReceipts = route({
  method: 'post',
  path: '/api/exchange/receipts',
  summary: "The nation's receipts: numbers that it gave, and refusals",
  action: 'exchange.send-receipts',
  body: z.object({ receipts: z.array(Receipt).max(pageMax) }),
  answer: z.object({ taken: z.int() }),
  async handle(tx, { body: { receipts }, about, site }) {
    await lockPersons(tx, receipts.map(({ personId }) => personId))
    const given = receipts.flatMap(({ outcome, personId, detail: { number, actId } }) =>
      outcome === 'number-given' && number !== undefined && actId !== undefined ? [{ personId, number, actId }] : [],
    )
    const effectiveOn = receipts[0]?.detail.effectiveOn ?? site.today()
    const decision = { decidedBy: numberOffice, tier: nationalTier, evidence: 'number given by the nation', effectiveOn }
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

async function insertReceipts(tx: Tx<'exchange'>, receipts: readonly Receipt[]): Promise<void> {
  if (receipts.length === 0) return
  await tx
    .insertInto('exchange.receipt')
    .values(
      receipts.map(({ seq, outcome, personId, detail }) => ({
        seq,
        outcome,
        person_id: personId,
        detail: JSON.stringify(detail),
      })),
    )
    .onConflict((conflict) => conflict.column('seq').doNothing())
    .execute()
}
