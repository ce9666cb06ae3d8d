/** Records that pairs connect: together they may be one person. `clusterId`: the earliest record of it. */
type Cluster<Pair> = { clusterId: string; personIds: string[]; pairs: Pair[] }

/**
 * The clusters that pairs make, in the order of their first pairs. A cluster is called by its earliest record, so it keeps
 * its name over every run, and while others join it.
 */
export function clustersOf<Pair extends { firstId: string; secondId: string }>(
  pairs: readonly Pair[],
): Cluster<Pair>[] {
  const clusters = new Map<string, Cluster<Pair>>()
  for (const pair of pairs) {
    const { firstId, secondId } = pair
    const [one, other] = [clusters.get(firstId), clusters.get(secondId)]
    const joined: Cluster<Pair> = one ?? other ?? { clusterId: firstId, personIds: [], pairs: [] }
    if (one !== undefined && other !== undefined && one !== other) {
      joined.personIds.push(...other.personIds)
      joined.pairs.push(...other.pairs)
    }
    for (const personId of [firstId, secondId])
      if (!joined.personIds.includes(personId)) joined.personIds.push(personId)
    joined.pairs.push(pair)
    for (const personId of joined.personIds) clusters.set(personId, joined)
  }
  return [...new Set(clusters.values())].map(({ personIds, pairs: within }) => {
    const sorted = personIds.toSorted()
    return { clusterId: sorted[0] ?? '', personIds: sorted, pairs: within }
  })
}
