import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const { site, editor } = desk
const path = '/api/portal/figures'

test('200: published figures can be chosen, and nothing where none is published', async () => {
  expect(await (await editor.get(path)).json()).toEqual({ months: [], figures: [] })
  await publishMonth(desk, '2020-03')
  const answer = await (await editor.get(`${path}?periodCode=2020-03`)).json()
  expect(answer).toMatchObject({ months: ['2020-03'] })
  expect(JSON.stringify(answer)).toContain('"named":"[[2020-03/VN/1/CR.SOC.CASES]]"')
})

test('404: whoever neither writes nor publishes; 400 for what is no month; 401 without a session', async () => {
  expect((await (await signedIn(site, 'national-operator')).get(path)).status).toBe(404)
  expect((await editor.get(`${path}?periodCode=2020-13`)).status).toBe(400)
  expect((await stranger(site).get(path)).status).toBe(401)
})
