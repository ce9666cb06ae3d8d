import { expect, test } from 'vitest'
import { addMonths } from '../../forms/reporting/period.ts'
import { newId } from '../db/new-id.ts'
import { compileMonth } from './compile.ts'
import { loadReports } from './load-reports.ts'
import { getFormMonth, placeIn } from './place.ts'
import { figure, reportingSite } from './testing/reports.ts'
import { listExpected } from './tree.ts'
import { findNewestVintage, tellVintage } from './vintage.ts'

const elements = [
  'CR.SOC.OCCURRED',
  'CR.SOC.SOLVED',
  'CR.SOC.PERSONS',
  'CR.GANG.GROUPS',
  'CR.ECO.CASES',
  'CR.ENV.CASES',
  'CR.DRUG.CASES',
]
/** Preliminary figures of the ministry, republished by congan.nghean.gov.vn, by element: value, change, per cent. */
const published: Record<string, [value: number, change: number, percent: string][]> = {
  '2021-09': [
    [2829, -128, '-4.33'],
    [2437, -125, '-4.88'],
    [4849, -107, '-2.16'],
    [55, -25, '-31.25'],
    [208, 31, '17.51'],
    [75, 9, '13.64'],
    [1942, 9, '0.47'],
  ],
  '2022-03': [
    [2742, -171, '-5.87'],
    [2313, -265, '-10.28'],
    [4974, -1381, '-21.73'],
    [25, -69, '-73.4'],
    [246, -403, '-62.1'],
    [26, -151, '-85.31'],
    [1120, -654, '-36.87'],
  ],
  '2022-05': [
    [3558, 224, '6.72'],
    [3043, 150, '5.18'],
    [6001, -226, '-3.63'],
    [38, 15, '65.22'],
    [399, 52, '14.99'],
    [75, 11, '17.19'],
    [1949, 123, '6.74'],
  ],
}
const site = await reportingSite('national')
const accountId = newId()

/** Lets all provinces report a month, of which the parts come to the totals, and compiles it. */
async function compileTotals(periodCode: string, totals: readonly number[]) {
  return site.db.transaction().execute(async (tx) => {
    const place = placeIn(await getFormMonth(tx, { formCode: 'STANDARD', periodCode }, site), 'VN')
    const units = listExpected(place, 'VN')
    const reports = units.map(({ code }, at) => ({
      unitCode: code,
      figures: new Map(
        elements.map((element, nth) => {
          const total = totals[nth] ?? 0
          const part = Math.floor(total / units.length) + (at < total % units.length ? 1 : 0)
          return [`${element}/all`, figure(part)]
        }),
      ),
    }))
    await loadReports(tx, place, { reports, enteredBy: accountId, acceptedBy: accountId, levels: 1 })
    await compileMonth(tx, place, { accountId, reason: '' })
    const vintage = await findNewestVintage(tx, place)
    return vintage && tellVintage(tx, place, vintage)
  })
}

test('F15: all 21 percentages that the ministry published come out of the compiled months', async () => {
  let found = 0
  for (const [periodCode, rows] of Object.entries(published)) {
    await compileTotals(
      addMonths(periodCode, -1),
      rows.map(([value, change]) => value - change),
    )
    const told = await compileTotals(
      periodCode,
      rows.map(([value]) => value),
    )
    const percents = elements.map((element) => told?.rows.find((row) => row.element === element)?.previous?.percent)
    expect([periodCode, ...percents]).toEqual([periodCode, ...rows.map(([, , percent]) => percent)])
    found += percents.length
  }
  expect(found).toBe(21)
})
