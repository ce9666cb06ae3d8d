import { expect, test } from 'vitest'
import { addMonths } from '../../forms/reporting/period.ts'
import { publishedChanges, publishedElements } from '../../forms/reporting/testing/published-percentages.ts'
import { newId } from '../db/new-id.ts'
import { compileMonth } from './compile.ts'
import { loadReports } from './load-reports.ts'
import { getFormMonth, placeIn } from './place.ts'
import { figure, reportingSite } from './testing/reports.ts'
import { listExpected } from './tree.ts'
import { findNewestVintage, tellVintage } from './vintage.ts'

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
        publishedElements.map((element, nth) => {
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
  for (const [periodCode, rows] of Object.entries(publishedChanges)) {
    await compileTotals(
      addMonths(periodCode, -1),
      rows.map(([value, change]) => value - change),
    )
    const told = await compileTotals(
      periodCode,
      rows.map(([value]) => value),
    )
    const percents = publishedElements.map(
      (element) => told?.rows.find((row) => row.element === element)?.previous?.percent,
    )
    expect([periodCode, ...percents]).toEqual([periodCode, ...rows.map(([, , percent]) => percent)])
    found += percents.length
  }
  expect(found).toBe(21)
})
