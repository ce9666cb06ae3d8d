/** In which cluster a record was, of an earlier run. */
export type EarlierCluster = { record: number; name: string }

/**
 * Names clusters so that names stay from run to run: a cluster keeps the name that most of its records had, each name goes
 * to one cluster only (that with most of its records; of equal ones the first), and a new cluster is named by the first of
 * its records whose id is free. `firsts`: by record, the first of its cluster. `idOf`: the ids of all records in `earlier`
 * and in clusters of two or more. Gives the name by first record; a cluster that is not given has the id of its first.
 */
export function nameClusters(
  firsts: Uint32Array,
  earlier: readonly EarlierCluster[],
  idOf: ReadonlyMap<number, string>,
): Map<number, string> {
  const names = keepNames(firsts, earlier)
  const taken = new Set(names.values())
  const members = new Map<number, number[]>()
  for (const record of Array.from(idOf.keys()).toSorted((one, other) => one - other)) {
    const first = firsts[record] ?? record
    const known = members.get(first)
    if (known === undefined) members.set(first, [record])
    else known.push(record)
  }
  for (const [first, records] of members) {
    if (names.has(first)) continue
    const ids = records.map((record) => idOf.get(record) ?? '')
    const name = ids.find((id) => !taken.has(id)) ?? freeName(ids[0] ?? '', taken)
    taken.add(name)
    names.set(first, name)
  }
  return names
}

function keepNames(firsts: Uint32Array, earlier: readonly EarlierCluster[]): Map<number, string> {
  const shared = new Map<string, { first: number; name: string; records: number }>()
  for (const { record, name } of earlier) {
    const first = firsts[record] ?? record
    const key = `${first} ${name}`
    const known = shared.get(key)
    if (known === undefined) shared.set(key, { first, name, records: 1 })
    else known.records += 1
  }
  const names = new Map<number, string>()
  const taken = new Set<string>()
  const order = Array.from(shared.values()).toSorted(
    (one, other) => other.records - one.records || one.first - other.first || (one.name < other.name ? -1 : 1),
  )
  for (const { first, name } of order) {
    if (names.has(first) || taken.has(name)) continue
    names.set(first, name)
    taken.add(name)
  }
  return names
}

/** The id with a number behind it: another cluster has the id, since it took over most of the records. */
function freeName(id: string, taken: ReadonlySet<string>): string {
  let number = 2
  while (taken.has(`${id}~${number}`)) number += 1
  return `${id}~${number}`
}
