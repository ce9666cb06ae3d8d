import { expect, test } from 'vitest'
import { makeApp } from '../../app.ts'
import { stranger } from '../../testing/site.ts'
import { keepPages } from '../kept/keep-pages.job.ts'
import { publishedArticle, sideOf, writtenOf } from '../testing/articles.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const { site, editor, publisher } = desk
const reader = stranger(site)
const find = async (words: string, language = 'vi'): Promise<string> =>
  (await reader.get(`/${language}/search?q=${encodeURIComponent(words)}`)).text()

test('N12: articles and results are found with or without tones, by all words, in their language; drafts are not', async () => {
  const body = 'Công an đã giải quyết [[2020-03/VN/1/CR.SOC.CASES]].'
  await publishMonth(desk, '2020-03')
  const written = writtenOf('found', { vi: sideOf({ title: 'Phòng cháy, chữa cháy', body }), en: null })
  await publishedArticle(desk, written)
  await editor.post('/api/portal/articles', writtenOf('draft', { vi: sideOf({ title: 'Bản thảo kín' }), en: null }))
  await keepPages(site, () => makeApp(site))
  for (const words of ['phong chay', 'CHỮA cháy', '441 vụ', 'giai quyet'])
    expect(await find(words)).toContain('/vi/news/found')
  expect(await find('phong chay xe')).toContain('Không tìm thấy')
  expect(await find('ban thao kin')).toContain('Không tìm thấy')
  expect(await find('heroin')).toContain('/vi/results?month=2020-03')
  expect(await find('heroin 2020', 'en')).toContain('/en/results?month=2020-03')
  for (const words of ['<script>', "a' | b", '!!', ':*']) expect(await find(words)).not.toContain('<script')
  await publisher.post(`/api/portal/articles/${written.articleId}/withdrawal`, { reason: { vi: 'a', en: 'b' } })
  await keepPages(site, () => makeApp(site))
  expect(await find('phong chay')).toContain('Không tìm thấy')
})
