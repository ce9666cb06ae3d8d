import { expect, test } from 'vitest'
import { tellFulfilment } from '../reporting/directives/fulfilment.ts'
import { loadCatalogue } from '../reporting/code-book.ts'
import { getFormMonth, placeIn } from '../reporting/place.ts'
import { freshSite } from '../testing/site.ts'
import { november2019, reportNovember2019 } from './november-2019.ts'
import { prepareDirectives } from './directives.ts'

test('November 2019 tells how October’s directives were fulfilled, and its own conclusion is the plan of December', async () => {
  const tiers = { city: await freshSite('city'), nation: await freshSite('national') }
  for (const { db } of Object.values(tiers)) await db.transaction().execute(async (tx) => loadCatalogue(tx))
  await reportNovember2019(tiers)
  const began = performance.now()
  for (const _ of [1, 2]) await prepareDirectives(tiers, 'a password')
  expect(performance.now() - began).toBeLessThan(3000)
  const { nation } = tiers
  const of = async (periodCode: string) =>
    nation.db
      .transaction()
      .execute(async (tx) =>
        tellFulfilment(tx, placeIn(await getFormMonth(tx, { ...november2019, periodCode }, nation), 'VN')),
      )
  expect(await of('2019-11')).toMatchObject({ given: 4, doneInTime: 1, doneLate: 1, overdue: 1, running: 1 })
  // The overdue one is carried on, the one that ran is done.
  expect(await of('2019-12')).toMatchObject({ given: 9, doneInTime: 2, doneLate: 0, overdue: 1, running: 6 })
  const [figure] = await nation.db
    .selectFrom('reporting.task_step')
    .select(['amount', 'period_no'])
    .where('amount', 'is not', null)
    .execute()
  expect(Number(figure?.amount)).toBeGreaterThan(0)
})
