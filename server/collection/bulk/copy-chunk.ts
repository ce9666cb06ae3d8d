import { setImmediate } from 'node:timers/promises'
import type { CopyRow, CopyRows } from '../../db/copy-rows.ts'
import type { CopyConnection } from '../../db/copy.ts'
import { registerColumns, registerTables, type RegisterRow } from '../../register/rows.ts'
import { collectionColumns, collectionTables, type ChunkRows } from './chunk-rows.ts'

const isSorted = (table: string): table is 'identifier' | 'name_search' =>
  table === 'identifier' || table === 'name_search'

/**
 * Copies all that a chunk writes, table by table in the order in which rows go in. Between the pieces others have their
 * turn: the chunk that is being written at the same time would otherwise wait for its next bytes.
 */
export async function copyChunk({ rowsFor, copy }: CopyConnection, pieces: Iterable<ChunkRows>): Promise<void> {
  const register = []
  for (const table of registerTables)
    register.push({ table, copied: await rowsFor(`register.${table}`, registerColumns[table]) })
  const collection = []
  for (const table of collectionTables)
    collection.push({ table, copied: await rowsFor(`collection.${table}`, collectionColumns[table]) })
  const identifiers: RegisterRow<'identifier'>[] = []
  const names: RegisterRow<'name_search'>[] = []
  for (const rows of pieces) {
    for (const { table, copied } of register) if (!isSorted(table)) addAll(copied, rows.register[table])
    for (const { table, copied } of collection) addAll(copied, rows.collection[table])
    identifiers.push(...rows.register.identifier)
    names.push(...rows.register.name_search)
    await setImmediate()
  }
  // Rows in the order of an index touch its pages once, one after the other.
  identifiers.sort((one, other) => compare(one.value, other.value))
  names.sort((one, other) => compare(one.birth_date, other.birth_date) || compare(one.given_key, other.given_key))
  const sorted = { identifier: identifiers, name_search: names }
  for (const { table, copied } of register) if (isSorted(table)) addAll(copied, sorted[table])
  for (const { copied } of [...register, ...collection]) await copy(copied)
}

function addAll(copied: CopyRows, rows: readonly CopyRow[]): void {
  for (const row of rows) copied.add(row)
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
