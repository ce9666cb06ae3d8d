import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import type { AnyTx } from '../db/database.ts'
import { freshDatabase } from '../testing/database.ts'
import { recallThings, refuseThings, sendThings, takeThings } from './change-hands.ts'
import { enterThings, type NewThing } from './enter-things.ts'
import { listEvents, listHoldings } from './holdings.ts'
import { endThings, noteThings, releaseThings, reserveThings, splitThing } from './keep-things.ts'
import { labelOf, readLabel } from './label.ts'
import { ensurePlace } from './place.ts'
import { listMissing, takeStock } from './take-stock.ts'
import { findThing, listSameSerial, listThingsAt } from './thing.ts'

const db = await freshDatabase()
const [giver, taker] = [newId(), newId()]
const on = '2020-03-13'

const doing = async <Out>(work: (tx: AnyTx) => Promise<Out>): Promise<Out> => db.transaction().execute(work)

const placeNamed = async (name: string): Promise<string> => {
  const place = { kind: 'unit-store', holder: newId(), unitCode: '00508', name } as const
  return (await doing(async (tx) => ensurePlace(tx, place))).placeId
}

const [here, there] = [await placeNamed('here'), await placeNamed('there')]

/** A thing that is held here, and came in on the day. */
async function enter(thing: Partial<NewThing> = {}): Promise<string> {
  const thingId = newId()
  const entry = { actId: newId(), placeId: here, on, takenBy: giver }
  const piece = { use: 'equipment', type: 'radio', serial: '', countedIn: 'piece', quantity: 1 } as const
  await doing(async (tx) => enterThings(tx, entry, [{ ...piece, thingId, ...thing }]))
  return thingId
}

const act = (thingId: string, more: object = {}) => ({ actId: newId(), thingIds: [thingId], on, ...more })
const send = async (thingId: string, more: object = {}) =>
  doing(async (tx) => sendThings(tx, { ...act(thingId, more), givenBy: giver, toPlaceId: there }))
const take = async (thingId: string, more: object = {}) =>
  doing(async (tx) => takeThings(tx, { ...act(thingId, more), takenBy: taker }))
const where = async (thingId: string) => doing(async (tx) => findThing(tx, thingId))

test('K1: what was sent is with the sender until the other side has signed, and then there', async () => {
  const thingId = await enter()
  await send(thingId)
  expect(await where(thingId)).toMatchObject({ placeId: here, headingTo: there, state: 'in-transit' })
  expect((await doing(async (tx) => listThingsAt(tx, there, 'equipment'))).map((one) => one.thingId)).toContain(thingId)
  await take(thingId)
  expect(await where(thingId)).toMatchObject({ placeId: there, headingTo: null, state: 'held' })
})

test('K2: who gave cannot sign for the other side, nobody signs twice, and nothing goes to where it is', async () => {
  const thingId = await enter()
  await expect(
    doing(async (tx) => sendThings(tx, { ...act(thingId), givenBy: giver, toPlaceId: here })),
  ).rejects.toMatchObject({ type: 'custody-same-holder' })
  await expect(take(thingId)).rejects.toMatchObject({ type: 'custody-not-here' })
  await send(thingId)
  await expect(doing(async (tx) => takeThings(tx, { ...act(thingId), takenBy: giver }))).rejects.toMatchObject({
    type: 'custody-same-holder',
  })
  await take(thingId)
  await expect(take(thingId)).rejects.toMatchObject({ type: 'custody-not-here' })
  expect(await where(thingId)).toMatchObject({ placeId: there, state: 'held' })
})

test('K2: what the other side refuses is with the sender as before, and the reason is kept', async () => {
  const thingId = await enter()
  await send(thingId, { sealNo: 'A-12' })
  await doing(async (tx) => refuseThings(tx, { ...act(thingId), takenBy: taker, reason: 'broken seal' }))
  expect(await where(thingId)).toMatchObject({ placeId: here, state: 'held' })
  const events = await doing(async (tx) => listEvents(tx, [thingId]))
  expect(events.map(({ move, sealNo, reason }) => [move, sealNo, reason])).toEqual([
    ['entered', '', ''],
    ['sent', 'A-12', ''],
    ['refused', '', 'broken seal'],
  ])
})

test('K2: who sent takes it back while nobody has signed, and afterwards no more', async () => {
  const thingId = await enter()
  const recall = async () =>
    doing(async (tx) => recallThings(tx, { ...act(thingId), by: giver, reason: 'the wrong store' }))
  await expect(recall()).rejects.toMatchObject({ type: 'custody-not-here' })
  await send(thingId)
  await recall()
  expect(await where(thingId)).toMatchObject({ placeId: here, headingTo: null, state: 'held' })
  await expect(take(thingId)).rejects.toMatchObject({ type: 'custody-not-here' })
  await send(thingId)
  await take(thingId)
  await expect(recall()).rejects.toMatchObject({ type: 'custody-not-here' })
})

test('K2: of two who sign for one thing at the same moment one comes too late', async () => {
  const thingId = await enter()
  await send(thingId)
  const signed = await Promise.allSettled([take(thingId), take(thingId), take(thingId)])
  expect(signed.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

test('K3: a part that is split off and what stays are what there was, to the gram', async () => {
  const thingId = await enter({ type: 'EXPL', countedIn: 'kg', quantity: 1.8 })
  const part = { thingId, newThingId: newId(), quantity: 0.6, by: giver, actId: newId(), on }
  await doing(async (tx) => splitThing(tx, part))
  await doing(async (tx) => splitThing(tx, part))
  expect([(await where(thingId))?.quantity, (await where(part.newThingId))?.quantity]).toEqual([1.2, 0.6])
  for (const quantity of [1.2, 2, 0, -1, 0.0001])
    await expect(
      doing(async (tx) => splitThing(tx, { ...part, actId: newId(), newThingId: newId(), quantity })),
    ).rejects.toMatchObject({ type: 'custody-quantity' })
})

test('K4: an act that comes again changes nothing, even when much has happened since', async () => {
  const thingId = await enter()
  const sent = act(thingId)
  const again = async () => doing(async (tx) => sendThings(tx, { ...sent, givenBy: giver, toPlaceId: there }))
  expect(await again()).toHaveLength(1)
  await take(thingId)
  expect(await again()).toEqual([])
  expect(await where(thingId)).toMatchObject({ placeId: there, state: 'held', lastSeq: 3 })
})

test('K5: only what is reserved is destroyed, what is reserved stays, and what has ended is ended', async () => {
  const thingId = await enter()
  const destroy = async () =>
    doing(async (tx) => endThings(tx, { ...act(thingId), ending: 'destroyed', givenBy: giver, witnesses: [taker] }))
  await expect(destroy()).rejects.toMatchObject({ type: 'custody-not-here' })
  await doing(async (tx) => reserveThings(tx, { ...act(thingId), by: giver }))
  await expect(send(thingId)).rejects.toMatchObject({ type: 'custody-not-here' })
  await doing(async (tx) => releaseThings(tx, { ...act(thingId), by: giver, reason: 'called off' }))
  await doing(async (tx) => reserveThings(tx, { ...act(thingId), by: giver }))
  await destroy()
  expect(await where(thingId)).toMatchObject({ placeId: null, state: 'ended' })
  await expect(send(thingId)).rejects.toMatchObject({ type: 'custody-ended' })
})

test('K6: what a place held on a day is computed from the events of then, and no event can be changed', async () => {
  const thingId = await enter()
  await send(thingId, { on: '2020-04-01' })
  await take(thingId, { on: '2020-04-03' })
  const held = async (placeId: string, day: string) => {
    const things = await doing(async (tx) => listHoldings(tx, { placeIds: [placeId], use: 'equipment', on: day }))
    return things.some((one) => one.thingId === thingId)
  }
  expect([await held(here, '2020-03-12'), await held(here, '2020-04-02'), await held(here, '2020-04-03')]).toEqual([
    false,
    true,
    false,
  ])
  expect([await held(there, '2020-04-02'), await held(there, '2020-04-03')]).toEqual([false, true])
  await expect(take(thingId, { on: '2020-04-02' })).rejects.toMatchObject({ type: 'custody-before-last' })
  await expect(db.deleteFrom('custody.event').where('thing_id', '=', thingId).execute()).rejects.toThrow(/denied/)
})

test('K7: a count tells what is found, missing and unexpected, and moves nothing', async () => {
  const place = await placeNamed('counted')
  const move = async (thingId: string) => {
    await doing(async (tx) => sendThings(tx, { ...act(thingId), givenBy: giver, toPlaceId: place }))
    await take(thingId)
  }
  const [found, missing, strange] = [await enter(), await enter(), await enter()]
  for (const thingId of [found, missing]) await move(thingId)
  const stock = {
    stockTakeId: newId(),
    placeId: place,
    use: 'equipment',
    isSample: false,
    on,
    countedBy: giver,
  } as const
  const labels = [labelOf(found), ` ${labelOf(found).toLowerCase()} `, labelOf(strange), 'a tag of somebody else']
  const count = async (one: typeof stock) => doing(async (tx) => takeStock(tx, one, labels))
  const outcomes = (await count(stock)).map(({ outcome, thingId, lastTakenBy }) => [outcome, thingId, lastTakenBy])
  expect(new Set(outcomes)).toEqual(
    new Set([
      ['found', found, null],
      ['missing', missing, taker],
      ['unexpected', strange, null],
      ['unexpected', null, null],
    ]),
  )
  expect(await count(stock)).toHaveLength(4)
  expect(await where(missing)).toMatchObject({ placeId: place, state: 'held' })
  const stillMissing = await doing(async (tx) => listMissing(tx, place, 'equipment'))
  expect(stillMissing.map(({ thingId }) => thingId)).toEqual([missing])
  expect(await doing(async (tx) => takeStock(tx, { ...stock, stockTakeId: newId(), isSample: true }, []))).toEqual([])
})

test('K8: what cannot be counted so does not come in, and a serial is of one thing and may be of two', async () => {
  const wrong = [
    { quantity: 0 },
    { quantity: -2 },
    { quantity: 1.5 },
    { quantity: Number.NaN },
    { quantity: 2, serial: 'A1' },
  ]
  for (const thing of wrong) await expect(enter(thing)).rejects.toMatchObject({ type: 'custody-quantity' })
  const both = [await enter({ serial: 'AK-7' }), await enter({ serial: 'AK-7' })]
  const same = await doing(async (tx) => listSameSerial(tx, ['AK-7', ''], 'equipment'))
  expect(same.map(({ thingId }) => thingId)).toEqual(both)
})

test('a rule of the caller is asked while the thing is locked, and what it throws moves nothing', async () => {
  const [one, other] = [await enter(), await enter()]
  const rule = ({ thingId }: { thingId: string }): void => {
    if (thingId === other) throw new Error('not this one')
  }
  const both = { actId: newId(), thingIds: [one, other], on, what: 'inspected', by: giver }
  await expect(doing(async (tx) => noteThings(tx, both, rule))).rejects.toThrow('not this one')
  expect(await where(one)).toMatchObject({ lastSeq: 1 })
})

test('a label names its thing however it is typed, and nothing else is a label', () => {
  const thingId = newId()
  expect(readLabel(` ${labelOf(thingId).toLowerCase()}`)).toBe(thingId)
  expect(readLabel(labelOf(thingId).replaceAll(/.{4}/g, '$& '))).toBe(thingId)
  expect(readLabel(thingId)).toBeUndefined()
})
