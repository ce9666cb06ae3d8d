import { createHash } from 'node:crypto'
import type { Reach } from '../../access/reach.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { asItStands } from './open-pair.ts'
import { hashFacts, listSides, type Side } from './pair-facts.ts'
import { listPairsAmong, listWaitingAt, type Pair } from './pair.sql.ts'
import { isWaiting } from './verdict.ts'

/** More records are not shown side by side: what is left is a cluster of its own when these are decided. */
const membersMax = 8
const pairsMax = 50

/** A cluster with its records as they stand, and every pair that is known between them. `factsHash`: of all of them. */
type OpenCluster = { sides: Side[]; pairs: Pair[]; factsHash: string }

/**
 * Opens the cluster that a record is in: those who are connected with it by pairs that wait, as far as they are within
 * reach. All of them are named to the ledger.
 */
export async function openCluster(
  tx: AnyTx,
  personId: string,
  {
    purpose,
    reach,
    about,
  }: { purpose: 'read' | 'decide'; reach: Reach; about: (personId: string, ...fields: string[]) => void },
): Promise<OpenCluster> {
  const personIds = await findMembers(tx, personId, await reach.listCommunes())
  // Of a record that was merged or taken back meanwhile there is nothing left to compare.
  const sides = (await listSides(tx, personIds)).filter(({ facts }) => facts !== undefined)
  if (sides.length < 2) throw new Problem('not-found')
  for (const { commune } of sides) await reach.requireCommune(commune)
  for (const side of sides) about(side.personId, 'name', 'birth', 'sex', 'number', 'relations', 'residence')
  const pairs = await listClusterPairs(tx, sides, purpose)
  const hash = createHash('sha256')
  for (const side of sides) hash.update(side.personId).update(hashFacts(side.facts, undefined))
  return { sides, pairs, factsHash: hash.digest('hex') }
}

/** The pairs that are known between records, by the facts as they are. */
export async function listClusterPairs(tx: AnyTx, sides: readonly Side[], purpose: 'read' | 'decide'): Promise<Pair[]> {
  const sideOf = new Map(sides.map((side) => [side.personId, side]))
  const noted = await listPairsAmong(tx, [...sideOf.keys()], purpose)
  return noted.map((pair) => {
    const [first, second] = [sideOf.get(pair.firstId), sideOf.get(pair.secondId)]
    return first === undefined || second === undefined ? pair : asItStands(pair, [first, second])
  })
}

async function findMembers(tx: AnyTx, personId: string, communes: string[] | undefined): Promise<string[]> {
  const members = new Set([personId])
  for (let added = [personId]; added.length > 0 && members.size < membersMax;) {
    const pairs = await listWaitingAt(tx, added, { communes, max: pairsMax })
    added = []
    for (const { firstId, secondId, state } of pairs)
      for (const one of [firstId, secondId]) {
        if (members.has(one) || members.size >= membersMax || !isWaiting(state)) continue
        members.add(one)
        added.push(one)
      }
  }
  return [...members].toSorted()
}
