import { expect, test } from 'vitest'
import { communes, signedIn } from '../testing/site.ts'
import { loadOthers, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
await loadOthers(site, '2020-04')
const administrator = await signedIn(site, 'city-administrator')
const path = reportPath(communes.city, '2020-04')

test('200: F10: the reports below a unit leave as CSV, and what was compiled as a DHIS2 message for the level above', async () => {
  const csv = await (await administrator.get(`${reportPath(communes.district, '2020-04')}/export`)).text()
  const lines = csv.trimEnd().split('\n')
  expect(lines[0]).toBe('unit,element,category,amount,measured_in,qualifier,comment')
  expect(lines).toContain(`${communes.here},SZ.HEROIN,all,12.5,,equal,`)
  expect((lines.length - 1) % 14).toBe(0)
  await administrator.post(`${path}/vintages`, {})
  const answer = await administrator.get(`${path}/export?format=dhis2&of=compiled`)
  const text = await answer.text()
  expect(text).toContain('"dataSet":"REVIEW","period":"202004"')
  expect(text).toContain(
    '{"dataElement":"CR.SOC.CASES","period":"202004","orgUnit":"01","categoryOptionCombo":"all","value":"4053"}',
  )
})

test('404: a commune does not get what the city has', async () => {
  const officer = await signedIn(site, 'commune-officer')
  expect((await officer.get(`${path}/export`)).status).toBe(404)
})
