import { expect, test } from 'vitest'
import * as z from 'zod'
import { refusalOf, reportPath } from '../../reporting/testing/reports.ts'
import { propose } from '../../reporting/publication/testing/published.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { publishedArticle, sideOf, writtenOf } from '../testing/articles.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'
import { publishDue } from './publish-due.job.ts'

const desk = await portalSite()
const { site, editor, publisher } = desk
const reader = stranger(site)
await publishMonth(desk, '2020-03')
const at = (articleId: string, act: string): string => `/api/portal/articles/${articleId}/${act}`
const pageOf = async (slug: string): Promise<string> => (await reader.get(`/en/news/${slug}`)).text()
const publish = { action: 'publish', version: 1 }

test('200: N5: what is published is told with its figures, each leading to its table; a script in the text is text', async () => {
  const body =
    'Solved [[2020-03/VN/1/CR.SOC.CASES]].\n\n<script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=y>'
  const written = writtenOf('script', {
    vi: sideOf({ title: '<b>Tháng</b>', body }),
    en: sideOf({ title: '<script>1</script>', body }),
  })
  await publishedArticle(desk, written)
  const page = await pageOf('script')
  expect(page).toContain(
    '<a class="figure" href="/en/results?month=2020-03&amp;unit=VN&amp;vintage=1#CR.SOC.CASES">441 cases</a>',
  )
  for (const tag of ['<script', '<img', '<b>', 'href="javascript']) expect(page).not.toContain(tag)
  expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;')
  const other = await (await reader.get('/vi/news/script')).text()
  expect(other).toContain('441 vụ')
  for (const kind of ['atom', 'rss']) {
    const feed = await (await reader.get(`/en/news.${kind}`)).text()
    expect(feed).toContain('&lt;script&gt;1&lt;/script&gt;')
    expect(feed).not.toContain('<script')
  }
  expect(await (await reader.get('/sitemap.xml')).text()).toContain('/vi/news/script</loc>')
})

test('200: N7: a revision does not rewrite an article: the number stays, the new one stands beside it', async () => {
  const [ministry, clerk] = [await signedIn(site, 'ministry-office'), await signedIn(site, 'national-operator')]
  const there = reportPath('79', '2020-03')
  await ministry.post(`${there}/permits`, { kind: 'reopen', reason: 'nhập nhầm', until: '2020-06-30' })
  await clerk.post(`${there}/values`, { cells: [{ element: 'CR.SOC.CASES', amount: '8', version: 1 }] })
  await clerk.post(`${there}/submission`, {})
  await ministry.post(`${there}/decision`, { action: 'approve' })
  const revised = await ministry.post(`${reportPath('VN', '2020-03')}/vintages`, { reason: 'One case was added.' })
  const { vintageId } = z.object({ vintageId: z.uuid() }).parse(await revised.json())
  await publisher.post(`/api/reporting/publications/${await propose(editor, vintageId)}/publish`, {})
  const page = await pageOf('script')
  expect(page).toContain('>441 cases</a> (<a href="/en/results?month=2020-03&amp;unit=VN&amp;vintage=2">since ')
  expect(page).toContain('442 cases')
})

test('200: N8: an article waits for its day, and comes out on it', async () => {
  const written = writtenOf('scheduled')
  await editor.post('/api/portal/articles', written)
  await editor.post(at(written.articleId, 'proposal'), { version: 1, publishOn: '2020-05-28' })
  expect(await (await publisher.post(at(written.articleId, 'decision'), publish)).json()).toEqual({
    state: 'scheduled',
  })
  expect(await publishDue(site)).toBe(0)
  expect((await reader.get('/en/news/scheduled')).status).toBe(404)
  expect(await publishDue({ ...site, today: () => '2020-05-28' })).toBe(1)
  expect(await pageOf('scheduled')).toContain('28 May 2020')
})

test('200: N3: an article that is public is updated with a note that readers see; until then it stays as it was', async () => {
  const written = writtenOf('updated')
  await publishedArticle(desk, written)
  const next = (changeNote: string) => ({
    ...written,
    seenVersion: 1,
    content: { vi: sideOf({ title: 'Mới', changeNote }), en: sideOf({ title: 'New title', changeNote }) },
  })
  await editor.post('/api/portal/articles', next(''))
  const proposal = { version: 2, publishOn: null }
  expect(await refusalOf(await editor.post(at(written.articleId, 'proposal'), proposal))).toBe('409 article-incomplete')
  expect(await pageOf('updated')).not.toContain('New title')
  await publishedArticle(desk, { ...next('A number was put right.'), seenVersion: 2 })
  expect(await pageOf('updated')).toContain('A number was put right.')
  expect(
    await refusalOf(await editor.post('/api/portal/articles', { ...written, seenVersion: 3, slug: 'moved' })),
  ).toBe('409 article-state')
})

test('200: a proposal is returned with a remark, and is a draft again', async () => {
  const written = writtenOf('returned')
  await editor.post('/api/portal/articles', written)
  await editor.post(at(written.articleId, 'proposal'), { version: 1, publishOn: null })
  const note = { vi: 'Thêm nguồn', en: 'Add a source' }
  const answer = await publisher.post(at(written.articleId, 'decision'), { action: 'return', note })
  expect(await answer.json()).toEqual({ state: 'draft' })
  expect(await refusalOf(await publisher.post(at(written.articleId, 'decision'), publish))).toBe('409 article-state')
})

test('409: N1: who wrote an article or proposed it does not publish it, even as a publisher', async () => {
  const written = writtenOf('own')
  await editor.post('/api/portal/articles', written)
  await editor.post(at(written.articleId, 'proposal'), { version: 1, publishOn: null })
  const become = async (role: 'editor' | 'publisher') =>
    site.db.updateTable('access.account').set({ role }).where('account_id', '=', editor.account.accountId).execute()
  await become('publisher')
  expect(await refusalOf(await editor.post(at(written.articleId, 'decision'), publish))).toBe('409 own-article')
  await become('editor')
  expect((await reader.get('/en/news/own')).status).toBe(404)
})

test('404: whoever does not publish, or elsewhere; 401 without a session', async () => {
  const written = writtenOf('reach')
  await editor.post('/api/portal/articles', written)
  const path = at(written.articleId, 'decision')
  expect((await editor.post(path, publish)).status).toBe(404)
  expect((await (await signedIn(site, 'publisher', { unitCode: '79' })).post(path, publish)).status).toBe(404)
  expect((await reader.post(path, publish)).status).toBe(401)
})
