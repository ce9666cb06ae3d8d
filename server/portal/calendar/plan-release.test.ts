import { expect, test } from 'vitest'
import { refusalOf } from '../../reporting/testing/reports.ts'
import { stranger } from '../../testing/site.ts'
import { portalSite } from '../testing/portal-site.ts'

const { site, editor, publisher } = await portalSite()
const path = '/api/portal/releases'
const planned = { periodCode: '2020-05', plannedOn: '2020-05-29' }

test('200: N10: a day that is announced is public at once, once', async () => {
  expect((await editor.post(path, planned)).status).toBe(200)
  const page = await (await stranger(site).get('/en/calendar')).text()
  for (const words of ['Results of the month 05/2020', '29 May 2020', 'Planned']) expect(page).toContain(words)
  expect(await (await stranger(site).get('/vi/')).text()).toContain('29/05/2020')
  expect(await refusalOf(await editor.post(path, planned))).toBe('409 release-known')
})

test('409: N10: a day that is over is not announced; 404 for whoever does not write; 401 without a session', async () => {
  const over = { periodCode: '2020-06', plannedOn: '2020-05-25' }
  expect(await refusalOf(await editor.post(path, over))).toBe('409 release-day')
  expect((await publisher.post(path, planned)).status).toBe(404)
  expect((await stranger(site).post(path, planned)).status).toBe(401)
})
