import { assert, asyncProperty, constantFrom, nat, record } from 'fast-check'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { saveQualification } from '../access/qualification.ts'
import { newId } from '../db/new-id.ts'
import { communes, signedIn, stranger, type Caller } from '../testing/site.ts'
import { deliver, equipmentOf, sign, takeInAt } from './testing/equipment.ts'
import { decide, enlist, freshPolice, ordered, outcomeOf, seatOf } from './testing/police.ts'

const { site, administrator } = await freshPolice()
const head = await signedIn(site, 'head-of-commune-police')
const idsOf = (things: readonly { thingId: string }[]): string[] => things.map(({ thingId }) => thingId)
const toHere = { to: { unitCode: communes.here } }

test('200: W12: equipment changes hands by two signatures; until the second the sender answers for it', async () => {
  const bikes = idsOf(await takeInAt(administrator, 2))
  expect((await sign(administrator, 'give', bikes, toHere)).status).toBe(200)
  const onTheWay = (await equipmentOf(head)).items
  expect(onTheWay.map(({ unitCode, headingTo }) => [unitCode, headingTo?.unitCode])).toEqual([
    [communes.city, communes.here],
    [communes.city, communes.here],
  ])
  // Who gave does not take as well, nor twice; who takes serves where it goes.
  expect(await outcomeOf(await sign(administrator, 'take', bikes))).toBe('409 custody-same-holder')
  const far = await signedIn(site, 'head-of-commune-police', { unitCode: communes.there })
  expect(await outcomeOf(await sign(far, 'take', bikes))).toBe('404 not-found')
  expect((await sign(head, 'take', bikes)).status).toBe(200)
  expect(await outcomeOf(await sign(head, 'take', bikes))).toBe('404 not-found')
  expect((await equipmentOf(head)).items.every(({ unitCode }) => unitCode === communes.here)).toBe(true)
})

test('200: what is refused stays with the sender, with the reason; and can go elsewhere', async () => {
  const bikes = idsOf(await takeInAt(administrator, 1))
  await sign(administrator, 'give', bikes, toHere)
  expect((await sign(head, 'refuse', bikes, { reason: 'Thiếu giấy tờ xe' })).status).toBe(200)
  expect((await equipmentOf(administrator, communes.city)).items.map(({ thingId }) => thingId)).toEqual(bikes)
  expect((await sign(administrator, 'give', bikes, { to: { unitCode: communes.there } })).status).toBe(200)
})

test('200: what was sent is taken back while nobody has signed; 409: afterwards no more, and 404: by nobody else', async () => {
  const bikes = idsOf(await takeInAt(administrator, 1))
  const recall = async (who = administrator) => outcomeOf(await sign(who, 'recall', bikes, { reason: 'Nhầm xã' }))
  expect(await recall()).toBe('409 custody-not-here')
  await sign(administrator, 'give', bikes, toHere)
  expect(await recall(head)).toBe('404 not-found')
  expect(await recall()).toBe('200 done')
  expect(await outcomeOf(await sign(head, 'take', bikes))).toBe('404 not-found')
  await deliver(administrator, head, bikes, { unitCode: communes.here })
  expect(await recall()).toBe('409 custody-not-here')
})

test('200: W13: a support tool goes to a holder of the certificate only, checked when it is given and when it is taken', async () => {
  const account = await signedIn(site, 'commune-officer')
  const officer = await enlist(administrator, account)
  const postId = await seatOf(administrator, 'CP_OFFICER')
  const [baton = ''] = idsOf(await takeInAt(administrator, 1, { unitCode: communes.here, type: 'BATON' }))
  const to = { to: { postId } }
  expect(await outcomeOf(await sign(head, 'give', [baton], to))).toBe('409 post-without-holder')
  await decide(administrator, [ordered(officer, postId)])
  const refused = await sign(head, 'give', [baton], to)
  expect([await outcomeOf(refused), await refused.json()]).toMatchObject([
    '409 licence-missing',
    { competences: ['SUPPORT_TOOLS'] },
  ])
  const held = { qualificationId: newId(), accountId: account.account.accountId, competence: 'SUPPORT_TOOLS' }
  const valid = { ...held, validFrom: '2020-01-01T00:00:00Z', expiresAt: '2021-01-01T00:00:00Z' }
  const save = async (more: object) =>
    site.db.transaction().execute(async (tx) => saveQualification(tx, { ...valid, ...more }))
  await save({})
  expect((await sign(head, 'give', [baton], to)).status).toBe(200)
  await save({ revokedAt: '2020-05-01T00:00:00Z' })
  expect(await outcomeOf(await sign(account, 'take', [baton]))).toBe('409 licence-missing')
  await save({})
  // Only the holder of the post signs for it.
  expect(await outcomeOf(await sign(await signedIn(site, 'commune-officer'), 'take', [baton]))).toBe(
    '409 not-the-holder',
  )
  expect((await sign(account, 'take', [baton])).status).toBe(200)
})

test('200: W14: what an officer holds is due on the day on which the posting ends', async () => {
  const account = await signedIn(site, 'commune-officer')
  const officer = await enlist(administrator, account)
  const postId = await seatOf(administrator, 'CP_OFFICER', { seat: 2 })
  const answer = await decide(administrator, [ordered(officer, postId)])
  const [postingId] = z.object({ postingIds: z.array(z.string()) }).parse(await answer.json()).postingIds
  const [bike = ''] = idsOf(await takeInAt(administrator, 1, { unitCode: communes.here }))
  await deliver(head, account, [bike], { postId })
  const mine = async () => (await equipmentOf(head)).items.find(({ thingId }) => thingId === bike)
  expect(await mine()).toMatchObject({ isDue: false, holderName: 'Nguyễn Văn An' })
  await decide(administrator, [], [{ postingId, endsOn: '2020-05-26' }])
  expect(await mine()).toMatchObject({ isDue: true, holderName: null })
  // The head takes it back into the store of the office, and a store keeper of the district signs that it came.
  const keeper = await signedIn(site, 'store-keeper')
  await deliver(keeper, head, [bike], toHere.to)
  expect(await mine()).toMatchObject({ isDue: false, postId: null })
})

test('200: W15: whatever is handed over, refused or tried out of turn, each piece has one holder and none is lost', async () => {
  const things = idsOf(await takeInAt(administrator, 4))
  const chiefs: Record<string, Caller> = {
    [communes.city]: administrator,
    [communes.here]: head,
    [communes.there]: await signedIn(site, 'head-of-commune-police', { unitCode: communes.there }),
  }
  const units = [communes.here, communes.there] as const
  const where = new Map<string, { at: string; to: string }>(things.map((id) => [id, { at: communes.city, to: '' }]))
  const step = record({
    thing: nat({ max: 3 }),
    unit: nat({ max: 1 }),
    act: constantFrom('give' as const, 'take' as const, 'refuse' as const),
  })
  await assert(
    asyncProperty(step, async ({ thing, unit, act }) => {
      const [id = '', code = communes.here] = [things[thing], units[unit]]
      const known = where.get(id) ?? { at: '', to: '' }
      const next = { give: { ...known, to: code }, take: { at: code, to: '' }, refuse: { ...known, to: '' } }[act]
      const who = act === 'give' ? known.at : code
      const more = act === 'give' ? { to: { unitCode: code } } : { reason: 'không đủ' }
      const answer = await sign(chiefs[who] ?? head, act, [id], more)
      const may = act === 'give' ? known.to === '' && known.at !== code : known.to === code
      expect(answer.status === 200).toBe(may)
      if (may) where.set(id, next)
    }),
    { numRuns: 60, seed: 15 },
  )
  for (const code of [communes.city, ...units]) {
    const held = (await equipmentOf(administrator, code)).items.filter(({ unitCode }) => unitCode === code)
    const expected = things.filter((id) => where.get(id)?.at === code)
    expect(held.map(({ thingId }) => thingId).filter((id) => things.includes(id))).toEqual(expected)
  }
})

test('404: what one does not answer for, what is no equipment, and who has no part in it; 401 without a session', async () => {
  const bikes = idsOf(await takeInAt(administrator, 1))
  expect(await outcomeOf(await sign(head, 'give', bikes, toHere))).toBe('404 not-found')
  expect(await outcomeOf(await sign(administrator, 'give', [newId()], toHere))).toBe('404 not-found')
  expect(await outcomeOf(await sign(await signedIn(site, 'trainer'), 'give', bikes, toHere))).toBe('404 not-found')
  expect((await stranger(site).post('/api/workforce/handovers', {})).status).toBe(401)
})
