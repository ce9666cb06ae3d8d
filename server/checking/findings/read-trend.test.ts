import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, freshSite, signedIn, today } from '../../testing/site.ts'
import { addFoundPerson } from '../testing/findings-site.ts'
import { beginSweep, continueSweep } from './sweep.ts'

const site = await freshSite()
const administrator = await signedIn(site, 'city-administrator')
await addFoundPerson(site)

const Trend = z.object({
  days: z.array(z.string()),
  counts: z.array(z.object({ ruleId: z.string(), onDay: z.string(), unsettled: z.number() })),
  communes: z.array(z.object({ unitCode: z.string(), unsettled: z.number(), overdue: z.number() })),
})

test('200: F4: how many findings of each rule are not settled is kept by day and unit, without anybody’s name', async () => {
  const wish = { unitCode: communes.city, askedBy: null }
  const sweep = await site.db.transaction().execute(async (tx) => beginSweep(tx, site, wish))
  await continueSweep(site, sweep)
  const response = await administrator.get(`/api/checking/findings-trend/${communes.city}`)
  const { days, counts, communes: units } = Trend.parse(await response.json())
  expect(days).toEqual([today])
  expect(counts).toContainEqual({ ruleId: 'birth-date-partial', onDay: today, unsettled: 1 })
  expect(units).toMatchObject([{ unitCode: communes.here, overdue: 0 }])
})

test('404: a unit out of reach, and one that there is none of', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.get(`/api/checking/findings-trend/${communes.there}`)).status).toBe(404)
  expect((await administrator.get('/api/checking/findings-trend/99999')).status).toBe(404)
})
