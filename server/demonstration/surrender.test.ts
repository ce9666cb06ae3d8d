import { expect, test } from 'vitest'
import { itemsAndRounds, sumByClass, totalsByCount } from '../../forms/surrender/totals.ts'
import { countReceived, findCoverage, findMonthlyFigures } from '../surrender/figures.ts'
import { findCampaign } from '../surrender/campaign.ts'
import { freshSite, stranger } from '../testing/site.ts'
import { prepareSurrender } from './surrender.ts'

const site = await freshSite()
const period = { from: '2020-03-13', to: '2020-04-29' }

test('the campaign in Hanoi has 1,158 points, and comes to the published 662 only as items and rounds', async () => {
  const began = performance.now()
  for (const _ of [1, 2]) await prepareSurrender(site, 'a password')
  expect(performance.now() - began).toBeLessThan(10_000)
  await site.db.transaction().execute(async (tx) => {
    const campaign = await findCampaign(tx, period.to)
    const received = sumByClass(await countReceived(tx, period))
    expect(totalsByCount(received)).toEqual([
      { countedIn: 'piece', quantity: 319 },
      { countedIn: 'round', quantity: 343 },
    ])
    expect(itemsAndRounds(received)).toBe(662)
    const { points, pointsReporting } = await findCoverage(tx, campaign?.campaignId ?? '', period)
    expect([points, pointsReporting > 20 && pointsReporting < points]).toEqual([1158, true])
    const figures = await findMonthlyFigures(tx, campaign?.campaignId ?? '', { from: '2020-03-01', to: '2020-05-31' })
    expect(Object.fromEntries(figures.map(({ code, value }) => [code, value]))).toMatchObject({
      'WP.MIL_GUN': 6,
      'WP.HUNT_GUN': 3,
      'WP.HOME_GUN': 1,
      'WP.SIM_GUN': 3,
      'WP.AMMO': 343,
      'WP.UXO': 14,
      'WP.SUPP': 80,
      'WP.RUDE': 212,
      'WP.EXPL': 0,
      'WP.DESTROYED': 0,
      'WP.TO_MILITARY': 14,
    })
  })
})

test('the public page shows each published category with its coverage, and holds back what is small', async () => {
  const page = await (await stranger(site).get('/en/surrender')).text()
  const words = page.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ')
  for (const told of [
    'Military guns 6 pieces',
    'Hunting guns 3',
    'Home-made guns 1',
    'Guns of similar function 3',
    'Grenades 3',
    'Warheads 11',
    'Support tools 80',
    'Rudimentary weapons 212',
    'Ammunition 343 rounds',
    'Items and rounds together 662',
    'of 1,158 collection points',
    'held back',
  ])
    expect(words).toContain(told)
  expect(words).not.toContain('319 rounds')
})
