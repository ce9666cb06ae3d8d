import { expect, test } from 'vitest'
import { signedIn, stranger } from '../../testing/site.ts'
import { compileNation } from '../publication/testing/published.ts'
import { refusalOf, reportingSite, reportPath } from '../testing/reports.ts'
import { documentPath, officeOf, readShown, revise } from './testing/documents.ts'

const site = await reportingSite('national')
const { writer, signer } = await officeOf(site)
const path = documentPath('2020-03')

test('409: P1: a report is written from a frozen vintage, and not before there is one', async () => {
  expect(await refusalOf(await writer.post(path, {}))).toBe('409 not-compiled')
})

test('200: P6: after the signature a correction is the next edition, with the prose of the last and its flags', async () => {
  await compileNation(site, '2020-03')
  expect(await (await writer.post(path, {})).json()).toEqual({ edition: 1 })
  expect(await refusalOf(await writer.post(path, {}))).toBe('409 document-open')
  const text = { vi: 'Có {CR.SOC.CASES} vụ, nhiều hơn dự kiến.', en: '{CR.SOC.CASES} cases, more than was expected.' }
  await writer.post(`${path}/paragraphs`, { code: 'social-order', version: 0, text })
  const { contentHash } = await readShown(signer, '2020-03')
  expect((await signer.post(`${path}/signature`, { contentHash })).status).toBe(200)
  await revise(site, '2020-03', [{ element: 'CR.SOC.CASES', amount: '8', version: 1 }])
  expect(await (await signer.post(path, {})).json()).toEqual({ edition: 2 })
  const { content, paragraphs } = await readShown(signer, '2020-03')
  expect([content.edition, content.vintage.vintageNo, content.signed]).toEqual([2, 2, null])
  expect(paragraphs.filter(({ changed }) => changed.length > 0)).toMatchObject([
    {
      code: 'social-order',
      written: { text },
      changed: [{ source: 'CR.SOC.CASES', before: { en: '441' }, now: { en: '442' } }],
    },
  ])
})

test('404: whoever is not of the ministry’s office, and a unit of which no report is written; 401 without a session', async () => {
  expect((await (await signedIn(site, 'national-operator')).post(path, {})).status).toBe(404)
  expect((await writer.post(`${reportPath('79', '2020-03')}/document`, {})).status).toBe(404)
  expect((await stranger(site).post(path, {})).status).toBe(401)
})
