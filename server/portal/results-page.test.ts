import { expect, test } from 'vitest'
import { compileNation, editorsOf, propose } from '../reporting/publication/testing/published.ts'
import { reportingSite } from '../reporting/testing/reports.ts'
import { stranger } from '../testing/site.ts'

const site = await reportingSite('national')
const { editor, publisher } = await editorsOf(site)
const reader = stranger(site)

test('P1: the results of a month are told in both languages with their coverage, vintage, and file, without a script', async () => {
  const publicationId = await propose(editor, await compileNation(site, '2020-03'))
  expect(await (await reader.get('/vi/results')).text()).toContain('Chưa có kết quả nào')
  await publisher.post(`/api/reporting/publications/${publicationId}/publish`, {})
  for (const [language, told] of [
    ['vi', ['Kết quả công tác tháng 3/2020', '63 trong 63 đơn vị', '15/02/2020', 'Bản 1', 'Hà Nội']],
    ['en', ['Results of the month 03/2020', '63 of 63 units', '15 February 2020', 'Vintage 1']],
  ] as const) {
    const response = await reader.get(`/${language}/results`)
    const text = await response.text()
    expect(response.status).toBe(200)
    for (const words of told) expect(text).toContain(words)
    expect(text).toContain('/open/v1/results/2020-03/VN/1/figures.csv')
    expect(text).not.toContain('<script')
  }
  expect(await (await reader.get('/en/results?month=2020-03&unit=VN&vintage=1')).text()).toContain('63 of 63')
})
