import { expect, test } from 'vitest'
import { download } from '../certificates/testing/issuing.ts'
import { labelOf } from '../custody/label.ts'
import { readPdf } from '../print/testing/read-pdf.ts'
import { communes } from '../testing/site.ts'
import { newId } from '../db/new-id.ts'
import { refusal, storeItem, surrenderWorld } from './testing/campaign.ts'

const world = await surrenderWorld()
const path = `/api/surrender/units/${communes.here}/labels`
const spelt = (itemId: string): string => labelOf(itemId).replaceAll(/[0-9A-F]{4}(?=[0-9A-F])/g, '$& ')

test('200: a store’s labels stand on sheets of 24, each with its code in words; of one item alone where it is named', async () => {
  const gun = await storeItem(world, { itemClass: 'MIL_GUN', make: 'AK', calibre: '7.62', serial: 'B-417' })
  const rounds = await storeItem(world, { itemClass: 'AMMO', quantity: 343 })
  const all = readPdf(await download(world.officer, path))
  for (const words of ['AK 7.62', 'B-417', '343', spelt(gun), spelt(rounds)])
    expect(all.text.replaceAll(/\s+/g, ' ')).toContain(words)
  expect(all.plain).toContain('/MarkInfo')
  const one = readPdf(await download(world.officer, `${path}?itemId=${rounds}`)).text
  expect([one.includes('343'), one.includes('B-417')]).toEqual([true, false])
})

test('404: of an empty store, of what is not in it, and of another commune', async () => {
  const there = `/api/surrender/units/${communes.there}/labels`
  expect(await refusal(world.witness.get(there))).toBe('404 not-found')
  expect(await refusal(world.officer.get(`${path}?itemId=${newId()}`))).toBe('404 not-found')
  expect(await refusal(world.officer.get(there))).toBe('404 not-found')
})
