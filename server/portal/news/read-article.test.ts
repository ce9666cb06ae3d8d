import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { writtenOf } from '../testing/articles.ts'
import { portalSite } from '../testing/portal-site.ts'

const { site, editor, publisher } = await portalSite()
const written = writtenOf('read')
const path = `/api/portal/articles/${written.articleId}`

test('200: an article tells what it says, and whether the reader did something to it', async () => {
  await editor.post('/api/portal/articles', written)
  expect(await (await editor.get(path)).json()).toMatchObject({ slug: 'read', steps: [{ kind: 'saved', isOwn: true }] })
  expect(await (await publisher.get(path)).json()).toMatchObject({ steps: [{ isOwn: false }] })
})

test('404: an article of another unit cannot be told from one that there is not; 401 without a session', async () => {
  const elsewhere = await signedIn(site, 'editor', { unitCode: '79' })
  expect((await elsewhere.get(path)).status).toBe(404)
  expect((await editor.get(`/api/portal/articles/${newId()}`)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
