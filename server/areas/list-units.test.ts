import { expect, test } from 'vitest'
import * as z from 'zod'
import { makeServer, type Site } from '../http/server.ts'
import { freshDatabase } from '../testing/database.ts'
import { listUnits } from './list-units.route.ts'
import { loadUnits } from './load-units.ts'
import { rememberUnits } from './remember-units.ts'
import { UnitFacts } from './unit-facts.ts'

const db = await freshDatabase()
await db.transaction().execute(async (tx) => loadUnits(tx))
const site: Site = {
  db,
  databaseUrl: '',
  tier: 'city',
  areaCode: '01',
  today: () => '2020-03-13',
  units: rememberUnits(db),
  origin: '',
  folder: '',
  wake: () => undefined,
}
const server = makeServer(site, [listUnits])

const Answer = z.object({ on: z.string(), units: z.array(UnitFacts) })

async function ask(query: string): Promise<Response> {
  return server.request(`/api/areas/units${query}`)
}

async function names(query: string): Promise<string[]> {
  const { units } = Answer.parse(await (await ask(query)).json())
  return units.map(({ name }) => name)
}

test('200: the provinces of a day, and of today where no day is named', async () => {
  expect(await names('?on=2025-07-01')).toHaveLength(34)
  const today = Answer.parse(await (await ask('')).json())
  expect(today.on).toBe('2020-03-13')
  expect(today.units).toHaveLength(63)
})

test('200: the picker goes from city to district to ward, and since the reform straight to the ward', async () => {
  expect(await names('?on=2020-03-13&below=01')).toHaveLength(30)
  expect(await names('?on=2020-03-13&below=001')).toContain('Phường Trúc Bạch')
  expect(await names('?on=2025-07-01&below=01')).toContain('Phường Ba Đình')
  expect(await names('?on=2020-03-13&below=00004')).toEqual([])
})

test('400: a day that no calendar has, a code that is none, a question that is not known', async () => {
  for (const query of ['?on=2020-02-30', '?on=today', '?below=1', '?under=01']) {
    const answer = await ask(query)
    expect(answer.status).toBe(400)
    expect(answer.headers.get('content-type')).toBe('application/problem+json')
  }
})

test('404: A1: a unit that does not exist on that day has nothing below it to list', async () => {
  expect((await ask('?on=2025-07-01&below=001')).status).toBe(404)
  expect((await ask('?on=2020-03-13&below=99')).status).toBe(404)
})
