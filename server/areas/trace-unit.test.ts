import { expect, test } from 'vitest'
import { makeServer, type Site } from '../http/server.ts'
import { freshDatabase } from '../testing/database.ts'
import { loadUnits } from './load-units.ts'
import { rememberUnits } from './remember-units.ts'
import { traceUnit } from './trace-unit.route.ts'

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
const server = makeServer(site, [traceUnit])

async function ask(code: string, query = ''): Promise<Response> {
  return server.request(`/api/areas/units/${code}/history${query}`)
}

test('200: a ward of 2020 tells its versions, what stood above it, and where its people live now', async () => {
  const answer = await ask('00016')
  expect(answer.status).toBe(200)
  expect(await answer.json()).toMatchObject({
    on: '2020-03-13',
    versions: [{ name: 'Phường Ngọc Hà', validFrom: '2004-08-31', validTo: '2025-07-01' }],
    ancestors: [{ name: 'Quận Ba Đình' }, { name: 'Thành phố Hà Nội' }],
    outcome: 'succeeded',
    endedOn: '2025-07-01',
    successors: [
      { unit: { name: 'Phường Ba Đình' }, relation: 'part', whoFollows: 'some', note: 'Nhập một phần' },
      { unit: { name: 'Phường Ngọc Hà' }, relation: 'part', whoFollows: 'some' },
    ],
  })
})

test('200: A1: the same code on another day is another unit with another history', async () => {
  const [before, after] = [await ask('00004', '?on=2025-06-30'), await ask('00004', '?on=2025-07-01')]
  expect(await before.json()).toMatchObject({
    outcome: 'succeeded',
    successors: [{ unit: { name: 'Phường Ba Đình' } }],
  })
  expect(await after.json()).toMatchObject({ outcome: 'in-force', endedOn: null, ancestors: [{ code: '01' }] })
})

test('200: a code that was borne on other days only shows these, and nothing above it', async () => {
  expect(await (await ask('001', '?on=2025-07-01')).json()).toMatchObject({ outcome: 'no-such-unit', ancestors: [] })
})

test('400: a code that is none, a day that no calendar has', async () => {
  expect((await ask('0')).status).toBe(400)
  expect((await ask('01', '?on=2020-02-30')).status).toBe(400)
})

test('404: a code that nothing ever bore', async () => {
  expect((await ask('99')).status).toBe(404)
})
