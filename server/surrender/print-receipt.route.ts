import * as z from 'zod'
import { languages } from '../../forms/language.ts'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { lockHandIn } from './hand-in.ts'
import { hashSecret, makeSecret } from './receipt.ts'
import { renderReceipt } from './render-receipt.ts'

/**
 * Prints the receipt with a new secret, on the day of the hand-in, by one of its two officers. Only the hash of the
 * secret is kept, so a receipt that is printed again has another one and the first is worthless. The answer is a file,
 * which the guard never keeps for a repetition.
 */
export const printReceipt = route({
  method: 'post',
  path: '/api/surrender/hand-ins/:handInId/receipt',
  summary: 'Print the receipt of a hand-in as PDF, with a new secret',
  action: 'surrender.receive',
  params: z.object({ handInId: z.uuid() }),
  body: z.object({ language: z.enum(languages) }),
  answer: FileOutput,
  async handle(tx, { params: { handInId }, body: { language }, account, reach, site }) {
    const handIn = await lockHandIn(tx, handInId)
    if (handIn === undefined) throw new Problem('not-found')
    await reach.requireCommune(handIn.unitCode)
    const { receiptNo, receivedBy, witness, on, state } = handIn
    if (state !== 'confirmed' || on !== site.today()) throw new Problem('surrender-wrong-state', { state })
    if (account.accountId !== receivedBy && account.accountId !== witness) throw new Problem('surrender-own-signature')
    const secret = makeSecret()
    await tx
      .updateTable('surrender.hand_in')
      .set({ secret_hash: hashSecret(receiptNo, secret) })
      .where('hand_in_id', '=', handInId)
      .execute()
    const content = await renderReceipt(tx, site, { handIn, secret, language })
    return { file: { name: `${receiptNo}.pdf`, mediaType: 'application/pdf', content } }
  },
})
