import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { clustersOf } from './cluster.ts'
import { notePairs, type FoundPair } from './note-pairs.ts'
import { findLikeness } from './open-pair.ts'
import { listClusterPairs } from './open-cluster.ts'
import type { Side } from './pair-facts.ts'
import { addVerdict, listVerdicts, setPair, type Pair } from './pair.sql.ts'
import { recordMerger, survivorOf, type MergerDecision } from './record-merger.ts'
import { isWaiting, stateAfter, type PairState } from './verdict.ts'

/** Which records of a cluster are one person's: each record with the number of a person. */
type Persons = ReadonlyMap<string, number>

/** Notes the pairs within a person that nothing had found before: a chain of pairs becomes one of all with all. */
async function noteMissing(
  tx: AnyTx,
  sides: readonly Side[],
  { persons, pairs }: { persons: Persons; pairs: readonly Pair[] },
) {
  const known = new Set(pairs.map(({ firstId, secondId }) => `${firstId} ${secondId}`))
  const missing = sides.flatMap((one, at) =>
    sides.slice(at + 1).flatMap((other): FoundPair[] => {
      const isOne = persons.get(one.personId) === persons.get(other.personId)
      return isOne && !known.has(`${one.personId} ${other.personId}`) ? [[one, other]] : []
    }),
  )
  if (missing.length > 0) await notePairs(tx, missing, 'register')
}

/** Whether a verdict is against what a pair was settled as. */
function isAgainst(state: PairState, verdict: 'same' | 'different'): boolean {
  return verdict === 'same' ? state === 'different' : state === 'same' || state === 'merged'
}

/**
 * Says of each waiting pair of a cluster what follows from whose records they are, as if the reviewer had judged them one
 * by one: the rules for two people, and for those who do not know of each other, are the same. What was settled before is
 * not turned over here.
 */
export async function judgeCluster(
  tx: AnyTx,
  { sides, pairs: before }: { sides: readonly Side[]; pairs: readonly Pair[] },
  { persons, accountId }: { persons: Persons; accountId: string },
): Promise<Pair[]> {
  await noteMissing(tx, sides, { persons, pairs: before })
  const pairs = await listClusterPairs(tx, sides, 'decide')
  const sideOf = new Map(sides.map((side) => [side.personId, side]))
  const after: Pair[] = []
  let judged = 0
  for (const pair of pairs) {
    const { pairId, firstId, secondId, state, isTwice } = pair
    const verdict = persons.get(firstId) === persons.get(secondId) ? 'same' : 'different'
    if (isAgainst(state, verdict)) throw new Problem('cluster-decided')
    const verdicts = await listVerdicts(tx, pair)
    const [first, second] = [sideOf.get(firstId), sideOf.get(secondId)]
    const isMine = verdicts.some((one) => one.accountId === accountId)
    if (first === undefined || second === undefined || !isWaiting(state) || isMine) {
      after.push(pair)
      continue
    }
    judged += 1
    const isBlind = isTwice && verdicts.length < 2
    await addVerdict(tx, pair, { accountId, verdict, isBlind, likeness: await findLikeness(tx, [first, second]) })
    const next = stateAfter([...verdicts.map((one) => one.verdict), verdict], isTwice)
    await setPair(tx, pairId, { ...pair, state: next })
    after.push({ ...pair, state: next })
  }
  if (judged === 0) throw new Problem('pair-judged')
  return after
}

/**
 * Merges the records of each person of a cluster whose pairs were all confirmed; the record with the number, or the
 * oldest, stands for the others. What the register has against a merger is answered, and those two records stay apart.
 */
export async function mergeConfirmed(
  tx: AnyTx,
  { sides, pairs }: { sides: readonly Side[]; pairs: readonly Pair[] },
  decision: MergerDecision,
): Promise<{ merged: number; rules: string[] }> {
  const rules = new Set<string>()
  let merged = 0
  for (const { personIds, pairs: confirmed } of clustersOf(pairs.filter(({ state }) => state === 'same'))) {
    const all = pairs.filter(({ firstId, secondId }) => personIds.includes(firstId) && personIds.includes(secondId))
    if (all.some(({ state }) => state !== 'same')) continue
    const [first, ...others] = sides.filter(({ personId }) => personIds.includes(personId))
    if (first === undefined) continue
    const survivor = others.reduce((one, other) => survivorOf([one, other])[0], first)
    const together = new Set([survivor.personId])
    for (const other of [first, ...others]) {
      if (other === survivor) continue
      const told = await recordMerger(tx, 'records-merged', { survivor, other }, decision)
      for (const rule of told) rules.add(rule)
      if (told.length === 0) together.add(other.personId)
    }
    merged += together.size - 1
    for (const pair of confirmed)
      if (together.has(pair.firstId) && together.has(pair.secondId))
        await setPair(tx, pair.pairId, { ...pair, state: 'merged', survivorId: survivor.personId })
  }
  return { merged, rules: [...rules] }
}
