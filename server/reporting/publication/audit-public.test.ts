import { expect, test } from 'vitest'
import * as z from 'zod'
import { addLargeCommune } from '../../statistics/testing/large-commune.ts'
import { beginCampaign, done, itemOf, receive } from '../../surrender/testing/campaign.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { reportingSite } from '../testing/reports.ts'
import { compileNation, editorsOf, propose } from './testing/published.ts'

const path = '/api/reporting/publications/audit'
const Audit = z.object({
  tables: z.array(z.object({ name: z.string(), cells: z.int(), hidden: z.int() })),
  weaknesses: z.array(z.string()),
})

test('200: D8: all vintages of all forms are audited together with the other public tables, and nothing is told too well', async () => {
  const nation = await reportingSite('national')
  const { editor, publisher } = await editorsOf(nation)
  for (const month of ['2020-03', '2020-04']) {
    const publicationId = await propose(editor, await compileNation(nation, month))
    await publisher.post(`/api/reporting/publications/${publicationId}/publish`, {})
  }
  const { tables, weaknesses } = Audit.parse(await (await editor.get(path)).json())
  expect(tables).toMatchObject([{ name: 'REVIEW 2020-04 VN 1', hidden: 0 }, { name: 'REVIEW 2020-03 VN 1' }])
  expect(weaknesses).toEqual([])
})

test('200: D8: the population and the communes of the campaign are audited as they are shown, and tell nothing hidden', async () => {
  const city = await reportingSite()
  const { editor } = await editorsOf(city)
  await addLargeCommune(city, { declaredOn: '2020-04-20', perCell: 5 })
  const [officer, head] = [await signedIn(city, 'commune-officer'), await signedIn(city, 'head-of-commune-police')]
  const [point] = await beginCampaign(city)
  const handInId = await receive({ officer, pointId: point?.pointId ?? '' }, [itemOf(), itemOf(), itemOf()])
  await done(head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  const { tables, weaknesses } = Audit.parse(await (await editor.get(path)).json())
  // Whole tables of the population are public or nothing; everybody lives in one commune, so nothing is left to tell.
  expect(tables.map(({ name }) => name)).toEqual(['population 2020-05-01', 'campaign 2020-05-26'])
  expect(tables[0]?.hidden).toBeGreaterThan(1000)
  // Three pieces are public as the total, and came from one commune: it is not listed.
  expect(tables[1]).toMatchObject({ cells: 1, hidden: 0 })
  expect(weaknesses).toEqual([])
})

test('404: whoever does not publish, or elsewhere; 401 without a session', async () => {
  const site = await reportingSite('national')
  const elsewhere = await signedIn(site, 'editor', { unitCode: '79' })
  expect((await elsewhere.get(path)).status).toBe(404)
  expect((await (await signedIn(site, 'national-operator')).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
