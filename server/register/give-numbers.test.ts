import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { connectUntilEnd, freshDatabaseUrl } from '../testing/database.ts'
import { addPerson, changeFact } from '../testing/people.ts'
import { giveNumbers, takeNumbers } from './give-numbers.ts'
import { listNumberless } from './list-numberless.ts'
import { findRecord } from './record.sql.ts'

const url = await freshDatabaseUrl()
const [db, owner] = [connectUntilEnd(url), connectUntilEnd(url, { asOwner: true })]
const decision = { decidedBy: newId(), tier: 'VN', evidence: 'a test' }
const effectiveOn = '2020-05-26'

async function give(persons: readonly { personId: string; prefix: string }[]) {
  return db.transaction().execute(async (tx) => giveNumbers(tx, persons, { ...decision, effectiveOn }))
}

test('R6: numbers have the prefix and six digits more, differ, and are acts of their day', async () => {
  const persons = []
  for (let count = 0; count < 40; count += 1) persons.push({ personId: await addPerson(db), prefix: '001190' })
  const given = await give(persons)
  expect(given.map(({ personId }) => personId)).toEqual(persons.map(({ personId }) => personId))
  expect(new Set(given.map(({ number }) => number)).size).toBe(40)
  for (const { number } of given) expect(number).toMatch(/^001190\d{6}$/)
  const [first] = given
  const record = await db.transaction().execute(async (tx) => findRecord(tx, first?.personId ?? ''))
  expect(record?.identifiers).toMatchObject([{ value: first?.number, act_id: first?.actId }])
  expect(record?.acts[1]).toMatchObject({ kind: 'number-given', effective_on: effectiveOn, tier: 'VN' })
})

test('R6: where nearly all numbers of a prefix are taken the last ones are found, and then nobody gets one', async () => {
  // Nine digits are given, so that a thousand people use a prefix up.
  const prefix = '079288123'
  const holder = await addPerson(db)
  await owner.transaction().execute(async (tx) => {
    // The numbers of one person, by an act that nobody asks for.
    await sql`set local session_replication_role = replica`.execute(tx)
    await sql`insert into register.identifier (value, person_id, valid_from, act_id)
      select ${prefix} || lpad(serial::text, 3, '0'), ${holder}, '2020-01-01', ${newId()} from generate_series(0, 999) as serial
      where serial not in (7, 456, 999)`.execute(tx)
  })
  const persons = []
  for (let count = 0; count < 4; count += 1) persons.push({ personId: await addPerson(db), prefix })
  const given = await give(persons)
  expect(given.map(({ number }) => number).toSorted()).toEqual(['079288123007', '079288123456', '079288123999'])
  const left = persons.find((person) => given.every(({ personId }) => personId !== person.personId))
  const record = await db.transaction().execute(async (tx) => findRecord(tx, left?.personId ?? ''))
  expect(record?.acts.map(({ kind }) => kind)).toEqual(['first-collection'])
})

test('R6: a number of another tier is taken once; one that somebody else has is handed back, and nothing is written', async () => {
  const [one, other] = [await addPerson(db), await addPerson(db, { pin: '001090555555' })]
  const given = { personId: one, number: '001090444444', actId: newId(), effectiveOn }
  const clash = { personId: one, number: '001090555555', actId: newId(), effectiveOn }
  const take = async () => db.transaction().execute(async (tx) => takeNumbers(tx, [given, clash], decision))
  expect(await take()).toEqual([clash])
  expect(await take()).toEqual([clash])
  const record = await db.transaction().execute(async (tx) => findRecord(tx, one))
  expect(record?.identifiers.map(({ value }) => value)).toEqual(['001090444444'])
  expect(record?.acts.map(({ act_id }) => act_id)).toContain(given.actId)
  const held = await db.transaction().execute(async (tx) => findRecord(tx, other))
  expect(held?.identifiers.map(({ value }) => value)).toEqual(['001090555555'])
})

test('R6: the database refuses a number that somebody has, whoever asks', async () => {
  await addPerson(db, { pin: '001090666666' })
  await expect(addPerson(db, { pin: '001090666666' })).rejects.toMatchObject({ constraint: 'identifier_pkey' })
})

test('those without a number are known by their present facts', async () => {
  const [without, having] = [await addPerson(db, { birth_date: '' }), await addPerson(db, { pin: '001090777777' })]
  const ask = async () => db.transaction().execute(async (tx) => listNumberless(tx, [without, having]))
  expect(await ask()).toMatchObject([{ personId: without, birthDate: '' }])
  await changeFact(db, without, { field: 'birth_date', from: '', to: '1950' })
  expect(await ask()).toMatchObject([{ personId: without, birthDate: '1950', sex: 'female' }])
})
