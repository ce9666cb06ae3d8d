import { setImmediate } from 'node:timers/promises'
import { CopyText } from '../../db/copy.ts'
import { registerColumns, registerTables, type RegisterRow } from '../../register/rows.ts'
import { collectionColumns, collectionTables, type ChunkRows } from './chunk-rows.ts'

/** A table that a chunk writes to, with its rows as text. */
export type TableText = { table: string; text: CopyText }

const isSorted = (table: string): boolean => table === 'identifier' || table === 'name_search'

/**
 * All that a chunk writes, as text to be copied, table by table in the order in which rows go in. Between the pieces others
 * have their turn: the chunk that is being written at the same time would otherwise wait for its next bytes.
 */
export async function chunkText(pieces: Iterable<ChunkRows>): Promise<TableText[]> {
  const register = registerTables.map((table) => ({ table, text: new CopyText(registerColumns[table]) }))
  const collection = collectionTables.map((table) => ({ table, text: new CopyText(collectionColumns[table]) }))
  const identifiers: RegisterRow<'identifier'>[] = []
  const names: RegisterRow<'name_search'>[] = []
  for (const rows of pieces) {
    for (const { table, text } of register) if (!isSorted(table)) for (const row of rows.register[table]) text.add(row)
    for (const { table, text } of collection) for (const row of rows.collection[table]) text.add(row)
    identifiers.push(...rows.register.identifier)
    names.push(...rows.register.name_search)
    await setImmediate()
  }
  // Rows in the order of an index touch its pages once, one after the other.
  identifiers.sort((one, other) => compare(one.value, other.value))
  names.sort((one, other) => compare(one.birth_date, other.birth_date) || compare(one.given_key, other.given_key))
  for (const { table, text } of register)
    if (isSorted(table)) for (const row of table === 'identifier' ? identifiers : names) text.add(row)
  return [
    ...register.map(({ table, text }) => ({ table: `register.${table}`, text })),
    ...collection.map(({ table, text }) => ({ table: `collection.${table}`, text })),
  ]
}

function compare(one: string, other: string): number {
  if (one === other) return 0
  return one < other ? -1 : 1
}
