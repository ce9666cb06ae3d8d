/**
 * A chain: the states of one thing over valid time. A state holds from its `valid_from` until the next one's, so two can
 * never overlap and there is never a gap. A state that was corrected is superseded by an act and kept: what the register
 * said before that act is what it would have answered then.
 */
export type ChainState = {
  valid_from: string
  /** The act that wrote it. */
  act_id: string
  /** The act that superseded it; null while it is in force. */
  superseded_by: string | null
}

/** Tells whether an act had been recorded at the moment that is asked about. */
export type IsKnown = (actId: string) => boolean

const everyAct: IsKnown = () => true

/** What the chain said when these acts were known: the states in force then, oldest first. Without them: now. */
export function inForce<State extends ChainState>(states: readonly State[], isKnown: IsKnown = everyAct): State[] {
  return states
    .filter(({ act_id, superseded_by }) => isKnown(act_id) && (superseded_by === null || !isKnown(superseded_by)))
    .toSorted((one, other) => (one.valid_from < other.valid_from ? -1 : 1))
}

/** The state that held on a day, as the chain said it when these acts were known; undefined before the first. */
export function stateOn<State extends ChainState>(
  states: readonly State[],
  on: string,
  isKnown: IsKnown = everyAct,
): State | undefined {
  return inForce(states, isKnown).findLast(({ valid_from }) => valid_from <= on)
}
