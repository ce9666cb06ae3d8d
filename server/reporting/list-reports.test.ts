import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn } from '../testing/site.ts'
import { loadOthers, reportingSite, sendReport } from './testing/reports.ts'

const site = await reportingSite()
const checker = await signedIn(site, 'city-checker')
const Rates = z.object({
  expected: z.int(),
  received: z.int(),
  inTime: z.int(),
  approved: z.int(),
  excused: z.int(),
  compulsoryCells: z.int(),
  filledCells: z.int(),
})
const Answer = z.object({
  month: z.object({ code: z.string(), from: z.string(), last: z.string() }),
  rates: Rates,
  lines: z.array(z.object({ code: z.string(), rates: Rates })),
  units: z.array(
    z.object({ code: z.string(), state: z.string(), standing: z.string(), isSent: z.boolean(), isLate: z.boolean() }),
  ),
})
const list = async (query: string, who = checker) =>
  Answer.parse(await (await who.get(`/api/reporting/reports?${query}`)).json())

const expected = async (month: string) => (await list(`periodCode=${month}`)).rates.expected

test('200: F16: the units are those of the closing day: 584 in Hanoi until February 2020, 579 after it, 126 after the reform', async () => {
  expect([await expected('2020-02'), await expected('2020-03'), await expected('2025-07')]).toEqual([584, 579, 126])
})

test('200: F17: how many came, in time, approved and complete is counted on the tree of the month, line by line', async () => {
  const [officer, head] = [await signedIn(site, 'commune-officer'), await signedIn(site, 'head-of-commune-police')]
  await sendReport({ officer, head })
  const { month, rates, lines, units } = await list('')
  expect(month).toEqual({ code: '2020-06', from: '2020-05-15', last: '2020-06-14' })
  expect(rates).toEqual({
    expected: 579,
    received: 1,
    inTime: 1,
    approved: 0,
    excused: 0,
    compulsoryCells: 579 * 14,
    filledCells: 14,
  })
  expect(lines).toHaveLength(30)
  expect(lines.find(({ code }) => code === communes.district)?.rates).toMatchObject({ received: 1, filledCells: 14 })
  expect(lines.reduce((sum, line) => sum + line.rates.expected, 0)).toBe(579)
  expect(units.find(({ code }) => code === communes.here)).toMatchObject({
    state: 'submitted',
    isSent: true,
    standing: 'unapproved-waiting',
  })
  await loadOthers(site, '2020-04', [communes.there])
  const closed = await list('periodCode=2020-04')
  expect(closed.rates).toMatchObject({ received: 578, inTime: 578, approved: 578 })
  expect(closed.units.filter(({ isLate }) => isLate)).toMatchObject([{ code: communes.there, isSent: false }])
})

test('404: a district does not list another one', async () => {
  const district = await signedIn(site, 'district-officer')
  expect((await list('', district)).units.every(({ code }) => code.length === 5)).toBe(true)
  expect((await district.get('/api/reporting/reports?unitCode=001')).status).toBe(404)
})
