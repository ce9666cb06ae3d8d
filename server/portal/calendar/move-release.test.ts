import { expect, test } from 'vitest'
import * as z from 'zod'
import { makeApp } from '../../app.ts'
import { newId } from '../../db/new-id.ts'
import { refusalOf } from '../../reporting/testing/reports.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { keepPages } from '../kept/keep-pages.job.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const { site, editor } = desk
const announced = await editor.post('/api/portal/releases', { periodCode: '2020-03', plannedOn: '2020-05-26' })
const { releaseId } = z.object({ releaseId: z.uuid() }).parse(await announced.json())
const path = `/api/portal/releases/${releaseId}/move`
const reason = { vi: 'Đối chiếu thêm', en: 'More to compare' }
const move = { plannedOn: '2020-05-28', reason }
const calendar = async (today: string): Promise<string> =>
  (await stranger({ ...site, today: () => today }).get('/en/calendar')).text()

test('200: N10: a release is moved for a reason that readers are told, beside the day that was announced before', async () => {
  expect((await editor.post(path, move)).status).toBe(200)
  const page = await calendar('2020-05-26')
  for (const words of ['28 May 2020', 'Moved from 26 May 2020: More to compare']) expect(page).toContain(words)
  expect(await calendar('2020-05-29')).toContain('Late')
})

test('409: N10: what is out stays, and is told to be on its day or late; the same day is no move', async () => {
  expect(await refusalOf(await editor.post(path, move))).toBe('409 release-day')
  expect(await refusalOf(await editor.post(path, { ...move, plannedOn: '2020-05-01' }))).toBe('409 release-day')
  await publishMonth(desk, '2020-03')
  await keepPages(site, () => makeApp(site))
  expect(await calendar('2020-05-29')).toContain('Published as announced')
  expect(await refusalOf(await editor.post(path, { ...move, plannedOn: '2020-05-30' }))).toBe('409 release-day')
})

test('404: a release of another unit, or that there is not; 400 without a reason; 401 without a session', async () => {
  expect((await (await signedIn(site, 'editor', { unitCode: '79' })).post(path, move)).status).toBe(404)
  expect((await editor.post(`/api/portal/releases/${newId()}/move`, move)).status).toBe(404)
  expect((await editor.post(path, { ...move, reason: { vi: '', en: '' } })).status).toBe(400)
  expect((await stranger(site).post(path, move)).status).toBe(401)
})
