import { expect, test } from 'vitest'
import { readPdf } from '../print/testing/read-pdf.ts'
import { checkReceipt } from './check-receipt.ts'
import { isSigned, publicKeyOf, signReceipt } from './receipt.ts'
import { done, itemOf, receive, refusal, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const { officer, head, site } = world

async function confirmed(): Promise<string> {
  const handInId = await receive(world, [itemOf(), itemOf({ itemClass: 'AMMO', quantity: 43 })])
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  return handInId
}

async function print(handInId: string): Promise<{ receiptNo: string; secret: string }> {
  const file = await officer.post(`/api/surrender/hand-ins/${handInId}/receipt`, { language: 'vi' })
  expect(file.status).toBe(200)
  const { text } = readPdf(new Uint8Array(await file.arrayBuffer()))
  const [receiptNo = ''] = /\d{5}-20-\d{5}/.exec(text) ?? []
  const [secret = ''] = /\w{4}-\w{4}-\w{4}-\w{4}/.exec(text) ?? []
  return { receiptNo, secret }
}

test('200: S5: whoever has number and secret is told what was handed in, however they are typed', async () => {
  const { receiptNo, secret } = await print(await confirmed())
  const counts = [
    { itemClass: 'AMMO', quantity: 43 },
    { itemClass: 'RUDE', quantity: 1 },
  ]
  const typed = {
    receiptNo: ` ${receiptNo.replaceAll('-', ' ')}`.trim(),
    secret: secret.toLowerCase().replaceAll('-', ' '),
  }
  expect(await checkReceipt(site.db, typed)).toEqual({ receiptNo, on: '2020-05-26', counts })
  const { rows } = { rows: await site.db.selectFrom('surrender.hand_in').selectAll().execute() }
  expect(JSON.stringify(rows)).not.toContain(secret.replaceAll('-', ''))
  const kept = JSON.stringify(await site.db.selectFrom('access.answered_request').selectAll().execute())
  expect(kept).not.toContain(secret)
})

test('200: S5: printed again it has another secret, and the first is worthless', async () => {
  const handInId = await confirmed()
  const [first, second] = [await print(handInId), await print(handInId)]
  expect(await checkReceipt(site.db, first)).toBeUndefined()
  expect(await checkReceipt(site.db, second)).toMatchObject({ receiptNo: first.receiptNo })
})

test('200: S5: what a receipt states is signed, and one sign that is altered shows, without asking the server', async () => {
  const facts = { receiptNo: '00508-20-00001', on: '2020-05-26', counts: [{ itemClass: 'AMMO', quantity: 43 }] }
  const { text, signature } = await signReceipt(facts, site.folder)
  const key = await publicKeyOf(site.folder)
  expect([isSigned(text, signature, key), isSigned(text.replace('43', '42'), signature, key)]).toEqual([true, false])
})

test('409: a receipt is printed after the confirmation, by one of the two officers', async () => {
  const handInId = await receive(world, [itemOf()])
  const receipt = `/api/surrender/hand-ins/${handInId}/receipt`
  expect(await refusal(officer.post(receipt, { language: 'vi' }))).toBe('409 surrender-wrong-state')
  expect(await refusal(world.witness.post(receipt, { language: 'vi' }))).toBe('404 not-found')
})
