import { createHash } from 'node:crypto'
import type { Tx } from '../../db/database.ts'
import { findHome } from '../../register/home.ts'
import { listComparable, type ComparableFacts } from '../../register/search/comparable-facts.ts'

/** One of the two records of a pair as it stands. Of a record that was merged, or taken back, there are no facts. */
export type Side = { personId: string; commune: string; facts: ComparableFacts | undefined }

/** The two records of a pair, in the order of their identifiers. */
export async function readSides(
  tx: Tx<'register'>,
  { firstId, secondId }: { firstId: string; secondId: string },
): Promise<[Side, Side]> {
  const [first, second] = await listSides(tx, [firstId, secondId])
  if (first === undefined || second === undefined) throw new Error('A pair has two records.')
  return [first, second]
}

/** These records as they stand, in their order. */
export async function listSides(tx: Tx<'register'>, personIds: readonly string[]): Promise<Side[]> {
  const asked = []
  for (const personId of personIds) asked.push({ personId, commune: (await findHome(tx, personId)) ?? '' })
  const facts = await listComparable(tx, asked)
  return asked.map((one) => Object.assign(one, { facts: facts.get(one.personId) }))
}

/** What both say, as one number of 256 bits: a verdict holds as long as it is the same. */
export function hashFacts(first: ComparableFacts | undefined, second: ComparableFacts | undefined): Buffer {
  const said = [first, second].map((facts) =>
    Object.entries(facts ?? {}).toSorted(([one], [other]) => (one < other ? -1 : 1)),
  )
  return createHash('sha256').update(JSON.stringify(said)).digest()
}
