import { expect, test } from 'vitest'
import { download } from '../certificates/testing/issuing.ts'
import { readPdf } from '../print/testing/read-pdf.ts'
import { newId } from '../db/new-id.ts'
import { refusal, sendItems, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()

test('200: the minutes have both sides, the seal, and the table of type, quantity and origin', async () => {
  const items = [
    await storeItem(world, { itemClass: 'MIL_GUN', make: 'AK', calibre: '7.62', serial: 'B-417', origin: 'war' }),
    await storeItem(world, { itemClass: 'AMMO', quantity: 343 }),
  ]
  const transferId = await sendItems(world, items)
  const { text, plain } = readPdf(await download(world.officer, `/api/surrender/transfers/${transferId}/minutes`))
  for (const words of [
    'NP-0105',
    'Súng quân dụng',
    '343',
    'B-417',
    'Còn lại sau',
    'BÊN NHẬN',
    '12/BB-CAX',
    'Luật số 14/2017/QH14: vũ khí quân dụng',
  ])
    expect(text.replaceAll('\n', ' ')).toContain(words)
  expect(plain).toContain('/MarkInfo')
})

test('404: the minutes of a transfer that never was', async () => {
  expect(await refusal(world.officer.get(`/api/surrender/transfers/${newId()}/minutes`))).toBe('404 not-found')
})
