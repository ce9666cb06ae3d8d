import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { communes, signedIn } from '../testing/site.ts'
import { loadReports } from './load-reports.ts'
import { figure, figuresOf, loadOthers, placeOf, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite('national')
const ministry = await signedIn(site, 'ministry-office')
const Figure = z.object({ amount: z.string(), qualifier: z.string() })
const Compared = z.object({ absolute: z.string(), qualifier: z.string(), percent: z.string().nullable() })
const Told = z.object({
  unit: z.object({ code: z.string(), level: z.string() }),
  vintages: z.array(z.object({ vintageNo: z.int() })),
  shown: z.object({
    received: z.int(),
    rows: z.array(z.object({ element: z.string(), figure: Figure, previous: Compared, lastYear: Compared })),
    indicators: z.array(z.object({ code: z.string(), value: Figure })),
  }),
})

test('200: F15: a month is told beside the one before and the same one of last year, with its lines and indicators', async () => {
  for (const month of ['2019-04', '2020-03']) {
    await loadOthers(site, month)
    await ministry.post(`${reportPath('VN', month)}/vintages`, {})
  }
  await loadOthers(site, '2020-04', ['79'])
  const place = await placeOf(site, 'VN', '2020-04')
  const figures = figuresOf({ 'CR.SOC.CASES': figure(77), 'SZ.HEROIN': figure('130000', 'at-least') })
  await site.db.transaction().execute(async (tx) =>
    loadReports(tx, place, {
      reports: [{ unitCode: '79', figures }],
      enteredBy: newId(),
      acceptedBy: newId(),
      levels: 1,
    }),
  )
  await ministry.post(`${reportPath('VN', '2020-04')}/vintages`, {})
  const answer = await ministry.get(`${reportPath('VN', '2020-04')}/vintages`)
  const { unit, vintages, shown } = Told.parse(await answer.json())
  expect({ unit, vintages, received: shown.received }).toEqual({
    unit: { code: 'VN', level: 'nation' },
    vintages: [{ vintageNo: 1 }],
    received: 63,
  })
  const row = (code: string) => shown.rows.find(({ element }) => element === code)
  expect(row('CR.SOC.CASES')).toEqual({
    element: 'CR.SOC.CASES',
    figure: { amount: '511', qualifier: 'equal' },
    previous: { absolute: '70', qualifier: 'equal', percent: '15.87' },
    lastYear: { absolute: '70', qualifier: 'equal', percent: '15.87' },
  })
  expect(row('SZ.HEROIN')).toMatchObject({
    figure: { amount: '130775', qualifier: 'at-least' },
    lastYear: { absolute: '129987.5', qualifier: 'at-least' },
  })
  expect(shown.indicators).toEqual([{ code: 'I.DRUG.PERCASE', value: { amount: '1.5', qualifier: 'equal' } }])
})

test('200: where nothing was compiled there is nothing to show', async () => {
  const answer = await ministry.get(`${reportPath('VN', '2020-01')}/vintages`)
  expect(await answer.json()).toMatchObject({ vintages: [], shown: null })
})

test('404: a vintage that there is not, and a commune that asks for the nation', async () => {
  expect((await ministry.get(`${reportPath('VN', '2020-04')}/vintages?vintageNo=9`)).status).toBe(404)
  const officer = await signedIn(site, 'commune-officer', { unitCode: communes.here })
  expect((await officer.get(`${reportPath('VN', '2020-04')}/vintages`)).status).toBe(404)
})
