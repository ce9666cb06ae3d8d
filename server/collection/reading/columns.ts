import { dc01Fields } from '../../../forms/dc01.ts'
import { refuseFile } from './file-refusal.ts'
import { columnsMax } from './limits.ts'

/** The columns with the reasons in a file of refused rows; ignored when the mended file is sent again. */
export const reasonColumns = ['reasons_vi', 'reasons_en'] as const

/** Where the fields of DC01 stand in the rows of one file. */
export type Columns = {
  /** How many cells a row should have. */
  width: number
  /** For each of `dc01Fields` the place of its cell, or -1 where the file has no such column. */
  places: readonly number[]
}

const namesShownMax = 20
const nameShownMax = 60

/**
 * The columns by the names in the first row: in any order, in either case, spaces around them and a byte order mark
 * dropped, empty names at the end ignored. Refuses 'file-columns' where one is unknown, named twice or missing.
 */
export function matchColumns(header: readonly string[]): Columns {
  const names = header.map((name) => name.trim().toLowerCase())
  const width = names.findLastIndex((name) => name !== '') + 1
  if (width > columnsMax) throw refuseFile('file-columns', 'many-columns', { columns: width, limit: columnsMax })
  const placeOf = new Map<string, number>()
  const unknown: string[] = []
  const repeated: string[] = []
  const known = new Set<string>([...dc01Fields.map(({ key }) => key), ...reasonColumns])
  names.slice(0, width).forEach((name, place) => {
    if (!known.has(name)) unknown.push(name === '' ? `#${place + 1}` : name.slice(0, nameShownMax))
    else if (placeOf.has(name)) repeated.push(name)
    else placeOf.set(name, place)
  })
  const missing = dc01Fields.filter(({ key, isRequired }) => isRequired && !placeOf.has(key)).map(({ key }) => key)
  if (unknown.length + repeated.length + missing.length > 0)
    throw refuseFile('file-columns', 'columns', { missing, unknown: unknown.slice(0, namesShownMax), repeated })
  return { width, places: dc01Fields.map(({ key }) => placeOf.get(key) ?? -1) }
}
