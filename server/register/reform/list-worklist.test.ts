import { expect, test } from 'vitest'
import * as z from 'zod'
import { freshSite, signedIn, stranger, type Caller } from '../../testing/site.ts'
import { freshReformed, units } from './testing/hanoi.ts'

const { site } = await freshReformed()
const path = '/api/register/reform/worklist'
const Answer = z.object({ total: z.looseObject({}), units: z.array(z.looseObject({ unitCode: z.string() })) })
const list = async (who: Caller) => Answer.parse(await (await who.get(path)).json())

test('200: the city sees every divided unit with its progress, by the name that it had', async () => {
  for (const role of ['city-checker', 'city-administrator'] as const) {
    const shown = await list(await signedIn(site, role))
    expect(shown.total).toEqual({ units: 159, unitsDone: 158, persons: 4, remaining: 4 })
    expect(shown.units.find(({ unitCode }) => unitCode === units.divided)).toMatchObject({
      unitName: 'Phường Cống Vị',
      effectiveOn: '2025-07-01',
      persons: 4,
      remaining: 4,
    })
  }
})

test('200: officers see the unit that they served, or those that gave people to theirs; others have an empty list', async () => {
  for (const unitCode of [units.divided, ...units.successors]) {
    const shown = await list(await signedIn(site, 'commune-officer', { unitCode }))
    expect(shown.units.map((unit) => unit.unitCode)).toContain(units.divided)
  }
  expect(await list(await signedIn(site, 'commune-officer', { unitCode: units.divided }))).toMatchObject({
    total: { units: 1, persons: 4 },
  })
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: '99999' })
  expect(await list(far)).toMatchObject({ total: { units: 0 }, units: [] })
  expect(await list(await signedIn(await freshSite(), 'city-checker'))).toMatchObject({ total: { units: 0 } })
})

test('404: residents and the nation have no such list; 401 without a session', async () => {
  expect((await (await signedIn(site, 'national-operator')).get(path)).status).toBe(404)
  expect((await stranger(site).get(path)).status).toBe(401)
})
