import { expect, test } from 'vitest'
import { stranger } from '../../testing/site.ts'
import { publishedArticle, sideOf, writtenOf } from '../testing/articles.ts'
import { portalSite } from '../testing/portal-site.ts'

const desk = await portalSite()
const reader = stranger(desk.site)

test('200: the articles are told with the same titles and times as in the feed; what is not translated says so', async () => {
  await publishedArticle(desk, writtenOf('only-vi', { vi: sideOf({ title: 'Chỉ tiếng Việt' }), en: null }))
  expect(await (await reader.get('/open/v1/articles?language=en')).json()).toMatchObject({
    articles: [
      {
        address: 'http://localhost:8080/en/news/only-vi',
        language: 'vi',
        title: 'Chỉ tiếng Việt',
        status: 'published',
      },
    ],
  })
  const page = await (await reader.get('/en/news/only-vi')).text()
  expect(page).toContain('This article is in Vietnamese only')
  expect(page).toContain('<article class="article" lang="vi">')
  expect(await (await reader.get('/en/news.rss')).text()).toContain('<title>Chỉ tiếng Việt</title>')
})

test('400: a language that there is not', async () => {
  expect((await reader.get('/open/v1/articles?language=fr')).status).toBe(400)
  expect((await reader.get('/fr/news')).status).toBe(404)
})
