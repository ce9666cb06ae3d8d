import { array, assert, constantFrom, nat, property, record, stringMatching } from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn, stranger } from '../testing/site.ts'
import { needOf, recommend } from './recommendation.ts'
import { deliver, setNorm, sign, takeInAt } from './testing/equipment.ts'
import { freshPolice, outcomeOf } from './testing/police.ts'

const { site, administrator, ministry } = await freshPolice()
const path = '/api/workforce/recommendations/MOTORBIKE'
const unit = (unitCode: string, more: object = {}) => ({
  unitCode,
  norm: 2,
  held: 0,
  inTransit: 0,
  officers: 0,
  ...more,
})
const shares = (inputs: Parameters<typeof recommend>[0], stock: number, rule: 'order' | 'even') =>
  recommend(inputs, { stock, rule }).map(({ unitCode, need, share }) => [unitCode, need, share])

test('W17: units without any come first, then the largest gap, then the officers; a stock is shared by the rule that is named', () => {
  // The example of the domain notes: A holds none, B one, C three, and two are in stock.
  const three = [unit('C', { held: 3 }), unit('B', { held: 1 }), unit('A')]
  expect(shares(three, 2, 'order')).toEqual([
    ['A', 2, 2],
    ['B', 1, 0],
  ])
  expect(shares(three, 2, 'even')).toEqual([
    ['A', 2, 1],
    ['B', 1, 1],
  ])
  const order = [unit('D', { held: 1 }), unit('E', { held: 1, norm: 4 }), unit('F', { officers: 5 }), unit('G')]
  expect(shares(order, 0, 'order').map(([code]) => code)).toEqual(['F', 'G', 'E', 'D'])
  expect(recommend([unit('H', { inTransit: 2 })], { stock: 9, rule: 'order' })).toEqual([])
})

test('W18: no share is more than the need, and together they are the stock or the whole need, by either rule', () => {
  const input = record({
    unitCode: stringMatching(/^\d{5}$/),
    norm: nat({ max: 9 }),
    held: nat({ max: 9 }),
    inTransit: nat({ max: 3 }),
    officers: nat({ max: 9 }),
  })
  assert(
    property(array(input), nat({ max: 60 }), constantFrom('order', 'even'), (inputs, stock, rule) => {
      const lines = recommend(inputs, { stock, rule: rule === 'order' ? 'order' : 'even' })
      const need = inputs.reduce((total, one) => total + needOf(one), 0)
      expect(lines.reduce((total, line) => total + line.share, 0)).toBe(Math.min(stock, need))
      expect(lines.every((line) => line.share >= 0 && line.share <= line.need && line.need > 0)).toBe(true)
    }),
  )
})

test('200: the need of every commune, by the norm of the day, with what it is computed from', async () => {
  await setNorm(administrator, 2)
  const Told = z.object({
    stock: z.number(),
    need: z.number(),
    lines: z.array(z.looseObject({ unitCode: z.string() })),
  })
  const told = async (query = '', who = administrator) => Told.parse(await (await who.get(`${path}?${query}`)).json())
  expect(await told()).toMatchObject({ stock: 0, need: 766 })
  expect((await told('on=2020-02-29')).need).toBe(0)
  const head = await signedIn(site, 'head-of-commune-police')
  const [one = '', other = ''] = (await takeInAt(administrator, 3)).map(({ thingId }) => thingId)
  await deliver(administrator, head, [one], { unitCode: communes.here })
  await sign(administrator, 'give', [other], { to: { unitCode: communes.here } })
  const now = await told()
  expect(now).toMatchObject({ stock: 1, need: 764 })
  expect(now.lines.some(({ unitCode }) => unitCode === communes.here)).toBe(false)
  // In repair it counts for nothing, and the unit needs one again.
  await head.post('/api/workforce/equipment/notes', { thingIds: [one], what: 'in-repair' })
  const line = (await told('rule=even', ministry)).lines.find(({ unitCode }) => unitCode === communes.here)
  expect(line).toMatchObject({
    norm: 2,
    held: 0,
    inTransit: 1,
    need: 1,
    unitName: 'Xã Hải Bối',
    parentName: 'Huyện Đông Anh',
  })
})

test('404: who recommends nothing, and a type that the catalogue does not have; 401 without a session', async () => {
  expect(await outcomeOf(await (await signedIn(site, 'head-of-commune-police')).get(path))).toBe('404 not-found')
  expect((await administrator.get('/api/workforce/recommendations/TANK')).status).toBe(400)
  expect((await stranger(site).get(path)).status).toBe(401)
})
