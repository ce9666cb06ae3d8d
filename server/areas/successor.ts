import type { UnitVersion } from '../../forms/unit-table.ts'
import type { Tx } from '../db/database.ts'
import type { UnitSuccessor } from './reference.ts'
import { countUnits, findUnit, listVersions } from './unit.ts'

/** A unit in which people of another one live now, and how it came to that. */
type Successor = Pick<UnitSuccessor, 'relation' | 'whoFollows' | 'note'> & { unit: UnitVersion }

/**
 * What became of a unit.
 * - `in-force`: it is there today, perhaps under another name or parent; its one successor is its present state.
 * - `succeeded`: it went into the successors on the day `endedOn`. What became of those, ask again from that day on.
 * - `abolished`: its whole level ended; the successors are those of the units just below it.
 * - `unknown`: its code ended (`endedOn`) and the facts do not say into what. There are none for mergers before 2025.
 * - `no-such-unit`: nothing bore this code on that day.
 */
export type Succession = {
  outcome: 'in-force' | 'succeeded' | 'abolished' | 'unknown' | 'no-such-unit'
  /** The first day without the unit; null while it is there. */
  endedOn: string | null
  successors: Successor[]
}

/** What became of the unit that bore this code on this day. A new name or parent under the same code is no end. */
export async function listSuccessors(tx: Tx<'areas'>, code: string, on: string): Promise<Succession> {
  const first = await findUnit(tx, code, on)
  if (first === undefined) return { outcome: 'no-such-unit', endedOn: null, successors: [] }
  const last = await findLastVersion(tx, first)
  const endedOn = last.validTo
  if (endedOn === null) return { outcome: 'in-force', endedOn, successors: [compare(first, last)] }
  const own = await listOwn(tx, code, endedOn)
  if ((await countUnits(tx, { on: endedOn }))[last.level] > 0)
    return { outcome: own.length === 0 ? 'unknown' : 'succeeded', endedOn, successors: own }
  // An island district went whole into one unit. One with a mere strip of coast in the table did not.
  if (own.some(({ whoFollows }) => whoFollows === 'all')) return { outcome: 'succeeded', endedOn, successors: own }
  return { outcome: 'abolished', endedOn, successors: mergeByUnit([...own, ...(await listOfParts(tx, code, endedOn))]) }
}

/** The version in which a unit ends or still stands: the chain of its code, up to where another unit took it over. */
async function findLastVersion(tx: Tx<'areas'>, first: UnitVersion): Promise<UnitVersion> {
  let last = first
  for (const next of await listVersions(tx, first.code)) {
    if (next.validFrom !== last.validTo) continue
    const rows = await listOwn(tx, first.code, next.validFrom)
    if (rows.some(({ relation }) => relation === 'whole' || relation === 'part')) break
    last = next
  }
  return last
}

function compare(first: UnitVersion, last: UnitVersion): Successor {
  const isSame = first.name === last.name && first.kind === last.kind
  return { unit: last, relation: isSame ? 'unchanged' : 'renamed_or_retyped', whoFollows: 'all', note: '' }
}

/** Many rows into the same unit become one: people follow where any row lets them. */
function mergeByUnit(rows: readonly Successor[]): Successor[] {
  const merged = new Map<string, Successor>()
  for (const row of rows) {
    const isEmpty = row.whoFollows === 'none' && (merged.get(row.unit.code)?.whoFollows ?? 'none') === 'none'
    merged.set(row.unit.code, { ...row, relation: 'part', whoFollows: isEmpty ? 'none' : 'some', note: '' })
  }
  return [...merged.values()].toSorted((one, other) => (one.unit.code < other.unit.code ? -1 : 1))
}

async function listOwn(tx: Tx<'areas'>, oldCode: string, changedOn: string): Promise<Successor[]> {
  const rows = await successorsOn(tx, changedOn).where('successor.old_code', '=', oldCode).execute()
  return rows.map(toSuccessor)
}

async function listOfParts(tx: Tx<'areas'>, parentCode: string, changedOn: string): Promise<Successor[]> {
  const parts = tx
    .selectFrom('areas.unit')
    .select('code')
    .where('parent_code', '=', parentCode)
    .where('valid_to', '=', changedOn)
  const rows = await successorsOn(tx, changedOn).where('successor.old_code', 'in', parts).execute()
  return rows.map(toSuccessor)
}

function successorsOn(tx: Tx<'areas'>, changedOn: string) {
  return tx
    .selectFrom('areas.unit_successor as successor')
    .innerJoin('areas.unit as unit', (join) =>
      join.onRef('unit.code', '=', 'successor.new_code').onRef('unit.valid_from', '=', 'successor.changed_on'),
    )
    .selectAll('unit')
    .select(['successor.relation', 'successor.who_follows', 'successor.note'])
    .where('successor.changed_on', '=', changedOn)
    .orderBy('successor.new_code')
}

function toSuccessor(row: Awaited<ReturnType<ReturnType<typeof successorsOn>['execute']>>[number]): Successor {
  const { relation, who_follows: whoFollows, note } = row
  const { code, valid_from, valid_to, level, kind, name, parent_code, province_code } = row
  const days = { validFrom: valid_from, validTo: valid_to }
  const unit = { code, ...days, level, kind, name, parentCode: parent_code, provinceCode: province_code }
  return { unit, relation, whoFollows, note }
}
