import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AnyTx, Database } from '../../db/database.ts'
import { freshDatabase } from '../../testing/database.ts'
import { addPerson } from '../../testing/people.ts'
import { communes, freshSite, settle } from '../../testing/site.ts'
import { applyFeedPage } from '../apply-feed-page.ts'
import { digestCommunes } from '../digest.ts'
import { findFault } from '../feed-page.ts'
import { findHome } from '../home.ts'
import { readFeedPage } from '../read-feed-page.ts'
import { applyReform } from './apply-reform.ts'
import { assignHamlet } from './assign-hamlet.ts'
import { assignPerson } from './assign-person.ts'
import { afterReform, reformDay } from './testing/hanoi.ts'
import { getDivision } from './worklist.ts'

// Phúc Xá went whole into Hồng Hà (00097); Cống Vị was divided between Ngọc Hà (00008) and Giảng Võ (00025).
const [whole, divided] = ['00001', '00007']
const city = await freshSite()
const nation = await freshDatabase()
const inCity = async <Result>(run: (tx: AnyTx) => Promise<Result>): Promise<Result> =>
  city.db.transaction().execute(run)

const people = {
  whole: await addPerson(city.db, { commune: whole }),
  hamlet: await addPerson(city.db, { commune: divided, hamlet: 'Tổ 1', given_name: 'Hà' }),
  waiting: await addPerson(city.db, { commune: divided, hamlet: 'Tổ 2' }),
  single: await addPerson(city.db, { commune: divided, hamlet: '' }),
}
const decision = { decidedBy: '00000000-0000-7000-8000-0000000000aa', tier: '01', evidence: 'a test' }

async function assign(successorCode: string, corrects?: string): Promise<string> {
  return inCity(async (tx) => {
    const place = { hamlet: 'Tổ 1', successorCode, corrects, today: afterReform }
    return (await assignHamlet(tx, await getDivision(tx, divided), { ...place, ...decision })).actId
  })
}

/** Lets the other tier take everything, in pages of so many, each twice. */
async function takeAll(countMax: number): Promise<void> {
  await settle(city)
  for (let after = '0'; ;) {
    const page = await inCity(async (tx) => readFeedPage(tx, after, countMax))
    if (page.changes.length === 0) return
    expect(findFault(page, after)).toBeUndefined()
    for (let time = 0; time < 2; time += 1) await nation.transaction().execute(async (tx) => applyFeedPage(tx, page))
    after = page.changes.at(-1)?.seq ?? after
  }
}

const homesAt = async (db: Database) =>
  db.transaction().execute(async (tx) => {
    const homes: Record<string, string | undefined> = {}
    for (const [name, personId] of Object.entries(people)) homes[name] = await findHome(tx, personId)
    return homes
  })

const foundAt = async (db: Database) => {
  const { rows } = await sql`select person_id, commune_code from register.name_search order by 1`.execute(db)
  return rows
}

const digestsAt = async (db: Database) => db.transaction().execute(digestCommunes)

test('R8: the nation takes acts about units once, in the one feed, corrections too; then both tiers hold the same', async () => {
  const wish = { areaCode: '01', below: communes.city, on: reformDay, today: afterReform, units: await city.units() }
  await applyReform(city.db, wish)
  const wrong = await assign('00008')
  await assign('00025', wrong)
  await inCity(async (tx) => {
    const single = { personId: people.single, successorCode: '00008', ...decision }
    await assignPerson(tx, await getDivision(tx, divided), single)
  })
  expect(await homesAt(city.db)).toEqual({ whole: '00097', hamlet: '00025', waiting: divided, single: '00008' })

  await takeAll(100)
  expect(await homesAt(nation)).toEqual(await homesAt(city.db))
  expect(await foundAt(nation)).toEqual(await foundAt(city.db))
  expect(await digestsAt(nation)).toEqual(await digestsAt(city.db))
  const { rows } = await sql`select count(*)::int as acts, count(distinct act_id)::int as different,
    count(*) filter (where person_id is null)::int as "ofUnits", max(seq)::int as last from register.change`.execute(
    city.db,
  )
  expect(rows).toEqual([{ acts: 533, different: 533, ofUnits: 528, last: 533 }])
})

test('R8: a correction that arrives before what it corrects ends in the same', async () => {
  const other = await freshDatabase()
  const page = await inCity(async (tx) => readFeedPage(tx, '0', 1000))
  const correction = page.rows.unit_act.find(({ corrects }) => corrects !== null)
  const apart = (ids: ReadonlySet<string | undefined>, isIn: boolean) => ({
    ...page,
    changes: page.changes.filter(({ actId }) => ids.has(actId) === isIn),
    rows: { ...page.rows, unit_act: page.rows.unit_act.filter(({ act_id }) => ids.has(act_id) === isIn) },
  })
  const late = new Set([correction?.corrects ?? undefined])
  await other.transaction().execute(async (tx) => applyFeedPage(tx, apart(late, false)))
  await other.transaction().execute(async (tx) => applyFeedPage(tx, apart(late, true)))
  expect(await homesAt(other)).toEqual(await homesAt(city.db))
  expect(await foundAt(other)).toEqual(await foundAt(city.db))
  expect(await digestsAt(other)).toEqual(await digestsAt(city.db))
})

test('R7: an act about a unit that is not announced in the page, or as a person’s, is a fault of the page', async () => {
  const page = await inCity(async (tx) => readFeedPage(tx, '0', 1000))
  const announced = page.changes.find(({ personId }) => personId === null)
  const without = { ...page, changes: page.changes.filter((change) => change !== announced) }
  expect(findFault(without, '0')).toMatch(/gap|about a unit/)
  const changes = page.changes.map((one) => (one === announced ? { ...one, personId: people.whole } : one))
  expect(findFault({ ...page, changes }, '0')).toBe('an act about a unit that is not in the page')
  const rows = { ...page.rows, unit_act: [] }
  expect(findFault({ ...page, rows }, '0')).toMatch(/without its act/)
})
