import { expect, test } from 'vitest'
import { refusalOf } from '../../reporting/testing/reports.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { publishedArticle, writtenOf } from '../testing/articles.ts'
import { portalSite } from '../testing/portal-site.ts'

const desk = await portalSite()
const { site, editor, publisher } = desk
const reader = stranger(site)
const written = writtenOf('gone')
await publishedArticle(desk, written)
const path = `/api/portal/articles/${written.articleId}/withdrawal`
const reason = { vi: 'Số liệu sai nguồn', en: 'The source was wrong' }

test('404: whoever does not publish, or elsewhere; 400 without a reason; 401 without a session', async () => {
  expect((await editor.post(path, { reason })).status).toBe(404)
  expect((await (await signedIn(site, 'publisher', { unitCode: '79' })).post(path, { reason })).status).toBe(404)
  expect((await publisher.post(path, { reason: { vi: 'x', en: ' ' } })).status).toBe(400)
  expect((await reader.post(path, { reason })).status).toBe(401)
})

test('200: N6: a withdrawn article keeps its address, which says since when and why; feeds tell it, lists do not', async () => {
  expect((await publisher.post(path, { reason })).status).toBe(200)
  for (const [language, words] of [
    ['vi', ['Bài viết đã được gỡ', 'Số liệu sai nguồn', 'Kết quả tháng', '26/05/2020']],
    ['en', ['This article was withdrawn', 'The source was wrong', '26 May 2020']],
  ] as const) {
    const page = await reader.get(`/${language}/news/gone`)
    const text = await page.text()
    expect(page.status).toBe(410)
    for (const one of words) expect(text).toContain(one)
    expect(text).not.toContain('The offices report.')
    expect(await (await reader.get(`/${language}/news`)).text()).not.toContain('/news/gone')
  }
  expect(await (await reader.get('/en/news.atom')).text()).toContain('<title xml:lang="en">Withdrawn: Results')
  expect(await (await reader.get('/open/v1/articles')).json()).toMatchObject({
    articles: [{ status: 'withdrawn', summary: null }],
  })
})

test('409: N6: what is withdrawn is not written, nor withdrawn again', async () => {
  expect(await refusalOf(await publisher.post(path, { reason }))).toBe('409 article-state')
  expect(await refusalOf(await editor.post('/api/portal/articles', { ...written, seenVersion: 1 }))).toBe(
    '409 article-state',
  )
})
