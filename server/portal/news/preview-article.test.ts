import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { sideOf } from '../testing/articles.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const { site, editor } = desk
await publishMonth(desk, '2020-03')
const path = '/api/portal/previews'
const body = '[[2020-03/VN/1/SZ.HEROIN]] [[2020-03/VN/1/SZ.SYNTH.TAB]] [[2020-02/VN/1/SZ.HEROIN]]'
const content = { vi: sideOf({ body }), en: null }

test('200: a preview tells published figures as readers will see them, and names the others', async () => {
  expect(await (await editor.post(path, { content })).json()).toMatchObject({
    figures: [
      { named: '2020-03/VN/1/SZ.HEROIN', text: { vi: '0,7875 kg', en: '0.7875 kg' } },
      { named: '2020-03/VN/1/SZ.SYNTH.TAB', text: { vi: '9.450 viên', en: '9,450 pills' } },
    ],
    missing: ['2020-02/VN/1/SZ.HEROIN'],
  })
})

test('404: whoever neither writes nor publishes; 401 without a session', async () => {
  expect((await (await signedIn(site, 'national-operator')).post(path, { content })).status).toBe(404)
  expect((await stranger(site).post(path, { content })).status).toBe(401)
})
