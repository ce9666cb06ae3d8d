import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn } from '../testing/site.ts'
import { cellsOf, loadOthers, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
const officer = await signedIn(site, 'commune-officer')
const Answer = z.object({
  state: z.string(),
  isOpen: z.boolean(),
  due: z.object({ day: z.string(), hour: z.int(), closesOn: z.string() }),
  form: z.object({
    version: z.int(),
    items: z.array(z.unknown()),
    rules: z.array(z.unknown()),
    elements: z.array(z.unknown()),
  }),
  approvers: z.array(z.object({ code: z.string() })),
  cells: z.array(
    z.object({
      element: z.string(),
      figure: z.object({ amount: z.string(), qualifier: z.string() }).nullable(),
      unit: z.string(),
    }),
  ),
  earlier: z.array(z.object({ month: z.string(), figures: z.record(z.string(), z.object({ amount: z.string() })) })),
  findings: z.array(z.object({ code: z.string() })),
})
const read = async (path = reportPath()) => Answer.parse(await (await officer.get(path)).json())

test('200: a report that nobody has begun is told with its form, its approvers and when it is due', async () => {
  const { state, isOpen, due, form, approvers, cells } = await read()
  expect({ state, isOpen, due, cells }).toEqual({
    state: 'draft',
    isOpen: true,
    due: { day: '2020-06-15', hour: 17, closesOn: '2020-06-22' },
    cells: [],
  })
  expect([form.items.length, form.elements.length, form.rules.length]).toEqual([14, 14, 5])
  expect(approvers.map(({ code }) => code)).toEqual([communes.district, communes.city])
})

test('200: F8: beside each cell stand the twelve months before, and a figure unlike them is found', async () => {
  for (const month of ['2019-11', '2019-12', '2020-01', '2020-02', '2020-03', '2020-04']) await loadOthers(site, month)
  await officer.post(`${reportPath()}/values`, { cells: cellsOf({ 'CR.SOC.CASES': '70', 'SZ.HEROIN': undefined }) })
  await officer.post(`${reportPath()}/values`, {
    cells: [{ element: 'SZ.HEROIN', amount: '0.0125', unit: 'kg', qualifier: 'about', version: 0 }],
  })
  const { cells, earlier, findings } = await read()
  expect(earlier).toHaveLength(12)
  expect(earlier[1]).toMatchObject({ month: '2020-04', figures: { 'CR.SOC.CASES/all': { amount: '7' } } })
  expect(findings.map(({ code }) => code)).toEqual(['outlier'])
  expect(cells.find(({ element }) => element === 'SZ.HEROIN')).toMatchObject({
    figure: { amount: '12.5', qualifier: 'about' },
    unit: 'kg',
  })
})

test('404: another commune, a form that there is not; 400 for what is no month', async () => {
  const far = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await far.get(reportPath())).status).toBe(404)
  expect((await officer.get(reportPath().replace('REVIEW', 'NONE'))).status).toBe(404)
  expect((await officer.get(reportPath(communes.here, '2020-13'))).status).toBe(400)
})
