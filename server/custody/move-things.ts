import { sql } from 'kysely'
import { quantitiesOf } from './quantity.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { thingColumns, withNumber, type Move, type Thing } from './thing.ts'
import { transitions } from './transition.ts'

/** Why a thing may or may not be moved: throws a problem of the caller's own. Asked while the thing is locked. */
export type Rule = (thing: Thing) => void | Promise<void>

/** An act about things that are there: which, on which day, and what proves it. The caller makes the identifier. */
export type Act = {
  actId: string
  thingIds: readonly string[]
  /** `YYYY-MM-DD` */
  on: string
  sealNo?: string
  /** The number of the minutes, the decision or the certificate. */
  paper?: string
  reason?: string
}

/** Who signs a step, and what it makes of the thing. */
export type Step = {
  move: Exclude<Move, 'entered' | 'split-off'>
  what?: string
  givenBy?: string | undefined
  takenBy?: string | undefined
  witnesses?: readonly string[]
  /** For `sent`. */
  toPlaceId?: string
  /** For `split`: what stays, by thing. */
  staying?: number
}

/** A thing after its last event, with who signed that. */
type Locked = Thing & { onDay: string; givenBy: string | null; lastMove: Move; isRepeated: boolean }

/** How a thing stands after a step. */
type After = Pick<Thing, 'thingId' | 'state' | 'placeId' | 'headingTo' | 'quantity'> & { seq: number }

/**
 * Moves things by one step, all of them or none. They are locked first, in one order, so that of two acts at the same
 * moment the second sees what the first did; an act that was done before is known by its identifier and does nothing.
 * Refuses (`not-found`, `custody-not-here`, `custody-ended`, `custody-same-holder`, `custody-before-last`) and asks the
 * caller's rule. Answers the things as they were when they were locked, without those of which the act was known.
 */
export async function moveThings(tx: Tx<'custody'>, act: Act, step: Step, rule?: Rule): Promise<Thing[]> {
  const locked = await lockThings(tx, act)
  const fresh = locked.filter(({ isRepeated }) => !isRepeated)
  const steps: { after: After; signed: Signatures }[] = []
  for (const thing of fresh) {
    refuseOutOfOrder(thing, act)
    const state = nextState(thing, step)
    const signed = signaturesOf(thing, step)
    await rule?.(thing)
    steps.push({ after: { ...afterOf(thing, step), state, seq: thing.lastSeq + 1, thingId: thing.thingId }, signed })
  }
  await writeEvents(tx, { act, step, steps })
  return fresh
}

async function lockThings(tx: Tx<'custody'>, { actId, thingIds }: Act): Promise<Locked[]> {
  const wanted = [...new Set(thingIds)].toSorted()
  if (wanted.length === 0) return []
  const things = await tx
    .selectFrom('custody.thing')
    .select(thingColumns)
    .where('thing_id', 'in', wanted)
    .orderBy('thing_id')
    .forUpdate()
    .execute()
  if (things.length < wanted.length) throw new Problem('not-found')
  // Read after the lock: what another transaction wrote while this one waited is seen.
  const events = await tx
    .selectFrom('custody.event')
    .innerJoin('custody.thing', 'custody.thing.thing_id', 'custody.event.thing_id')
    .select(['custody.event.thing_id as thingId', 'seq', 'act_id as actId', 'on_day as onDay', 'move'])
    .select('given_by as givenBy')
    .where('custody.event.thing_id', 'in', wanted)
    .where((event) => event.or([event('act_id', '=', actId), event('seq', '=', event.ref('last_seq'))]))
    .execute()
  const withLast = (row: (typeof things)[number]): Locked => {
    const own = events.filter(({ thingId }) => thingId === row.thingId)
    const last = own.find(({ seq }) => seq === row.lastSeq)
    if (last === undefined) throw new Error('A thing has no last event.')
    const { onDay, givenBy, move: lastMove } = last
    const isRepeated = own.some((event) => event.actId === actId)
    return { ...withNumber(row), onDay, givenBy, lastMove, isRepeated }
  }
  return things.map(withLast)
}

function refuseOutOfOrder(thing: Locked, { on }: Act): void {
  if (on < thing.onDay) throw new Problem('custody-before-last', { thingId: thing.thingId, lastOn: thing.onDay })
}

function nextState(thing: Locked, { move }: Step): Thing['state'] {
  const next = transitions[move][thing.state]
  const { thingId, state } = thing
  if (next === null) throw new Problem(state === 'ended' ? 'custody-ended' : 'custody-not-here', { thingId, state })
  return next
}

type Signatures = { givenBy: string | null; takenBy: string | null }

/** Who takes, or refuses, signs beside who gave: never the same account. */
function signaturesOf(thing: Locked, { move, givenBy, takenBy }: Step): Signatures {
  if (move !== 'taken' && move !== 'refused') return { givenBy: givenBy ?? null, takenBy: takenBy ?? null }
  if (takenBy === thing.givenBy) throw new Problem('custody-same-holder', { thingId: thing.thingId })
  return { givenBy: thing.givenBy, takenBy: takenBy ?? null }
}

function afterOf(thing: Locked, step: Step): Omit<After, 'seq' | 'state' | 'thingId'> {
  const { placeId, quantity, headingTo } = thing
  if (step.move === 'sent') {
    const to = step.toPlaceId ?? null
    if (to === null) throw new Error('What is sent has to go somewhere.')
    if (to === placeId) throw new Problem('custody-same-holder', { thingId: thing.thingId })
    return { placeId, headingTo: to, quantity }
  }
  if (step.move === 'taken') return { placeId: headingTo, headingTo: null, quantity }
  if (step.move === 'split') return { placeId, headingTo: null, quantity: step.staying ?? quantity }
  const hasLeft = ['destroyed', 'handed-over', 'returned', 'written-off'].includes(step.move)
  return { placeId: hasLeft ? null : placeId, headingTo: null, quantity }
}

async function writeEvents(
  tx: Tx<'custody'>,
  { act, step, steps }: { act: Act; step: Step; steps: readonly { after: After; signed: Signatures }[] },
): Promise<void> {
  if (steps.length === 0) return
  const events = steps.map(({ after, signed }) => ({
    thing_id: after.thingId,
    seq: after.seq,
    act_id: act.actId,
    move: step.move,
    what: step.what ?? '',
    on_day: act.on,
    quantity: after.quantity,
    state: after.state,
    place_id: after.placeId,
    heading_to: after.headingTo,
    given_by: signed.givenBy,
    taken_by: signed.takenBy,
    witnesses: [...(step.witnesses ?? [])],
    seal_no: act.sealNo ?? '',
    paper: act.paper ?? '',
    reason: act.reason ?? '',
  }))
  await tx.insertInto('custody.event').values(events).execute()
  const afters = steps.map(({ after }) => after)
  await sql`
    update custody.thing set state = next.state, place_id = next.place_id, heading_to = next.heading_to,
      quantity = next.quantity, last_seq = next.seq
    from unnest(${afters.map(({ thingId }) => thingId)}::uuid[], ${afters.map(({ state }) => state)}::custody.state[],
      ${afters.map(({ placeId }) => placeId)}::uuid[], ${afters.map(({ headingTo }) => headingTo)}::uuid[],
      ${quantitiesOf(afters)}::numeric[], ${afters.map(({ seq }) => seq)}::integer[])
      as next (thing_id, state, place_id, heading_to, quantity, seq)
    where thing.thing_id = next.thing_id`.execute(tx)
}
