import { expect, test } from 'vitest'
import { bindingsIn, parseProse } from '../../../forms/reporting/document/prose.ts'
import { isKnown } from '../../../forms/reporting/document/tell-prose.ts'
import { signedIn, stranger } from '../../testing/site.ts'
import { compileNation } from '../publication/testing/published.ts'
import { placeOf, reportingSite } from '../testing/reports.ts'
import { readNewest } from './edition.ts'
import { readTemplates } from './read-templates.ts'
import { documentPath, officeOf, proseOf, readShown } from './testing/documents.ts'

const site = await reportingSite('national')
const { writer } = await officeOf(site)
const month = '2020-03'

test('200: where nothing was compiled there is nothing to tell; before it is begun, what the template would say', async () => {
  expect(await (await writer.get(documentPath(month))).json()).toMatchObject({ editions: [], shown: null })
  await compileNation(site, month)
  const answer = await writer.get(documentPath(month))
  expect(await answer.json()).toMatchObject({ editions: [], shown: { content: { edition: 1, signed: null } } })
})

test('200: P1: the report is told from its vintage in both languages, by a template that binds the same figures in both', async () => {
  await writer.post(documentPath(month), {})
  const shown = await readShown(writer, month)
  expect(proseOf(shown, 'en')).toContain('the figures from 15 February 2020 to 14 March 2020 of 63 of the 63 units')
  expect(proseOf(shown, 'vi')).toContain('Về trật tự xã hội: đã điều tra, khám phá 441 vụ, bắt và xử lý 567 lượt')
  expect(proseOf(shown, 'vi')).toContain('thu giữ 787,5 g heroin và 9.450 viên ma túy tổng hợp')
  const place = await placeOf(site, 'VN', month)
  const { edition } = await site.db.transaction().execute(async (tx) => readNewest(tx, place))
  for (const { sections } of await readTemplates())
    for (const { code, text } of sections.flatMap(({ paragraphs }) => paragraphs)) {
      const [vi, en] = [bindingsIn(text.vi), bindingsIn(text.en)].map((all) =>
        all.map(({ source }) => source).toSorted(),
      )
      expect([code, vi]).toEqual([code, en])
      expect('problem' in parseProse(text.vi) || 'problem' in parseProse(text.en)).toBe(false)
      expect(bindingsIn(text.vi).filter((binding) => edition && !isKnown(binding, edition.facts))).toEqual([])
    }
})

test('200: P2: every figure in the prose names its cell', async () => {
  const { content } = await readShown(writer, month)
  const segments = content.sections.flatMap(({ paragraphs }) => paragraphs.flatMap(({ vi, en }) => [...vi, ...en]))
  expect(segments.find(({ text }) => text === '441')).toEqual({ text: '441', cell: 'CR.SOC.CASES/all' })
  const loose = segments.filter(
    ({ text, cell }) => cell === undefined && /\d{3}/.test(text.replaceAll(/\d+\/\d+\/\d+|20\d\d/g, '')),
  )
  expect(loose).toEqual([])
})

test('404: whoever is not of the ministry’s office, and a month that no form has; 401 without a session', async () => {
  expect((await (await signedIn(site, 'national-operator')).get(documentPath(month))).status).toBe(404)
  expect((await writer.get(documentPath('2015-01'))).status).toBe(404)
  expect((await stranger(site).get(documentPath(month))).status).toBe(401)
})
