import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { writtenOf } from '../testing/articles.ts'
import { portalSite } from '../testing/portal-site.ts'

const { site, editor, publisher } = await portalSite()
const path = '/api/portal/articles'

test('200: what is written is listed with how far it is', async () => {
  const written = writtenOf('listed')
  await editor.post(path, written)
  expect(await (await publisher.get(path)).json()).toMatchObject({
    articles: [{ articleId: written.articleId, slug: 'listed', state: 'draft', titleVi: 'Kết quả tháng' }],
  })
})

test('404: whoever neither writes nor publishes has no such list; of another unit it is empty; 401 without a session', async () => {
  const elsewhere = await signedIn(site, 'editor', { unitCode: '79' })
  expect(await (await elsewhere.get(path)).json()).toEqual({ articles: [] })
  expect((await (await signedIn(site, 'national-operator')).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
