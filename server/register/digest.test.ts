import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { connectUntilEnd, freshDatabaseUrl } from '../testing/database.ts'
import { addPerson, changeFact } from '../testing/people.ts'
import { countPeople } from './count-people.ts'
import { digestCommunes } from './digest.ts'

const url = await freshDatabaseUrl()
const [db, owner] = [connectUntilEnd(url), connectUntilEnd(url, { asOwner: true })]

const digests = async () => db.transaction().execute(digestCommunes)
const digestOf = async (commune: string) => (await digests()).find((one) => one.commune === commune)

const [hereId] = [await addPerson(db, { pin: '001190000001', mother_name: 'Lê Thị Sáu' }), await addPerson(db)]
await addPerson(db, { commune: '00493' })

test('everybody is counted where the permanent residence is', async () => {
  await addPerson(db, { commune: '00493', permanent_commune: '00004', permanent_address: 'Phố Cổ' })
  expect((await digests()).map(({ commune, persons }) => [commune, persons])).toEqual([
    ['00004', 1],
    ['00493', 1],
    ['00508', 2],
  ])
  const count = async (...communes: string[]) => db.transaction().execute(async (tx) => countPeople(tx, communes))
  expect(await count('00508', '00493')).toBe(3)
  expect(await count('00001')).toBe(0)
})

test('any row that is altered or lost changes the digest of its commune, and of no other', async () => {
  const other = await digestOf('00493')
  const seen = new Set([(await digestOf('00508'))?.digest])
  const tampering = [
    sql`update register.person_state set given_name = 'X' where person_id = ${hereId}`,
    sql`update register.residence set address = 'X' where person_id = ${hereId}`,
    sql`update register.relation set declared_name = 'X' where person_id = ${hereId}`,
    sql`update register.household_member set relationship_to_head = 'X' where person_id = ${hereId}`,
    sql`update register.identifier set value = '001190000002' where person_id = ${hereId}`,
    sql`delete from register.relation where person_id = ${hereId}`,
  ]
  for (const statement of tampering) {
    await statement.execute(owner)
    const digest = (await digestOf('00508'))?.digest
    expect(seen).not.toContain(digest)
    seen.add(digest)
  }
  expect(await digestOf('00493')).toEqual(other)
})

test('a change of a fact is in the digest, and changes no count', async () => {
  const before = await digestOf('00508')
  await changeFact(db, hereId ?? '', { field: 'religion', from: '', to: '01' })
  expect((await digestOf('00508'))?.digest).not.toBe(before?.digest)
  expect((await digestOf('00508'))?.persons).toBe(2)
})
