import * as z from 'zod'

/** What a reviewer says of two records: they are of one person, of two, or it cannot be told. */
export const Verdict = z.enum(['same', 'different', 'unclear'])
export type Verdict = z.infer<typeof Verdict>

/**
 * Where a pair stands. It waits for a reviewer (`open`), for the second of two who do not see each other's verdict
 * (`second`), for somebody else to confirm "the same" (`confirm`), or for a third where two differ (`third`). It is found
 * to be one person who is not merged yet, since the register refused it (`same`); `merged`; two persons (`different`); or
 * nobody can tell (`unclear`).
 */
export const PairState = z.enum(['open', 'second', 'confirm', 'third', 'same', 'merged', 'different', 'unclear'])
export type PairState = z.infer<typeof PairState>

/** The states in which a pair waits for a verdict. */
export const waitingStates = ['open', 'second', 'confirm', 'third'] as const satisfies readonly PairState[]

/** Whether a pair waits for a verdict. */
export function isWaiting(state: PairState): boolean {
  return waitingStates.some((one) => one === state)
}

/**
 * Where a pair stands after these verdicts of different reviewers, in their order. Nobody alone makes two records one: the
 * second person confirms, a third settles where two differ.
 */
export function stateAfter(verdicts: readonly Verdict[], isTwice: boolean): PairState {
  const [first, second] = verdicts
  if (first === undefined) return 'open'
  if (second === undefined) {
    if (isTwice) return 'second'
    return first === 'same' ? 'confirm' : first
  }
  if (verdicts.length === 2) return first === second ? first : 'third'
  const most = Verdict.options.find((one) => verdicts.filter((verdict) => verdict === one).length > 1)
  return most ?? 'unclear'
}
