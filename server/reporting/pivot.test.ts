import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { communes, signedIn } from '../testing/site.ts'
import { loadReports } from './load-reports.ts'
import { figure, figuresOf, loadOthers, placeOf, refusalOf, reportPath, reportingSite } from './testing/reports.ts'
import { listExpected } from './tree.ts'

const site = await reportingSite('city', '2025-08-20')
const administrator = await signedIn(site, 'city-administrator')
const Answer = z.object({
  cells: z.array(
    z.object({ line: z.string(), period: z.string(), code: z.string(), amount: z.string(), qualifier: z.string() }),
  ),
})
const ask = async (body: object) =>
  administrator.post('/api/reporting/pivot', { formCode: 'REVIEW', unitCode: communes.city, ...body })
const pivot = async (body: object) => Answer.parse(await (await ask(body)).json()).cells
const sumOf = (cells: Awaited<ReturnType<typeof pivot>>, code: string) =>
  cells
    .filter((cell) => cell.code === code && cell.line !== communes.city)
    .reduce((sum, { amount }) => sum + Number(amount), 0)

test('200: months, quarters and formulas come out of what was compiled, by unit and in total', async () => {
  for (const month of ['2020-04', '2020-05', '2020-06']) {
    await loadOthers(site, month)
    await administrator.post(`${reportPath(communes.city, month)}/vintages`, {})
  }
  const formulas = [
    { code: 'X.PER', formula: 'CR.DRUG.PERSONS / CR.DRUG.CASES' },
    { code: 'X.MORE', formula: 'X.PER * 2' },
  ]
  const cells = await pivot({ periods: ['2020-04', '2020-Q2'], isByUnit: true, formulas })
  const find = (line: string, period: string, code: string) =>
    cells.find((cell) => cell.line === line && cell.period === period && cell.code === code)?.amount
  expect(find('01', '2020-04', 'CR.SOC.CASES')).toBe(String(7 * 579))
  expect(find('01', '2020-Q2', 'CR.SOC.CASES')).toBe(String(7 * 579 * 3))
  expect(find('01', '2020-Q2', 'X.PER')).toBe('1.5')
  expect(find('017', '2020-04', 'X.MORE')).toBe('3')
  expect(
    sumOf(
      cells.filter(({ period }) => period === '2020-04'),
      'CR.SOC.CASES',
    ),
  ).toBe(7 * 579)
})

test('200: F18: on the map of today the sums are those of then: what was divided stands in a line of its own', async () => {
  const then = await pivot({ periods: ['2020-04'], isByUnit: true })
  const now = await pivot({ periods: ['2020-04'], isByUnit: true, map: { on: '2025-08-20' } })
  for (const code of ['CR.SOC.CASES', 'SZ.HEROIN', 'HON.TOTAL']) expect(sumOf(now, code)).toBe(sumOf(then, code))
  const lines = new Set(now.map(({ line }) => line))
  expect(lines.has('')).toBe(true)
  expect([...lines].filter((line) => line.length === 5).length).toBeGreaterThan(50)
  expect(now.find(({ line, code }) => line === '01' && code === 'CR.SOC.CASES')?.amount).toBe(String(7 * 579))
})

test('F18: whatever units reported, merging them conserves every sum and loses no qualifier', async () => {
  const place = await placeOf(site, communes.city, '2019-01')
  const units = listExpected(place, communes.city).map(({ code }) => code)
  const reported = fc.uniqueArray(
    fc.record({ unitCode: fc.constantFrom(...units), cases: fc.nat(1000), isAtLeast: fc.boolean() }),
    { minLength: 1, maxLength: 12, selector: ({ unitCode }) => unitCode },
  )
  let month = 24_193
  await fc.assert(
    fc.asyncProperty(reported, async (all) => {
      const code = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`
      month += 1
      const own = await placeOf(site, communes.city, code)
      const reports = all.map(({ unitCode, cases, isAtLeast }) => ({
        unitCode,
        figures: figuresOf({ 'CR.SOC.CASES': figure(cases, isAtLeast ? 'at-least' : 'equal') }),
      }))
      await site.db
        .transaction()
        .execute(async (tx) => loadReports(tx, own, { reports, enteredBy: newId(), acceptedBy: newId(), levels: 2 }))
      const asked = { periods: [code], isByUnit: true, source: 'accepted' }
      const [then, now] = [await pivot(asked), await pivot({ ...asked, map: { on: '2025-08-20' } })]
      const wanted = all.reduce((sum, { cases }) => sum + cases, 0)
      const qualifier = all.some(({ isAtLeast }) => isAtLeast) ? 'at-least' : 'equal'
      for (const cells of [then, now]) {
        expect(sumOf(cells, 'CR.SOC.CASES')).toBe(wanted)
        const total = cells.find(({ line, code: element }) => line === '01' && element === 'CR.SOC.CASES')
        expect(total).toMatchObject({ amount: String(wanted), qualifier })
      }
    }),
    { numRuns: 6 },
  )
})

test('422: a circle of formulas, pills added to kilograms, what there is not: each is named', async () => {
  const refused = async (...formulas: { code: string; formula: string }[]) =>
    refusalOf(await ask({ periods: ['2020-04'], formulas }))
  expect(await refused({ code: 'A', formula: 'B' }, { code: 'B', formula: 'A + 1' })).toBe('422 formula-cycle')
  expect(await refused({ code: 'A', formula: 'SZ.HEROIN + SZ.SYNTH.TAB' })).toBe('422 formula-mixture')
  expect(await refused({ code: 'A', formula: 'CR.NOTHING * 2' })).toBe('422 formula-unknown')
  expect(await refused({ code: 'A', formula: '1 +' })).toBe('422 formula-unreadable')
  expect(await refusalOf(await ask({ periods: ['2020-99'] }))).toBe('400 not-valid')
})

test('404: figures of a unit out of reach', async () => {
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  const body = { formCode: 'REVIEW', unitCode: communes.city, periods: ['2020-04'] }
  expect((await far.post('/api/reporting/pivot', body)).status).toBe(404)
})
