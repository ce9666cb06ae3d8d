import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { portalSite } from '../testing/portal-site.ts'

const { site, editor, publisher } = await portalSite()
const path = '/api/portal/releases'

test('200: the calendar lists what is announced and how it stands', async () => {
  await editor.post(path, { periodCode: '2020-05', plannedOn: '2020-05-29' })
  expect(await (await publisher.get(path)).json()).toMatchObject({
    releases: [
      { periodCode: '2020-05', state: 'planned', outOn: null, plans: [{ plannedOn: '2020-05-29', reason: null }] },
    ],
  })
})

test('404: whoever neither writes nor publishes; of another unit it is empty; 401 without a session', async () => {
  const elsewhere = await signedIn(site, 'editor', { unitCode: '79' })
  expect(await (await elsewhere.get(path)).json()).toEqual({ releases: [] })
  expect((await (await signedIn(site, 'national-operator')).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
