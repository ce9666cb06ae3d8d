import { expect, test } from 'vitest'
import { communes, signedIn } from '../testing/site.ts'
import { cellsOf, refusalOf, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
const officer = await signedIn(site, 'commune-officer')
const path = '/api/reporting/forms/REVIEW/months/2020-06/import'
const csv = (...lines: string[]): object => ({
  csv: ['unit,element,amount,measured_in,qualifier', ...lines].join('\n'),
})
const message = (...dataValues: object[]): object => ({
  dataValueSet: { period: '202006', orgUnit: communes.here, dataValues },
})
const line = `${communes.here},CR.SOC.CASES,7,,`

test('200: F10: figures come in from CSV and from a DHIS2 message, through the gates of every entry', async () => {
  const taken = await officer.post(path, csv(line, `${communes.here},SZ.HEROIN,"130",kg,at-least`))
  expect(await taken.json()).toEqual({ units: 1, values: 2 })
  const more = message(
    { dataElement: 'CR.ECO.CASES', value: 3 },
    { dataElement: 'SZ.SYNTH.TAB', value: '87000', qualifier: 'at-least' },
  )
  expect(await (await officer.post(path, more)).json()).toEqual({ units: 1, values: 2 })
  const rows = await site.db
    .selectFrom('reporting.value')
    .select(['amount', 'qualifier'])
    .orderBy('element_no')
    .execute()
  expect(rows).toEqual([
    { amount: '7', qualifier: 0 },
    { amount: '3', qualifier: 0 },
    { amount: '130000000', qualifier: 1 },
    { amount: '87000', qualifier: 1 },
  ])
  expect((await officer.post(path, csv(line))).status).toBe(200)
})

test('409: another figure than is there is a conflict, never an overwrite', async () => {
  expect(await refusalOf(await officer.post(path, csv(`${communes.here},CR.SOC.CASES,8,,`)))).toBe('409 value-changed')
})

test('422: two values for one cell, pills in kg, an element that there is not: nothing of the file is taken', async () => {
  const again = `${communes.here},CR.GANG.GROUPS,1,,`
  const wrong: [object, string][] = [
    [csv(again, again), '422 cell-twice'],
    [csv(again, `${communes.here},SZ.SYNTH.TAB,5,kg,`), '422 value-unit'],
    [csv(again, `${communes.here},XX,5,,`), '422 cell-not-in-form'],
    [csv(again, `${communes.here},CR.COR.CASES,"1,5",,`), '422 value-refused'],
    [{ csv: 'a,b\n1,2' }, '422 file-columns'],
    [message({ dataElement: 'CR.GANG.GROUPS', period: '201911', value: '1' }), '400 not-valid'],
    [csv(), '400 not-valid'],
  ]
  for (const [body, refusal] of wrong)
    expect([body, await refusalOf(await officer.post(path, body))]).toEqual([body, refusal])
  const values = await site.db.selectFrom('reporting.value').select('amount').where('amount', '=', '1').execute()
  expect(values).toEqual([])
})

test('404: figures of another unit; and what was exported comes in again', async () => {
  expect((await officer.post(path, csv(`${communes.there},CR.SOC.CASES,7,,`))).status).toBe(404)
  await officer.post(`${reportPath()}/values`, { cells: cellsOf({ 'CR.SOC.CASES': undefined }) })
  for (const format of ['csv', 'dhis2']) {
    const text = await (await officer.get(`${reportPath()}/export?format=${format}`)).text()
    const parsed: unknown = format === 'csv' ? undefined : JSON.parse(text)
    const body = format === 'csv' ? { csv: text } : { dataValueSet: parsed }
    expect((await officer.post(path, body)).status).toBe(200)
  }
})
