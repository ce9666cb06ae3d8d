import { expect, test } from 'vitest'
import * as z from 'zod'
import { communes, freshSite, signedIn, stranger, type Caller } from '../../testing/site.ts'
import { setTwiceEvery } from './labels.ts'
import { addCluster } from './testing/cluster.ts'

const site = await freshSite()
await setTwiceEvery(site.db, 999_983)
const checker = await signedIn(site, 'city-checker')
const head = await signedIn(site, 'head-of-commune-police')
const Seen = z.looseObject({
  factsHash: z.string(),
  pairs: z.array(z.looseObject({ pairId: z.string(), state: z.string() })),
})
const Judged = z.object({ waiting: z.int(), merged: z.int(), rules: z.array(z.string()) })

const at = (personId = ''): string => `/api/checking/clusters/${personId}`
const see = async (who: Caller, personId = '') => Seen.parse(await (await who.get(at(personId))).json())

async function judge(who: Caller, personIds: readonly string[], persons: readonly number[]): Promise<Response> {
  const { factsHash } = await see(who, personIds[0])
  return who.post(`${at(personIds[0])}/verdicts`, {
    factsHash,
    persons: personIds.map((personId, place) => ({ personId, person: persons[place] ?? 1 })),
  })
}

const told = async (answer: Response) => Judged.parse(await answer.json())
const statesOf = async (personIds: readonly string[]): Promise<string[]> => {
  const rows = await site.db
    .selectFrom('checking.duplicate_pair')
    .select('state')
    .where('first_id', 'in', personIds)
    .orderBy(['first_id', 'second_id'])
    .execute()
  return rows.map(({ state }) => state)
}
const typeOf = async (answer: Response) => [
  answer.status,
  z.looseObject({ type: z.string() }).parse(await answer.json()).type,
]

test('200: K14: a cluster is judged at once, pair by pair; the second person merges all its records into one', async () => {
  const personIds = await addCluster(site)
  expect(await told(await judge(checker, personIds, [1, 1, 1]))).toEqual({ waiting: 3, merged: 0, rules: [] })
  expect(await statesOf(personIds)).toEqual(['confirm', 'confirm', 'confirm'])
  expect(await told(await judge(head, personIds, [1, 1, 1]))).toEqual({ waiting: 0, merged: 2, rules: [] })
  const mergers = await site.db.selectFrom('register.merger').select('into_person_id').execute()
  expect(mergers.map((one) => one.into_person_id)).toEqual([personIds[0], personIds[0]])
  expect(await statesOf(personIds)).toEqual(['merged', 'merged', 'merged'])

  // A record is split from the one that stands for it, and is then none of the others either.
  const pairs = await site.db
    .selectFrom('checking.duplicate_pair')
    .selectAll()
    .orderBy(['first_id', 'second_id'])
    .execute()
  const [withSecond, , between] = pairs.map(({ pair_id }) => `/api/checking/duplicates/${pair_id}/merger`)
  const wish = { action: 'split', reason: 'They came to the office together' }
  expect(await typeOf(await head.post(between ?? '', wish))).toEqual([409, '/problems/pair-settled'])
  expect((await head.post(withSecond ?? '', wish)).status).toBe(200)
  expect(await statesOf(personIds)).toEqual(['different', 'merged', 'different'])
})

test('200: K14: of a cluster some are one person and others are not', async () => {
  const personIds = await addCluster(site, { birth_date: '1962-06-21' })
  expect(await told(await judge(checker, personIds, [1, 1, 2]))).toEqual({ waiting: 1, merged: 0, rules: [] })
  expect(await statesOf(personIds)).toEqual(['confirm', 'different'])
})

test('409: K14: nobody judges a cluster twice, or against what was settled, or one whose facts have changed', async () => {
  const personIds = await addCluster(site, { birth_date: '1963-07-22' })
  const body = { factsHash: '0'.repeat(64), persons: [] }
  expect(await typeOf(await head.post(`${at(personIds[0])}/verdicts`, body))).toEqual([409, '/problems/pair-changed'])
  await judge(checker, personIds, [1, 1, 1])
  expect(await typeOf(await judge(checker, personIds, [1, 1, 1]))).toEqual([409, '/problems/pair-judged'])
  const { pairs } = await see(checker, personIds[0])
  const [known] = pairs
  await site.db
    .updateTable('checking.duplicate_pair')
    .set({ state: 'different' })
    .where('pair_id', '=', known?.pairId ?? '')
    .execute()
  expect(await typeOf(await judge(head, personIds, [1, 1, 1]))).toEqual([409, '/problems/cluster-decided'])
})

test('404: a cluster of another commune is none for a head of police; 401 without a session', async () => {
  const [far] = await addCluster(site, { commune: communes.there, birth_date: '1964-08-23' })
  const body = { factsHash: '0'.repeat(64), persons: [] }
  expect((await head.post(`${at(far)}/verdicts`, body)).status).toBe(404)
  expect((await stranger(site).post(`${at(far)}/verdicts`, body)).status).toBe(401)
})
