import type { Tx } from '../db/database.ts'
import { moveThings, type Act, type Rule } from './move-things.ts'
import type { Thing } from './thing.ts'

/**
 * Sends things to another place. They are in transit, and the sender answers for them, until somebody else has signed
 * for them there. `rule` says who may give and what may go.
 */
export async function sendThings(
  tx: Tx<'custody'>,
  act: Act & { givenBy: string; toPlaceId: string },
  rule?: Rule,
): Promise<Thing[]> {
  return moveThings(tx, act, { move: 'sent', givenBy: act.givenBy, toPlaceId: act.toPlaceId }, rule)
}

/** Signs for things that were sent: from now on the place that they were sent to answers for them. */
export async function takeThings(tx: Tx<'custody'>, act: Act & { takenBy: string }, rule?: Rule): Promise<Thing[]> {
  return moveThings(tx, act, { move: 'taken', takenBy: act.takenBy }, rule)
}

/** Takes back what was sent, while nobody has signed for it there, with the reason: it is with the sender, as before. */
export async function recallThings(
  tx: Tx<'custody'>,
  act: Act & { by: string; reason: string },
  rule?: Rule,
): Promise<Thing[]> {
  return moveThings(tx, act, { move: 'recalled', takenBy: act.by }, rule)
}

/** Does not sign for things that were sent, with the reason: they are with the sender, as before. */
export async function refuseThings(
  tx: Tx<'custody'>,
  act: Act & { takenBy: string; reason: string },
  rule?: Rule,
): Promise<Thing[]> {
  return moveThings(tx, act, { move: 'refused', takenBy: act.takenBy }, rule)
}
