import { expect, test } from 'vitest'
import { signedIn } from '../testing/site.ts'
import { reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
const officer = await signedIn(site, 'commune-officer')

test('200: F9: a cell tells everything it has said, by whom, the newest first', async () => {
  const said = ['7', '8', null]
  for (const [version, amount] of said.entries())
    await officer.post(`${reportPath()}/values`, { cells: [{ element: 'CR.SOC.CASES', amount, version }] })
  const answer = await officer.get(`${reportPath()}/cells/CR.SOC.CASES`)
  const by = officer.account.displayName
  expect(await answer.json()).toMatchObject({
    values: [
      { version: 3, figure: null, by, origin: 'own' },
      { version: 2, figure: { amount: '8', qualifier: 'equal' }, by },
      { version: 1, figure: { amount: '7', qualifier: 'equal' }, by },
    ],
  })
})

test('404: a cell that the form has not', async () => {
  expect((await officer.get(`${reportPath()}/cells/CR.SOC.SOLVED`)).status).toBe(404)
})
