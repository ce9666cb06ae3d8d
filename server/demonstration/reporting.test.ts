import { expect, test } from 'vitest'
import { decimalText } from '../../forms/reporting/decimal.ts'
import { findVintage, findNewestVintage, figuresOf, listRevised } from '../reporting/vintage.ts'
import { loadCatalogue } from '../reporting/code-book.ts'
import { isReproduced } from '../reporting/compile.ts'
import { getFormMonth, placeIn } from '../reporting/place.ts'
import { freshSite } from '../testing/site.ts'
import { november2019 } from './november-2019.ts'
import { prepareReporting } from './reporting.ts'

test('63 provinces, and in Hanoi 584 communes, report parts that sum to the figures of November 2019', async () => {
  const tiers = { city: await freshSite('city'), nation: await freshSite('national') }
  for (const { db } of Object.values(tiers)) await db.transaction().execute(async (tx) => loadCatalogue(tx))
  await prepareReporting(tiers, 'secret')
  const newest = async (tier: 'city' | 'nation', unitCode: string) =>
    tiers[tier].db.transaction().execute(async (tx) => {
      const place = placeIn(await getFormMonth(tx, november2019, tiers[tier]), unitCode)
      const vintage = await findNewestVintage(tx, place)
      if (vintage === undefined) throw new Error('Nothing was compiled.')
      return { vintage, place, isReproduced: await isReproduced(tx, place, vintage.vintageId) }
    })
  const nation = await newest('nation', 'VN')
  const told = [...figuresOf(nation.vintage, 'VN')].map(([key, { amount, qualifier }]) => [
    key.replace('/all', ''),
    qualifier,
    decimalText(amount),
  ])
  expect(told).toEqual([
    ['CR.SOC.CASES', 'equal', '3489'],
    ['CR.SOC.PERSONS', 'equal', '5813'],
    ['CR.GANG.GROUPS', 'equal', '193'],
    ['CR.WANTED.PERSONS', 'equal', '597'],
    ['CR.ECO.CASES', 'equal', '586'],
    ['CR.COR.CASES', 'equal', '23'],
    ['CR.DRUG.CASES', 'equal', '1417'],
    ['CR.DRUG.PERSONS', 'equal', '2212'],
    ['SZ.HEROIN', 'at-least', '130000'],
    ['SZ.SYNTH.TAB', 'at-least', '87000'],
    ['HON.UNITS', 'equal', '1240'],
    ['HON.PERSONS', 'equal', '10355'],
    ['HON.TOTAL', 'equal', '11595'],
    ['PR.ARTICLES', 'about', '300'],
  ])
  const city = await newest('city', '01')
  expect([nation.vintage.received, city.vintage.received]).toEqual([63, 584])
  // What Hanoi reports to the nation is what its communes come to.
  const hanoi = nation.vintage.cells
    .filter(({ unitCode }) => unitCode === '01')
    .map(({ element, figure }) => [element, figure])
  const compiled = city.vintage.cells
    .filter(({ unitCode }) => unitCode === '01')
    .map(({ element, figure }) => [element, figure])
  expect(hanoi).toEqual(compiled)
  expect([nation.isReproduced, city.isReproduced]).toEqual([true, true])
  // Done once.
  await prepareReporting(tiers, 'secret')
  const again = await tiers.nation.db.transaction().execute(async (tx) => findVintage(tx, nation.vintage.vintageId))
  expect(again && listRevised(again, nation.vintage)).toEqual([])
  expect((await newest('nation', 'VN')).vintage.vintageNo).toBe(1)
})
