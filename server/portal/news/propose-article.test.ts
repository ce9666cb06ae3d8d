import { expect, test } from 'vitest'
import { refusalOf } from '../../reporting/testing/reports.ts'
import { compileNation } from '../../reporting/publication/testing/published.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { sideOf, writtenOf } from '../testing/articles.ts'
import { portalSite, publishMonth } from '../testing/portal-site.ts'

const desk = await portalSite()
const { site, editor, publisher } = desk
await publishMonth(desk, '2020-03')
await compileNation(site, '2020-04')
const at = (articleId: string): string => `/api/portal/articles/${articleId}/proposal`
const now = { version: 1, publishOn: null }

async function keep(slug: string, body: string, other: Parameters<typeof sideOf>[0] = {}): Promise<string> {
  const written = writtenOf(slug, { vi: sideOf({ body, ...other }), en: sideOf({ body }) })
  await editor.post('/api/portal/articles', written)
  return at(written.articleId)
}

test('200: N2: an article that names a published figure is proposed, once', async () => {
  const path = await keep('good', 'Solved: [[2020-03/VN/1/CR.SOC.CASES]].')
  expect((await editor.post(path, now)).status).toBe(200)
  expect(await refusalOf(await editor.post(path, now))).toBe('409 article-state')
})

test('409: N2: a figure that is compiled and not published, or there is not, or is written wrongly, is refused', async () => {
  const wrong = [
    '2020-04/VN/1/CR.SOC.CASES',
    '2020-03/VN/2/CR.SOC.CASES',
    '2020-03/79/1/CR.SOC.CASES',
    '2020-03/VN/1/X',
    '3489',
  ]
  for (const [number, named] of wrong.entries()) {
    const answer = await editor.post(await keep(`wrong-${number}`, `[[${named}]]`), now)
    expect(await answer.clone().json()).toMatchObject({ figures: [expect.stringContaining(named)] })
    expect(await refusalOf(answer)).toBe('409 figure-not-published')
  }
})

test('409: N3: both languages tell the same figures, and nothing that is needed is empty', async () => {
  const different = await keep('different', '[[2020-03/VN/1/CR.SOC.CASES]]', { body: '[[2020-03/VN/1/SZ.HEROIN]]' })
  expect(await refusalOf(await editor.post(different, now))).toBe('409 figures-differ')
  const answer = await editor.post(await keep('empty', 'Words.', { byline: ' ', summary: '' }), now)
  expect(await answer.clone().json()).toMatchObject({ missing: ['vi: summary', 'vi: byline'] })
  expect(await refusalOf(answer)).toBe('409 article-incomplete')
  expect(await refusalOf(await editor.post(await keep('older', 'x'), { ...now, version: 9 }))).toBe(
    '409 article-changed',
  )
})

test('404: whoever does not write, or elsewhere; 401 without a session', async () => {
  const path = await keep('reach', 'Words.')
  expect((await publisher.post(path, now)).status).toBe(404)
  expect((await (await signedIn(site, 'editor', { unitCode: '79' })).post(path, now)).status).toBe(404)
  expect((await stranger(site).post(path, now)).status).toBe(401)
})
