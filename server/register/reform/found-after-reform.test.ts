import { expect, test } from 'vitest'
import * as z from 'zod'
import { openSession, saveAccount } from '../../access/account.ts'
import { makeApp } from '../../app.ts'
import type { AnyTx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import { cookieName } from '../../http/server.ts'
import { addPerson } from '../../testing/people.ts'
import { callerAt, communes, freshSite, signedIn, type Caller } from '../../testing/site.ts'
import { countPeople } from '../count-people.ts'
import { applyReform } from './apply-reform.ts'
import { assignHamlet } from './assign-hamlet.ts'
import { countResidents } from './count-residents.ts'
import { loadUnitActs } from './load-unit-acts.ts'
import { todayName } from './today-name.ts'
import { afterReform, freshReformed, reformDay, units } from './testing/hanoi.ts'
import { getDivision } from './worklist.ts'

const { site, people } = await freshReformed()
const inTx = async <Result>(run: (tx: AnyTx) => Promise<Result>): Promise<Result> => site.db.transaction().execute(run)
const [ngocHa, giangVo] = units.successors
const purpose = { 'dancu-purpose': 'residence-service' }
const Found = z.object({ persons: z.array(z.object({ personId: z.string(), communeName: z.string() })) })

async function find(who: Omit<Caller, 'account'>, body: object) {
  const answer = await who.post('/api/register/search', body, purpose)
  expect(answer.status).toBe(200)
  return Found.parse(await answer.json()).persons.map(({ communeName }) => communeName)
}

test('officers find by name alone in their unit of today, and by number, whoever a reform brought there', async () => {
  const pin = '001190000099'
  await addPerson(site.db, { commune: units.whole, given_name: 'Hiên', pin })
  const wish = { areaCode: '01', below: '01', on: reformDay, today: afterReform, units: await site.units() }
  await applyReform(site.db, wish)
  const there = await signedIn(site, 'commune-officer', { unitCode: ngocHa })
  for (const body of [{ fullName: 'Nguyễn Thị Hiên', birthDate: '' }, { fullName: 'Nguyễn Thị Trúc' }, { pin }])
    expect(await find(there, { birthDate: '', ...body })).toEqual(['Phường Ngọc Hà'])
  const elsewhere = await signedIn(site, 'commune-officer', { unitCode: giangVo })
  expect(await find(elsewhere, { pin })).toEqual([])
  const checker = await signedIn(site, 'city-checker')
  const answer = await checker.post('/api/register/search', { fullName: 'Nguyễn Thị Mai', birthDate: '1990' })
  expect(Found.parse(await answer.json()).persons.map(({ communeName }) => communeName)).toEqual(['Phường Cống Vị'])
})

test('officers of a unit that went whole into another serve that one, once; those of a divided unit stay', async () => {
  const before = await freshSite()
  const accounts = { whole: units.whole, divided: units.divided, same: '00004' }
  const sessions = new Map<string, Omit<Caller, 'account'>>()
  for (const [name, unitCode] of Object.entries(accounts)) {
    const account = { accountId: newId(), signInName: name, displayName: name, unitCode, personId: null }
    const token = await before.db.transaction().execute(async (tx) => {
      await saveAccount(tx, { ...account, role: 'commune-officer' })
      return openSession(tx, account.accountId)
    })
    sessions.set(name, callerAt(makeApp(before), `${cookieName(before)}=${token}`))
  }
  const wish = { areaCode: '01', below: '01', on: reformDay, today: afterReform, units: await before.units() }
  expect(await applyReform(before.db, wish)).toMatchObject({ accounts: 1 })
  expect(await applyReform(before.db, wish)).toMatchObject({ accounts: 0, recorded: 0 })
  const unitsServed: Record<string, unknown> = {}
  for (const [name, session] of sessions) {
    const account = await (await session.get('/api/access/account')).json()
    unitsServed[name] = z.object({ unitCode: z.string() }).parse(account).unitCode
  }
  expect(unitsServed).toEqual({ whole: ngocHa, divided: units.divided, same: '00004' })
})

test('figures are told on the map of any day, and as the register knew it at any moment; the sum is always the same', async () => {
  const applied = new Date()
  await inTx(async (tx) => {
    const decision = { decidedBy: newId(), tier: '01', evidence: 'a test', today: afterReform }
    await assignHamlet(tx, await getDivision(tx, units.divided), { hamlet: 'Tổ 1', successorCode: ngocHa, ...decision })
  })
  await addPerson(site.db, { commune: communes.here })
  const count = async (on: string, map: string, at?: Date) => {
    const counts = await inTx(async (tx) => countResidents(tx, await loadUnitActs(tx, at), { on, at: undefined, map }))
    return new Map(counts.map(({ code, waits, persons }) => [`${code}${waits ? ' waits' : ''}`, persons]))
  }
  const eve = '2025-06-30'
  const old = new Map([
    [units.whole, 2],
    [units.divided, 4],
    [communes.here, 1],
  ])
  expect(await count(eve, eve)).toEqual(old)
  expect(await count(afterReform, eve)).toEqual(old)
  // Of Hải Bối all people went into the commune that bears its code.
  const stayed = [communes.here, 1] as const
  const now = new Map([[ngocHa, 4], [`${units.divided} waits`, 2], stayed])
  expect(await count(afterReform, afterReform)).toEqual(now)
  // A day before the reform on the map of today.
  expect(await count(eve, afterReform)).toEqual(now)
  const before = new Map([[ngocHa, 2], [`${units.divided} waits`, 4], stayed])
  expect(await count(afterReform, afterReform, applied)).toEqual(before)
  // Whoever is recorded in a new unit cannot be told on the old map.
  await inTx(async (tx) =>
    tx
      .updateTable('register.residence')
      .set({ valid_from: reformDay, commune_code: giangVo })
      .where('person_id', '=', people.single)
      .execute(),
  )
  expect((await count(afterReform, eve)).get('null')).toBe(1)
  expect(await inTx(async (tx) => countPeople(tx, [units.divided, giangVo]))).toBe(4)
})

test('a place is told by the name of then, with that of today beside it where it is another', async () => {
  const acts = await inTx(async (tx) => loadUnitActs(tx))
  const where = { acts, units: await site.units(), on: afterReform }
  const told = (communeCode: string, hamlet = '', validFrom = '2020-05-26') =>
    todayName({ communeCode, hamlet, validFrom }, where)
  expect(told(units.whole)).toEqual({ code: ngocHa, name: 'Phường Ngọc Hà', waits: false })
  expect(told(units.divided, 'Tổ 1')).toEqual({ code: ngocHa, name: 'Phường Ngọc Hà', waits: false })
  expect(told(units.divided, 'Tổ 2')).toEqual({ code: units.divided, name: 'Phường Cống Vị', waits: true })
  // The same code, which is another unit now; one of the present; and one of another city, whose reform is not known here.
  expect(told('00004')).toEqual({ code: '00004', name: 'Phường Ba Đình', waits: false })
  expect(told('00004', '', reformDay)).toBeNull()
  expect(told('26734')).toBeNull()
})
