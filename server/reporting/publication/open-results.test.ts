import { expect, test } from 'vitest'
import { stranger } from '../../testing/site.ts'
import { reportingSite } from '../testing/reports.ts'
import { compileNation, editorsOf, propose } from './testing/published.ts'

const site = await reportingSite('national')
const visitor = stranger(site)

test('404: what is not public has no file, nor has an address that cannot be one', async () => {
  const { editor } = await editorsOf(site)
  await propose(editor, await compileNation(site, '2020-03'))
  expect((await visitor.get('/open/v1/results/2020-03/VN/1/figures.csv')).status).toBe(404)
  expect((await visitor.get('/open/v1/results/2020-13/VN/1/figures.csv')).status).toBe(400)
  expect((await visitor.get('/open/v1/results/2020-03/VN/0/figures.csv')).status).toBe(400)
})

test('200: where nothing is public the page says so, in both languages, without a script', async () => {
  for (const [language, text] of [
    ['vi', 'Chưa có kết quả nào'],
    ['en', 'No results have been published'],
  ] as const) {
    const page = await visitor.get(`/${language}/results?month=x&vintage=y`)
    const content = await page.text()
    expect([page.status, content.includes(text), content.includes('<script')]).toEqual([200, true, false])
  }
})
