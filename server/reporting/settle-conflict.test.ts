import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { signedIn } from '../testing/site.ts'
import { refusalOf, reportPath, reportingSite } from './testing/reports.ts'

const site = await reportingSite()
const officer = await signedIn(site, 'commune-officer')
const other = await signedIn(site, 'commune-officer')
const path = reportPath()
const Report = z.object({
  cells: z.array(z.object({ figure: z.object({ amount: z.string() }) })),
  conflicts: z.array(z.object({ conflictId: z.string(), figure: z.object({ amount: z.string() }), by: z.string() })),
})
const read = async () => Report.parse(await (await officer.get(path)).json())
const send = async (who: typeof officer, amount: string) =>
  who.post(`${path}/values`, { cells: [{ element: 'CR.SOC.CASES', amount, version: 0 }] })

test('200: F2: both figures are shown; whichever is chosen, both are kept', async () => {
  await send(officer, '7')
  await send(other, '9')
  const { conflicts } = await read()
  expect(conflicts).toMatchObject([{ figure: { amount: '9' }, by: other.account.displayName }])
  const conflictId = conflicts[0]?.conflictId ?? ''
  const taken = await officer.post(`${path}/conflicts/${conflictId}`, { isTaken: true })
  expect(await taken.json()).toEqual({ version: 2 })
  expect(await read()).toMatchObject({ cells: [{ figure: { amount: '9' } }], conflicts: [] })
  expect(await refusalOf(await officer.post(`${path}/conflicts/${conflictId}`, { isTaken: false }))).toBe(
    '409 report-state',
  )
  await send(other, '11')
  const [again] = (await read()).conflicts
  expect((await officer.post(`${path}/conflicts/${again?.conflictId ?? ''}`, { isTaken: false })).status).toBe(200)
  expect(await read()).toMatchObject({ cells: [{ figure: { amount: '9' } }], conflicts: [] })
})

test('409: there is no such conflict', async () => {
  expect(await refusalOf(await officer.post(`${path}/conflicts/${newId()}`, { isTaken: true }))).toBe(
    '409 report-state',
  )
})
