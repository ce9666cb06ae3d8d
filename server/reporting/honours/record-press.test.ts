import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import { communes, signedIn } from '../../testing/site.ts'
import { refusalOf, reportingSite } from '../testing/reports.ts'

const site = await reportingSite()
const head = await signedIn(site, 'head-of-commune-police')
const item = (more: object = {}) => ({
  unitCode: communes.here,
  outlet: 'Báo An ninh Thủ đô',
  publishedOn: '2020-05-08',
  kind: 'article',
  title: 'Người dân giao nộp súng tự chế',
  link: 'https://bao.example/1',
  ...more,
})
const post = async (body: object) => refusalOf(await head.post('/api/reporting/press', body))
const enter = async (body: object) =>
  z.object({ itemId: z.uuid() }).parse(await (await head.post('/api/reporting/press', body)).json()).itemId

test('200: H5: an item counts once, whoever enters it; a correction is a later entry, made once', async () => {
  const itemId = await enter(item())
  expect(await post(item({ title: 'NGƯỜI DÂN giao nộp súng tự chế' }))).toBe('409 press-twice')
  const replaces = { itemId, reason: 'Không phải của đơn vị', isCounted: false }
  await enter(item({ replaces }))
  expect(await post(item({ replaces, title: 'Bài khác' }))).toBe('409 entry-replaced')
  // It was taken out, so it can be entered again.
  await enter(item())
  await expect(site.db.deleteFrom('reporting.press_item').execute()).rejects.toThrow('permission denied')
})

test('400: H5: a day to come, an address that is none, an unknown kind', async () => {
  for (const wrong of [
    { publishedOn: '2020-05-27' },
    { link: 'javascript:alert(1)' },
    { kind: 'rumour' },
    { title: ' ' },
  ])
    expect(await post(item({ ...wrong }))).toBe('400 not-valid')
})

test('404: H5: for another commune, or a correction of what there is not', async () => {
  expect(await post(item({ unitCode: communes.there }))).toBe('404 not-found')
  expect(await post(item({ replaces: { itemId: newId(), reason: 'x', isCounted: true } }))).toBe('404 not-found')
})
