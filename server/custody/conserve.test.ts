import * as fc from 'fast-check'
import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { freshDatabase } from '../testing/database.ts'
import { recallThings, refuseThings, sendThings, takeThings } from './change-hands.ts'
import { enterThings } from './enter-things.ts'
import { listHoldings } from './holdings.ts'
import { endThings, noteThings, releaseThings, reserveThings, splitThing } from './keep-things.ts'
import { ensurePlace } from './place.ts'

const db = await freshDatabase()
const accounts = [newId(), newId(), newId()]
const endings = ['destroyed', 'handed-over', 'returned', 'written-off'] as const
const kinds = [
  'enter',
  'send',
  'send',
  'take',
  'take',
  'refuse',
  'recall',
  'note',
  'split',
  'reserve',
  'release',
  'end',
] as const
const actsAtOnce = 10

/** An act as it is drawn: numbers that choose among what is there. `again` repeats the act so many before. */
const Drawn = fc.record({
  kind: fc.constantFrom(...kinds),
  things: fc.array(fc.nat(19), { minLength: 1, maxLength: 3 }),
  place: fc.nat(3),
  account: fc.nat(2),
  quantity: fc.nat(7),
  daysBack: fc.constantFrom(0, 0, 0, 0, 1),
  again: fc.option(fc.nat(8), { freq: 6 }),
})
type Drawn = typeof Drawn extends fc.Arbitrary<infer Value> ? Value : never

/** A world of 20 things of 40 rounds each, in four places, and the identifiers of what may be split off. */
type World = { things: string[]; places: string[] }

async function makeWorld(): Promise<World> {
  const things = Array.from({ length: 20 }, () => newId())
  const world = await db.transaction().execute(async (tx) => {
    const places: string[] = []
    for (let at = 0; at < 4; at += 1) {
      const place = { kind: 'unit-store', holder: newId(), unitCode: null, name: 'a store' } as const
      places.push((await ensurePlace(tx, place)).placeId)
    }
    return { things, places }
  })
  for (const at of things.keys()) await run(world, enterAct(world, at))
  return world
}

type Act = (tx: AnyTx) => Promise<unknown>

function enterAct({ things, places }: World, at: number): Act {
  const entry = { actId: newId(), placeId: places[at % 4] ?? '', on: '2020-03-01', takenBy: accounts[at % 3] ?? '' }
  const thing = { use: 'surrender', type: 'AMMO', serial: '', countedIn: 'round', quantity: 40 } as const
  return async (tx) => enterThings(tx, entry, [{ ...thing, thingId: things[at] ?? '' }])
}

function actOf(world: World, drawn: Drawn, day: number): Act {
  const { kind, account, quantity } = drawn
  const by = accounts[account] ?? ''
  const thingIds = drawn.things.map((at) => world.things[at] ?? '')
  const on = new Date(Date.UTC(2020, 2, 2 + day - drawn.daysBack)).toISOString().slice(0, 10)
  const act = { actId: newId(), thingIds, on, reason: 'a test' }
  const [thingId = ''] = thingIds
  const newThingId = newId()
  const acts: Record<Drawn['kind'], Act> = {
    enter: enterAct(world, drawn.things[0] ?? 0),
    send: async (tx) => sendThings(tx, { ...act, givenBy: by, toPlaceId: world.places[drawn.place] ?? '' }),
    take: async (tx) => takeThings(tx, { ...act, takenBy: by }),
    refuse: async (tx) => refuseThings(tx, { ...act, takenBy: by }),
    recall: async (tx) => recallThings(tx, { ...act, by }),
    note: async (tx) => noteThings(tx, { ...act, what: 'inspected', by }),
    split: async (tx) => splitThing(tx, { ...act, thingId, newThingId, quantity: quantity - 1, by }),
    reserve: async (tx) => reserveThings(tx, { ...act, by }),
    release: async (tx) => releaseThings(tx, { ...act, by }),
    // Few of them: else nothing would be left to move.
    end: async (tx) =>
      quantity === 0
        ? endThings(tx, { ...act, ending: endings[drawn.place] ?? 'returned', givenBy: by })
        : noteThings(tx, { ...act, what: 'counted', by }),
  }
  return acts[kind]
}

/** True where it was done, false where it was refused; anything else is thrown. */
async function run(_: World, act: Act): Promise<boolean> {
  try {
    await db.transaction().execute(act)
    return true
  } catch (error) {
    if (error instanceof Problem) return false
    throw error
  }
}

/** What the database says of a world: by its events, by its rows, and what was broken. */
async function audit({ things, places }: World) {
  const { rows } = await sql<Record<'entered' | 'there' | 'left' | 'broken' | 'alone', string>>`
    with own as (select * from custody.thing where thing_id = any(${things}) or split_from in
        (with recursive part as (select thing_id from custody.thing where thing_id = any(${things})
          union select child.thing_id from custody.thing as child join part on child.split_from = part.thing_id)
          select thing_id from part)),
      last as (select distinct on (thing_id) event.* from custody.event where thing_id in (select thing_id from own)
        order by thing_id, seq desc)
    select
      (select sum(quantity) from custody.event where thing_id in (select thing_id from own) and move = 'entered') as entered,
      (select coalesce(sum(quantity), 0) from last where state <> 'ended') as there,
      (select coalesce(sum(quantity), 0) from last where state = 'ended') as left,
      (select count(*) from own join last using (thing_id) where (own.state, own.quantity, own.last_seq)
        is distinct from (last.state, last.quantity, last.seq) or own.place_id is distinct from last.place_id
        or own.heading_to is distinct from last.heading_to
        or last.seq <> (select count(*) from custody.event where thing_id = own.thing_id)) as broken,
      (select count(*) from custody.event where thing_id in (select thing_id from own) and move = 'taken'
        and (given_by is null or taken_by is null or given_by = taken_by)) as alone`.execute(db)
  const [told] = rows
  const numbers = {
    entered: Number(told?.entered),
    there: Number(told?.there),
    left: Number(told?.left),
    broken: Number(told?.broken),
    alone: Number(told?.alone),
  }
  const held = await db
    .transaction()
    .execute(async (tx) => listHoldings(tx, { placeIds: places, use: 'surrender', on: '2999-12-31' }))
  const heldQuantity = held.reduce((sum, { quantity }) => sum + quantity, 0)
  return { ...numbers, heldTwice: held.length - new Set(held.map(({ thingId }) => thingId)).size, heldQuantity }
}

test(
  'K3: 10,000 random acts, refused, repeated and at the same moment, lose nothing and make nothing',
  { timeout: 120_000 },
  async () => {
    let [done, refused] = [0, 0]
    const holds = fc.asyncProperty(fc.array(Drawn, { minLength: 500, maxLength: 500 }), async (draws) => {
      const world = await makeWorld()
      const before: Act[] = []
      for (let at = 0; at < draws.length; at += actsAtOnce) {
        const acts = draws.slice(at, at + actsAtOnce).map((drawn) => {
          const act = before.at(-(drawn.again ?? Infinity) - 1) ?? actOf(world, drawn, Math.floor(at / 50))
          before.push(act)
          return act
        })
        for (const wasDone of await Promise.all(acts.map(async (act) => run(world, act))))
          if (wasDone) done += 1
          else refused += 1
      }
      const { entered, there, left, ...rest } = await audit(world)
      const total = 20 * 40
      expect({ entered, sum: there + left, ...rest }).toEqual({
        entered: total,
        sum: total,
        broken: 0,
        alone: 0,
        heldTwice: 0,
        heldQuantity: there,
      })
    })
    await fc.assert(holds, { numRuns: 20, endOnFailure: true })
    expect(done + refused).toBe(10_000)
    // Both happen often, or the claim would be about nothing.
    expect(Math.min(done, refused)).toBeGreaterThan(2000)
  },
)
