/**
 * A chain: the states of one thing over valid time. A state holds from its `valid_from` until the next one's, so two can
 * never overlap and there is never a gap. A state that was corrected is superseded by an act and kept: what the register
 * said before is what it would have answered then.
 */
export type ChainState = {
  valid_from: string
  /** When the act that wrote it was recorded. */
  recorded_at: Date
  /** When the act that superseded it was recorded; null while it is in force. */
  superseded_at: Date | null
}

/** What the chain said at a moment: the states in force then, oldest first. Without a moment: now. */
export function inForceAt<State extends ChainState>(states: readonly State[], at?: Date): State[] {
  const inForce = states.filter(({ recorded_at, superseded_at }) =>
    at === undefined ? superseded_at === null : recorded_at <= at && (superseded_at === null || superseded_at > at),
  )
  return inForce.toSorted((one, other) => (one.valid_from < other.valid_from ? -1 : 1))
}

/** The state that held on a day, as the chain said it at a moment; undefined before the first. */
export function stateOn<State extends ChainState>(
  states: readonly State[],
  { on, at }: { on: string; at?: Date | undefined },
): State | undefined {
  return inForceAt(states, at).findLast(({ valid_from }) => valid_from <= on)
}
