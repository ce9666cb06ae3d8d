import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { freshDatabase } from '../testing/database.ts'
import { communes, today } from '../testing/site.ts'
import type { Account } from './account.ts'
import type { AreaRelation } from './role.ts'
import { reachOf, withinCommunes, type Reach } from './reach.ts'

const db = await freshDatabase()
const account: Account = {
  accountId: '00000000-0000-7000-8000-000000000001',
  signInName: 'test',
  displayName: 'Test',
  role: 'commune-officer',
  unitCode: communes.here,
  personId: null,
}

/** What a test asks of a reach. */
async function ask<Result>(
  facts: { area: AreaRelation; on?: string } & Partial<Account>,
  question: (reach: Reach) => Result | Promise<Result>,
): Promise<Result> {
  const { area, on = today, ...who } = facts
  return db.transaction().execute(async (tx) => question(reachOf(tx, { account: { ...account, ...who }, area, on })))
}

test('an officer reaches the own commune and no other', async () => {
  expect(await ask({ area: 'own' }, async (reach) => reach.covers(communes.here))).toBe(true)
  expect(await ask({ area: 'own' }, async (reach) => reach.covers(communes.there))).toBe(false)
  expect(await ask({ area: 'own' }, async (reach) => reach.listCommunes())).toEqual([communes.here])
})

test('a district and a city reach what lies below them on the day, and nothing of another city', async () => {
  const district = { area: 'subtree', unitCode: communes.district } as const
  expect(await ask(district, async (reach) => reach.covers(communes.here))).toBe(true)
  // A commune of Ho Chi Minh City, and one that does not exist.
  for (const elsewhere of ['26734', '99999'])
    for (const unitCode of [communes.district, communes.city])
      expect(await ask({ area: 'subtree', unitCode }, async (reach) => reach.covers(elsewhere))).toBe(false)
  const below = await ask({ area: 'subtree', unitCode: communes.city }, async (reach) => reach.listCommunes())
  // 579 communes are there, and five ended on 1 March: what was recorded of them is still the city's.
  expect(below).toHaveLength(584)
  expect(below).toContain(communes.there)
  // From this day on there are no districts, and nothing is below one.
  expect(await ask({ ...district, on: '2025-07-01' }, async (reach) => reach.listCommunes())).toEqual([])
})

test('an officer of a successor answers for what is recorded of the units that went into it with all their people', async () => {
  // Phúc Xá went whole into Hồng Hà.
  const officer = { area: 'own', unitCode: '00097' } as const
  expect(await ask({ ...officer, on: '2025-06-30' }, async (reach) => reach.listCommunes())).toEqual(['00097'])
  const reached = (await ask({ ...officer, on: '2025-07-01' }, async (reach) => reach.listCommunes())) ?? []
  expect(reached.slice(0, 2)).toEqual(['00097', '00001'])
  for (const code of reached)
    expect(await ask({ ...officer, on: '2025-07-01' }, async (reach) => reach.covers(code))).toBe(true)
  expect(await ask({ ...officer, on: '2025-06-30' }, async (reach) => reach.covers('00001'))).toBe(false)
})

test('a city reaches what is recorded of its communes that ended, a district that is gone nothing', async () => {
  const on = '2025-07-01'
  const city = await ask({ area: 'subtree', unitCode: '01', on }, async (reach) => reach.listCommunes())
  expect(city).toContain('00007')
  expect(await ask({ area: 'subtree', unitCode: '01', on }, async (reach) => reach.covers('00007'))).toBe(true)
  expect(await ask({ area: 'subtree', unitCode: '001', on }, async (reach) => reach.covers('00007'))).toBe(false)
})

test('no limit reaches everything, and asks for no list', async () => {
  const everywhere = { area: 'any', unitCode: 'VN' } as const
  expect(await ask(everywhere, async (reach) => reach.covers('26734'))).toBe(true)
  expect(await ask(everywhere, async (reach) => reach.listCommunes())).toBeUndefined()
})

test('a resident reaches the own record, and no commune', async () => {
  const personId = '00000000-0000-7000-8000-0000000000aa'
  const resident = { area: 'self', unitCode: null, personId } as const
  await ask(resident, (reach) => reach.requireSelf(personId))
  await expect(ask(resident, (reach) => reach.requireSelf(account.accountId))).rejects.toThrow('not-found')
  await expect(ask(resident, async (reach) => reach.requireCommune(communes.here))).rejects.toThrow('not-found')
  expect(await ask(resident, async (reach) => reach.listCommunes())).toEqual([])
})

test('what an account made is for itself alone', async () => {
  await ask({ area: 'own' }, (reach) => reach.requireAccount(account.accountId))
  await expect(ask({ area: 'own' }, (reach) => reach.requireAccount(communes.here))).rejects.toThrow('not-found')
})

test('G4: a reach knows whether it was asked, and without a limit there is nothing to ask', async () => {
  const questions: ((reach: Reach) => unknown)[] = [
    async (reach) => reach.covers(communes.here),
    async (reach) => reach.requireCommune(communes.here),
    async (reach) => reach.listCommunes(),
    (reach) => reach.requireAccount(account.accountId),
  ]
  expect(await ask({ area: 'own' }, (reach) => reach.wasAsked())).toBe(false)
  expect(await ask({ area: 'any' }, (reach) => reach.wasAsked())).toBe(true)
  for (const question of questions) {
    const asked = ask({ area: 'own' }, async (reach) => {
      await question(reach)
      return reach.wasAsked()
    })
    expect(await asked).toBe(true)
  }
})

/** How many of two communes are in a list that is cut to these. */
async function countWithin(reached: string[] | undefined): Promise<unknown> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from areas.unit where code in (${communes.here}, ${communes.there})
      and valid_from <= ${today} and coalesce(valid_to, 'infinity') > ${today}
      and ${withinCommunes('unit.code', reached)}`.execute(db)
  return rows[0]?.count
}

test('a list is cut to the communes within reach: none of them means no row, no limit means all', async () => {
  expect(await Promise.all([countWithin([]), countWithin([communes.here]), countWithin(undefined)])).toEqual([0, 1, 2])
})
