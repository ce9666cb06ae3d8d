import { expect, test } from 'vitest'
import { communes, signedIn } from '../testing/site.ts'
import { cellsOf, loadOthers, refusalOf, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
const checker = await signedIn(site, 'city-checker')
const officer = await signedIn(site, 'commune-officer')
const head = await signedIn(site, 'head-of-commune-police')
const closed = reportPath(communes.here, '2020-04')

test('200: F11: a closed month is opened for a unit, with a reason and until a day', async () => {
  const cells = cellsOf()
  expect(await refusalOf(await officer.post(`${closed}/values`, { cells }))).toBe('409 period-closed')
  const permit = { kind: 'open', reason: 'mất điện ba ngày', until: '2020-05-28' }
  expect((await checker.post(`${closed}/permits`, permit)).status).toBe(200)
  expect((await officer.post(`${closed}/values`, { cells })).status).toBe(200)
  expect((await head.post(`${closed}/submission`, {})).status).toBe(200)
})

test('200: F11: a report that was accepted is reopened as another version, and what it said stays', async () => {
  await loadOthers(site, '2020-03')
  const path = reportPath(communes.there, '2020-03')
  const there = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  const permit = { kind: 'reopen', reason: 'đính chính', until: '2020-05-28' }
  expect((await checker.post(`${path}/permits`, permit)).status).toBe(200)
  expect(await refusalOf(await checker.post(`${path}/permits`, permit))).toBe('409 report-state')
  const cells = [{ element: 'CR.SOC.CASES', amount: '70', version: 1 }]
  expect((await there.post(`${path}/values`, { cells })).status).toBe(200)
  const versions = await site.db.selectFrom('reporting.past_value').select(['amount', 'report_version']).execute()
  expect(versions).toEqual([{ amount: '7', report_version: 1 }])
})

test('400: without a reason, or until a day that has passed; 404 for who may not grant', async () => {
  expect(await refusalOf(await checker.post(`${closed}/permits`, { kind: 'excuse', reason: ' ' }))).toBe(
    '400 not-valid',
  )
  const past = { kind: 'open', reason: 'x', until: '2020-05-01' }
  expect(await refusalOf(await checker.post(`${closed}/permits`, past))).toBe('400 not-valid')
  expect((await officer.post(`${closed}/permits`, past)).status).toBe(404)
})
