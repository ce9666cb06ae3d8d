import { sql, type RawBuilder } from 'kysely'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { makeServer } from '../http/server.ts'
import { callerAt, communes, freshSite, ledgerOf, signedIn, today, type Caller } from '../testing/site.ts'
import { saveAccount } from './account.ts'
import { savePostings } from './posting.ts'
import { requireCompetences } from './qualification.ts'
import { route } from './route.ts'

const site = await freshSite()
const action = 'collection.write-dossier'

/** What happens in the middle of a request, after it is known who asks. */
let meanwhile = async (): Promise<void> => undefined
let handled = 0
const write = route({
  method: 'post',
  path: '/api/test/write',
  summary: 'Writes a row under this name, or refuses',
  action,
  body: z.object({ name: z.string(), refuse: z.boolean().default(false) }),
  answer: z.object({ unitCode: z.string().nullable() }),
  async handle(tx, { body: { name, refuse }, account, reach }) {
    await reach.listCommunes()
    handled += 1
    await tx.insertInto('areas.reference_file').values({ name, sha256: '' }).execute()
    await meanwhile()
    meanwhile = async () => undefined
    if (refuse) throw new Problem('wrong-state')
    return { unitCode: account.unitCode }
  },
})
const server = makeServer(site, [write])

/** An officer whose session this process remembers. */
async function knownOfficer(): Promise<{ who: Caller; send: (refuse?: boolean) => Promise<[number, boolean]> }> {
  const who = await signedIn(site, 'commune-officer')
  const send = async (refuse = false): Promise<[number, boolean]> => {
    const name = newId()
    const { status } = await callerAt(server, who.cookie).post('/api/test/write', { name, refuse })
    const written = await site.db.selectFrom('areas.reference_file').select('name').where('name', '=', name).execute()
    return [status, written.length > 0]
  }
  expect(await send()).toEqual([200, true])
  return { who, send }
}

const onceOver = (statement: RawBuilder<unknown>) => async (): Promise<void> => {
  await statement.execute(site.db)
}

/** What takes the right away, as another process does it. */
const takenAway: Record<string, (who: Caller) => () => Promise<void>> = {
  'the session is ended': ({ account }) =>
    onceOver(sql`update access.session set ended_at = now() where account_id = ${account.accountId}`),
  'the session expires': ({ account }) =>
    onceOver(
      sql`update access.session set expires_at = now() - interval '1 second' where account_id = ${account.accountId}`,
    ),
  'the account is disabled': ({ account }) =>
    onceOver(sql`update access.account set disabled_at = now() where account_id = ${account.accountId}`),
}

test.each(Object.keys(takenAway))('G14: once %s, nothing that was begun is done, and nothing is told', async (what) => {
  for (const refuse of [false, true]) {
    const { who, send } = await knownOfficer()
    meanwhile = takenAway[what]?.(who) ?? meanwhile
    expect(await send(refuse)).toEqual([401, false])
    expect((await ledgerOf(site)).at(-1)).toMatchObject({ outcome: 'not-signed-in', account_id: null })
  }
})

test('G14: with a posting elsewhere a request is answered from there, and is one entry of the ledger', async () => {
  const { who, send } = await knownOfficer()
  const { accountId } = who.account
  const [before, entries] = [handled, (await ledgerOf(site)).length]
  const posting = { postingId: newId(), accountId, role: 'commune-officer', validFrom: today, validTo: null } as const
  meanwhile = async () =>
    site.db.transaction().execute(async (tx) => savePostings(tx, [{ ...posting, unitCode: communes.there }]))
  expect(await send()).toEqual([200, true])
  expect(handled).toBe(before + 2)
  const since = (await ledgerOf(site)).slice(entries)
  expect(since.map((entry) => [entry.unit_code, entry.outcome])).toEqual([[communes.there, 'done']])
})

async function needCompetences(...competences: string[]): Promise<void> {
  await site.db.transaction().execute(async (tx) => requireCompetences(tx, { action, competences }))
}

test('G14: from the moment an operation needs a certificate, whoever is remembered needs it, too', async () => {
  const { send } = await knownOfficer()
  meanwhile = async () => needCompetences('collection')
  expect(await send()).toEqual([403, false])
  await needCompetences()
  expect(await send()).toEqual([200, true])
})

test('G14: an account that is saved as it was is asked for once again, and goes on', async () => {
  const { who, send } = await knownOfficer()
  meanwhile = async () => site.db.transaction().execute(async (tx) => saveAccount(tx, who.account))
  expect(await send()).toEqual([200, true])
})
