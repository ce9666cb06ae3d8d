import { expect, test } from 'vitest'
import { newId } from '../../db/new-id.ts'
import { refusalOf } from '../../reporting/testing/reports.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { sideOf, writtenOf } from '../testing/articles.ts'
import { portalSite } from '../testing/portal-site.ts'

const { site, editor, publisher } = await portalSite()
const path = '/api/portal/articles'

test('200: N4: every version is kept, in one language or in both, with who wrote it', async () => {
  const written = writtenOf('first', { vi: sideOf({ title: 'Một' }), en: null })
  expect(await (await editor.post(path, written)).json()).toEqual({ version: 1 })
  const translated = { ...written, seenVersion: 1, content: { ...written.content, en: sideOf({ title: 'One' }) } }
  expect(await (await editor.post(path, translated)).json()).toEqual({ version: 2 })
  const article = await (await publisher.get(`${path}/${written.articleId}`)).json()
  expect(article).toMatchObject({
    state: 'draft',
    version: 2,
    versions: [
      {
        version: 2,
        content: { vi: { title: 'Một' }, en: { title: 'One' } },
        writtenByName: editor.account.displayName,
      },
      { version: 1, content: { vi: { title: 'Một' }, en: null } },
    ],
    steps: [{ kind: 'saved' }, { kind: 'saved' }],
  })
})

test('409: N4: what somebody else wrote meanwhile is not overwritten, nor is the address of another article taken', async () => {
  const written = writtenOf('second')
  await editor.post(path, written)
  expect(await refusalOf(await editor.post(path, written))).toBe('409 article-changed')
  expect(await refusalOf(await editor.post(path, { ...writtenOf('second'), articleId: newId() }))).toBe(
    '409 slug-taken',
  )
})

test('400: a language that there is not, an address that is none, and signs that nobody can read are refused', async () => {
  const wrong = [
    { content: { vi: sideOf(), en: null, fr: 'x' }, slug: 'Có dấu' },
    { content: { fr: sideOf() } },
    { content: { vi: sideOf({ title: 'a\u0007b' }), en: null } },
    { content: { vi: sideOf({ body: 'x'.repeat(20_001) }), en: null } },
    { seenVersion: -1 },
  ]
  for (const one of wrong) expect((await editor.post(path, { ...writtenOf('third'), ...one })).status).toBe(400)
})

test('404: whoever does not write, writes elsewhere, or names a picture that there is not; 401 without a session', async () => {
  const written = writtenOf('fourth')
  await editor.post(path, written)
  const elsewhere = await signedIn(site, 'editor', { unitCode: '79' })
  const next = { ...written, seenVersion: 1 }
  expect((await elsewhere.post(path, next)).status).toBe(404)
  expect((await publisher.post(path, next)).status).toBe(404)
  expect((await editor.post(path, { ...next, imageId: newId() })).status).toBe(404)
  expect((await stranger(site).post(path, next)).status).toBe(401)
})
