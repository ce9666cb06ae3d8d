import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { refusalOf } from '../../reporting/testing/reports.ts'
import { stranger } from '../../testing/site.ts'
import { publishedArticle, sideOf, writtenOf } from '../testing/articles.ts'
import { photographed } from '../testing/picture.ts'
import { portalSite } from '../testing/portal-site.ts'

const desk = await portalSite()
const { site, editor, publisher } = desk
const reader = stranger(site)
const path = '/api/portal/images'

test('200: N9: of a picture only what draws it is kept, and readers get it while an article shows it', async () => {
  const answer = await editor.send(path, photographed)
  const { imageId } = z.object({ imageId: z.uuid() }).parse(await answer.json())
  const [file = ''] = await readdir(join(site.folder, 'portal-images'))
  expect((await readFile(join(site.folder, 'portal-images', file))).includes('Somewhere')).toBe(false)
  expect((await reader.get(`/media/${imageId}`)).status).toBe(404)
  const alt = { imageAlt: 'A dot' }
  const written = { ...writtenOf('pictured', { vi: sideOf(alt), en: sideOf(alt) }), imageId }
  await publishedArticle(desk, written)
  expect((await reader.get(`/media/${imageId}`)).headers.get('content-type')).toBe('image/png')
  expect(await (await reader.get('/en/news/pictured')).text()).toContain(
    `<img class="wide" src="/media/${imageId}" alt="A dot"`,
  )
  const reason = { vi: 'Nhầm ảnh', en: 'The wrong picture' }
  await publisher.post(`/api/portal/articles/${written.articleId}/withdrawal`, { reason })
  expect((await reader.get(`/media/${imageId}`)).status).toBe(404)
})

test('409: N3: a picture that nobody describes is not published', async () => {
  const { imageId } = z.object({ imageId: z.uuid() }).parse(await (await editor.send(path, photographed)).json())
  const written = { ...writtenOf('undescribed'), imageId }
  await editor.post('/api/portal/articles', written)
  const proposed = await editor.post(`/api/portal/articles/${written.articleId}/proposal`, {
    version: 1,
    publishOn: null,
  })
  expect(await proposed.json()).toMatchObject({ missing: ['vi: imageAlt', 'en: imageAlt'] })
})

test('422: N9: what is no picture is refused; 404 for whoever does not write; 401 without a session', async () => {
  for (const wrong of [
    '<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>',
    'GIF89a',
    photographed.subarray(0, 40),
  ])
    expect(await refusalOf(await editor.send(path, wrong))).toBe('422 image-unreadable')
  expect((await publisher.send(path, photographed)).status).toBe(404)
  expect((await reader.send(path, photographed)).status).toBe(401)
})
