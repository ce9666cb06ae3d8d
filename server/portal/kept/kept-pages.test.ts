import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { makeApp } from '../../app.ts'
import { connectUntilEnd } from '../../testing/database.ts'
import { stranger } from '../../testing/site.ts'
import { publishedArticle, writtenOf } from '../testing/articles.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'
import { keepPages } from './keep-pages.job.ts'
import { readKept } from './kept-pages.ts'

const desk = await portalSite()
const { site, publisher } = desk
const keep = async (): Promise<number> => keepPages(site, () => makeApp(site))
/** The same tier, whose database is nowhere. */
const alone = stranger({ ...site, db: connectUntilEnd('postgres://nobody@127.0.0.1:9/nowhere') })
const written = writtenOf('kept')
afterAll(() => vi.useRealTimers())

test('N13: without the database every public page and file still comes, with a line that says so', async () => {
  await publishMonth(desk, '2020-03')
  // The clock stands still: what is done to the article is done within one second.
  vi.useFakeTimers({ toFake: ['Date'] })
  await publishedArticle(desk, written)
  expect(await keep()).toBeGreaterThan(20)
  for (const [address, words] of [
    ['/vi/', 'Kết quả công tác tháng 3/2020'],
    ['/en/news', 'Results of the month'],
    ['/en/news/kept', 'The offices report.'],
    ['/en/results?month=2020-03&unit=VN&vintage=1', '63 of 63 units'],
    ['/vi/results?month=1999-01', '63 trong 63 đơn vị'],
    ['/en/search?q=kept', 'Search'],
    ['/vi/calendar', 'Lịch công bố'],
    ['/en/open-data/results', '63 of 63 units'],
  ] as const) {
    const response = await alone.get(address)
    const text = await response.text()
    expect([address, response.status, text.includes(words)]).toEqual([address, 200, true])
    expect(text).toContain('the system does not answer at present')
    expect(text).not.toContain('<script')
  }
  for (const address of [
    '/open/v1/results/2020-03/VN/1/figures.csv',
    '/en/news.atom',
    '/sitemap.xml',
    '/open/v1/datasets',
  ]) {
    const [kept, live] = [await alone.get(address), await stranger(site).get(address)]
    expect([address, kept.status, await kept.text()]).toEqual([address, 200, await live.text()])
  }
})

test('N13: a page that was never public, and what officers do, does not come without the database', async () => {
  for (const address of ['/en/news/nothing', '/open/v1/results/2020-02/VN/1/figures.csv', '/api/portal/articles'])
    expect((await alone.get(address)).status).toBe(500)
})

test('N13: only what changed is kept anew; what is withdrawn within the second is kept as withdrawn', async () => {
  expect(await keep()).toBe(0)
  const reason = { vi: 'Sai', en: 'Wrong' }
  const withdrawal = await publisher.post(`/api/portal/articles/${written.articleId}/withdrawal`, { reason })
  expect(withdrawal.status).toBe(200)
  vi.useRealTimers()
  expect(await keep()).toBeGreaterThan(2)
  const page = await alone.get('/en/news/kept')
  expect([page.status, (await page.text()).includes('Wrong')]).toEqual([410, true])
  // A page whose file is gone is the fault that it would be without.
  const { pages } = await readKept(site)
  await rm(join(site.folder, 'public', pages['/en/calendar']?.file ?? 'none'))
  expect((await alone.get('/en/calendar')).status).toBe(500)
  // A list that was spoilt is made anew with the next change, and until then nothing is made up.
  await writeFile(join(site.folder, 'public', 'kept.json'), '{"stamp"')
  expect((await alone.get('/en/news/kept')).status).toBe(500)
})
