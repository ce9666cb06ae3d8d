/** A state of a chain as an update sees it. */
type DatedState = { valid_from: string }

/** One fact that changes: from what the register has to what it will have. */
export type Change<Key extends string> = { field: Key; oldValue: string; newValue: string }

/** What an update does to a chain: the states that it supersedes, and those that it adds. */
export type UpdatePlan<State> = { superseded: State[]; added: State[] }

/**
 * Plans a change of facts from a day on, in a chain given oldest first (at least one state). The state of that day is
 * replaced, or a new one begins. Where the day lies in the past, the change runs on through the later states as long as
 * they still have the old value: a later act that changed the same fact stays as it is. A day before the first state
 * lets the chain begin there.
 */
export function planUpdate<Key extends string, State extends DatedState & Record<Key, string>>(
  chain: readonly State[],
  effectiveOn: string,
  changes: readonly Change<Key>[],
): UpdatePlan<State> {
  const at = chain.findLastIndex(({ valid_from }) => valid_from <= effectiveOn)
  const base = chain[Math.max(at, 0)]
  if (base === undefined) throw new Error('An update needs a state to change.')
  const plan: UpdatePlan<State> = { superseded: [], added: [] }
  if (base.valid_from === effectiveOn) plan.superseded.push(base)
  plan.added.push({ ...changed(base, changes), valid_from: effectiveOn })
  let running = [...changes]
  for (const state of chain.slice(at + 1)) {
    running = running.filter(({ field, oldValue }) => state[field] === oldValue)
    if (running.length === 0) break
    plan.superseded.push(state)
    plan.added.push(changed(state, running))
  }
  return plan
}

function changed<Key extends string, State extends DatedState & Record<Key, string>>(
  state: State,
  changes: readonly Change<Key>[],
): State {
  return { ...state, ...Object.fromEntries(changes.map(({ field, newValue }) => [field, newValue])) }
}
