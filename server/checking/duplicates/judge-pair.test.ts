import { expect, test } from 'vitest'
import * as z from 'zod'
import { changeFact } from '../../testing/people.ts'
import { communes, freshSite, signedIn, stranger, type Caller } from '../../testing/site.ts'
import { notePairs } from './note-pairs.ts'
import { addLikelyPair } from './testing/likely-pair.ts'

const site = await freshSite()
const checker = await signedIn(site, 'city-checker')
const head = await signedIn(site, 'head-of-commune-police')
const third = await signedIn(site, 'city-checker')

const pairAt = (pairId: string): string => `/api/checking/duplicates/${pairId}`
const Seen = z.looseObject({ state: z.string(), factsHash: z.string(), isBlind: z.boolean(), mayJudge: z.boolean() })
const Judged = z.object({ state: z.string(), rules: z.array(z.string()) })
const Refusal = z.looseObject({ type: z.string() })

async function see(who: Caller, pairId: string) {
  return Seen.parse(await (await who.get(pairAt(pairId))).json())
}

async function judge(who: Caller, pairId: string, verdict: string) {
  const { factsHash } = await see(who, pairId)
  return who.post(`${pairAt(pairId)}/verdicts`, { verdict, factsHash })
}

const stateOf = async (answer: Response): Promise<string> => Judged.parse(await answer.json()).state

const typeOf = async (answer: Response) => [answer.status, Refusal.parse(await answer.json()).type]

let day = 10
/** A birth date of its own for each pair of this file. */
function born() {
  day += 1
  return { birth_date: `1971-08-${day}` }
}

test('200: K9: "the same" waits for somebody else, who merges the two by confirming', async () => {
  const facts = born()
  const { pairId, firstId, secondId } = await addLikelyPair(site, { first: facts, second: facts })
  expect(await stateOf(await judge(checker, pairId, 'same'))).toBe('confirm')
  expect(await stateOf(await judge(head, pairId, 'same'))).toBe('merged')
  const mergers = await site.db.selectFrom('register.merger').select(['person_id', 'into_person_id']).execute()
  expect(mergers).toEqual([{ person_id: secondId, into_person_id: firstId }])
  expect(await see(head, pairId)).toMatchObject({ state: 'merged', survivorId: firstId, mayJudge: false })
})

test('200: K12: what was judged stays so over every run, until the facts of one of the two have changed', async () => {
  const facts = born()
  const { pairId, firstId, secondId } = await addLikelyPair(site, { first: facts, second: facts })
  expect(await stateOf(await judge(checker, pairId, 'different'))).toBe('different')
  const commune = communes.here
  const found = [
    [
      { personId: secondId, commune },
      { personId: firstId, commune },
    ],
  ] satisfies Parameters<typeof notePairs>[1]
  const again = async () => site.db.transaction().execute(async (tx) => notePairs(tx, found, 'register'))
  expect(await again()).toBe(0)
  await changeFact(site.db, secondId, { field: 'middle_name', from: 'Thị', to: 'Thi' })
  expect(await again()).toBe(1)
  expect(await see(checker, pairId)).toMatchObject({ state: 'open', mayJudge: true, verdicts: [] })
})

test('200: K10: of two who judge blindly the second does not see the first, and a third settles where they differ', async () => {
  const facts = born()
  const { pairId } = await addLikelyPair(site, { first: facts, second: facts, isTwice: true })
  expect(await stateOf(await judge(checker, pairId, 'different'))).toBe('second')
  expect(await see(head, pairId)).toMatchObject({ isBlind: true, verdicts: [] })
  expect(await stateOf(await judge(head, pairId, 'same'))).toBe('third')
  expect(await stateOf(await judge(third, pairId, 'different'))).toBe('different')
})

test('409: K9: nobody judges a pair twice, or one that is settled, or facts that have changed since', async () => {
  const facts = born()
  const { pairId, firstId } = await addLikelyPair(site, { first: facts, second: facts })
  const { factsHash } = await see(checker, pairId)
  await judge(checker, pairId, 'same')
  expect(await typeOf(await judge(checker, pairId, 'same'))).toEqual([409, '/problems/pair-judged'])
  await changeFact(site.db, firstId, { field: 'middle_name', from: 'Thị', to: 'Thi' })
  const late = await head.post(`${pairAt(pairId)}/verdicts`, { verdict: 'same', factsHash })
  expect(await typeOf(late)).toEqual([409, '/problems/pair-changed'])
  expect(await stateOf(await judge(head, pairId, 'different'))).toBe('different')
  expect(await typeOf(await judge(third, pairId, 'same'))).toEqual([409, '/problems/pair-settled'])
})

test('404: a pair of which one is of another commune is none for a head of police; 401 without a session', async () => {
  const facts = born()
  const { pairId } = await addLikelyPair(site, { first: facts, second: { ...facts, commune: communes.there } })
  const body = { verdict: 'same', factsHash: '0'.repeat(64) }
  expect((await head.post(`${pairAt(pairId)}/verdicts`, body)).status).toBe(404)
  expect((await checker.post(`${pairAt(pairId)}/verdicts`, body)).status).toBe(409)
  expect((await stranger(site).post(`${pairAt(pairId)}/verdicts`, body)).status).toBe(401)
})
