import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { photographed } from '../testing/picture.ts'
import { portalSite } from '../testing/portal-site.ts'

const { site, editor, publisher } = await portalSite()
const sent = await editor.send('/api/portal/images', photographed)
const path = `/api/portal/images/${z.object({ imageId: z.uuid() }).parse(await sent.json()).imageId}`

test('200: those who write and publish see a picture before it is public', async () => {
  expect((await publisher.get(path)).headers.get('content-type')).toBe('image/png')
})

test('404: a picture of another unit, or that there is not; 401 without a session', async () => {
  expect((await (await signedIn(site, 'editor', { unitCode: '79' })).get(path)).status).toBe(404)
  expect((await editor.get(`/api/portal/images/${newId()}`)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
