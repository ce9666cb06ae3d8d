import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn, stranger, type Caller } from '../testing/site.ts'
import { loadOthers, openMonth, reportingSite, reportPath, sendReport } from './testing/reports.ts'

let day = '2020-06-09'
const site = { ...(await reportingSite()), today: () => day }
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const district = await signedIn(site, 'district-officer')
const checker = await signedIn(site, 'city-checker')

const Answer = z.object({
  reminders: z.array(
    z.object({
      formCode: z.string(),
      month: z.object({ code: z.string() }),
      daysLeft: z.int(),
      own: z.string().nullable(),
      missing: z.int(),
      waiting: z.int(),
      units: z.array(z.object({ code: z.string(), isLate: z.boolean() })),
    }),
  ),
})
/** What the caller is reminded of on a day, of the review. */
async function remind(who: Caller, on: string) {
  day = on
  const { reminders } = Answer.parse(await (await who.get('/api/reporting/reminders')).json())
  return reminders.filter(({ formCode }) => formCode === 'REVIEW')
}

test('200: F20: a unit is reminded from three working days before its report is due until it is taken no more, or sent', async () => {
  // The month ends on Sunday 14 June; the report is due on Monday and taken for five working days more.
  expect(await remind(officer, '2020-06-09')).toEqual([])
  expect(await remind(officer, '2020-06-10')).toMatchObject([
    { month: { code: openMonth }, daysLeft: 3, own: 'draft', missing: 1, units: [{ isLate: false }] },
  ])
  expect(await remind(head, '2020-06-17')).toMatchObject([
    { daysLeft: -2, units: [{ code: communes.here, isLate: true }] },
  ])
  expect(await remind(officer, '2020-06-23')).toEqual([])
  day = '2020-06-17'
  await sendReport({ officer, head })
  expect(await remind(officer, '2020-06-17')).toEqual([])
})

test('200: F20: the level above is told who is late below it and what waits for it; who was excused is not late', async () => {
  await loadOthers(site, openMonth, [communes.here, communes.there])
  expect(await remind(district, '2020-06-17')).toMatchObject([
    { own: null, missing: 1, waiting: 1, units: [{ code: communes.there, isLate: true }] },
  ])
  expect(await remind(checker, '2020-06-17')).toMatchObject([{ missing: 1, waiting: 0 }])
  await checker.post(`${reportPath(communes.there)}/permits`, { kind: 'excuse', reason: 'lũ' })
  expect(await remind(checker, '2020-06-17')).toEqual([])
})

test('200: F20: a closed month that was opened for a unit is reminded of until the last day of the grant', async () => {
  day = '2020-06-17'
  await checker.post(`${reportPath(communes.here, '2020-02')}/permits`, {
    kind: 'open',
    reason: 'đính chính',
    until: '2020-06-20',
  })
  expect(await remind(officer, '2020-06-19')).toMatchObject([{ month: { code: '2020-02' }, own: 'draft' }])
  expect(await remind(officer, '2020-06-21')).toEqual([])
})

test('401: nobody is reminded without a session', async () => {
  expect((await stranger(site).get('/api/reporting/reminders')).status).toBe(401)
})
