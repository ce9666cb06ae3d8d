import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, signedIn } from '../testing/site.ts'
import { cellsOf, refusalOf, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const path = reportPath()
const Open = z.object({ findings: z.array(z.object({ code: z.string(), cells: z.array(z.string()) })) })
const send = async () => head.post(`${path}/submission`, {})
const open = async () => Open.parse(await (await send()).json()).findings.map(({ code }) => code)

const comment = (element: string) => ({ element, version: 0, comment: 'chờ cơ quan báo chí' })

test('409: F7: what is empty and not explained, contradicts itself or asks for an explanation keeps a report from going', async () => {
  const cells = cellsOf({ 'PR.ARTICLES': undefined, 'HON.TOTAL': '23', 'CR.DRUG.PERSONS': '0' })
  await officer.post(`${path}/values`, { cells })
  expect(await open()).toEqual(['compulsory', 'R01', 'R03'])
  await officer.post(`${path}/values`, {
    cells: [comment('PR.ARTICLES'), comment('CR.DRUG.CASES'), comment('HON.TOTAL')],
  })
  // A sum that is wrong is not explained away.
  expect(await open()).toEqual(['R01'])
})

test('200: F7: a report without open findings goes, with what the rules found and the hash of its figures', async () => {
  await officer.post(`${path}/values`, { cells: [{ element: 'HON.TOTAL', amount: '22', version: 1 }] })
  expect(await (await send()).json()).toEqual({ state: 'submitted' })
  expect(await refusalOf(await send())).toBe('409 report-state')
  const [event] = await site.db
    .selectFrom('reporting.report_event')
    .selectAll()
    .where('action', '=', 'submit')
    .execute()
  expect(event?.content_hash).toHaveLength(32)
  expect(event?.findings).toMatchObject([
    { code: 'compulsory', isSettled: true },
    { code: 'R03', isSettled: true },
  ])
  const [report] = await site.db.selectFrom('reporting.report').select('first_sent_on').execute()
  expect(report?.first_sent_on).toBe('2020-05-26')
})

test('404: the head of another commune, and who only enters', async () => {
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect((await far.post(`${path}/submission`, {})).status).toBe(404)
  expect((await officer.post(`${path}/submission`, {})).status).toBe(404)
})
