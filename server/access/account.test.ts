import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { freshDatabase } from '../testing/database.ts'
import { communes, today } from '../testing/site.ts'
import { endSession, findAccount, findByPassword, openSession, saveAccount, type Account } from './account.ts'

const db = await freshDatabase()

function someAccount(): Account {
  const name = `officer-${newId()}`
  return {
    accountId: newId(),
    signInName: name,
    displayName: name,
    role: 'commune-officer',
    unitCode: communes.here,
    personId: null,
  }
}

/** In a transaction, as a request does it. */
async function within<Result>(work: (tx: AnyTx) => Promise<Result>): Promise<Result> {
  return db.transaction().execute(work)
}

async function openAccount(): Promise<{ account: Account; token: string }> {
  const account = someAccount()
  return within(async (tx) => {
    await saveAccount(tx, account)
    return { account, token: await openSession(tx, account.accountId) }
  })
}

const find = async (tx: AnyTx, token: string | undefined): Promise<Account | undefined> =>
  (await findAccount(tx, token, { today, action: 'access.see-account' }))?.account

test('G7: a session opens its account until it is ended', async () => {
  const { account, token } = await openAccount()
  expect(await within(async (tx) => find(tx, token))).toEqual(account)
  await within(async (tx) => endSession(tx, token))
  expect(await within(async (tx) => find(tx, token))).toBeUndefined()
})

/** Lets this time go by for every session. */
async function age(interval: string): Promise<void> {
  await sql`update access.session set expires_at = expires_at - ${interval}::interval`.execute(db)
}

test('G7: a session expires after twelve hours, however much it is used', async () => {
  const { account, token } = await openAccount()
  await age('11 hours 59 minutes')
  expect(await within(async (tx) => find(tx, token))).toEqual(account)
  await age('1 minute')
  expect(await within(async (tx) => find(tx, token))).toBeUndefined()
})

test('G7: an account that is disabled has no session from that moment on', async () => {
  const { account, token } = await openAccount()
  await sql`update access.account set disabled_at = now() where account_id = ${account.accountId}`.execute(db)
  expect(await within(async (tx) => find(tx, token))).toBeUndefined()
})

test('a token that was never given opens nothing, and the one that was is kept only as its hash', async () => {
  const { token } = await openAccount()
  expect(await within(async (tx) => find(tx, `${token}x`))).toBeUndefined()
  expect(await within(async (tx) => find(tx, undefined))).toBeUndefined()
  const { rows } = await sql<{ text: string }>`select session::text as text from access.session`.execute(db)
  expect(JSON.stringify(rows)).not.toContain(token)
  expect(JSON.stringify(rows)).toContain(createHash('sha256').update(token).digest('hex'))
})

test('a password is kept as argon2id with a salt of its own, at the cost that is advised', async () => {
  const password = 'cùng một mật khẩu'
  const [one, other] = [someAccount(), someAccount()]
  for (const account of [one, other]) await within(async (tx) => saveAccount(tx, { ...account, password }))
  const hashes = await db
    .selectFrom('access.account')
    .select('password_hash')
    .where('account_id', 'in', [one.accountId, other.accountId])
    .execute()
  const [first, second] = hashes.map(({ password_hash: hash }) => hash ?? '')
  for (const hash of [first, second]) expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(first).not.toBe(second)
  expect(await within(async (tx) => findByPassword(tx, { signInName: one.signInName, password }))).toEqual(one)
  const wrong = { signInName: one.signInName, password: `${password} ` }
  expect(await within(async (tx) => findByPassword(tx, wrong))).toBeUndefined()
})

test('an officer has a unit and a resident a person: the database refuses every other account', async () => {
  const personId = newId()
  const wrong: Partial<Account>[] = [
    { unitCode: null },
    { personId },
    { role: 'resident' },
    { role: 'resident', personId },
  ]
  for (const facts of wrong)
    await expect(within(async (tx) => saveAccount(tx, { ...someAccount(), ...facts }))).rejects.toThrow(
      /account_(unit|person)/,
    )
})
