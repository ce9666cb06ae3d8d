import { dc01Fields } from '../../../forms/dc01.ts'
import { cleanText } from '../../../forms/text.ts'
import type { SheetRow } from '../reading/sheet.ts'

/** Rows that are taken in together, in one transaction. `order` counts the chunks of this run from 0. */
export type Chunk = { order: number; rows: SheetRow[] }

/** A household of more rows than this many chunks is cut: memory has a limit. */
const chunksPerHouseholdMax = 4

const communeAt = dc01Fields.findIndex(({ key }) => key === 'commune')
const householdAt = dc01Fields.findIndex(({ key }) => key === 'household_no')

/**
 * Cuts rows into chunks of `size` or a little more, never through a household whose rows stand together. Rows that were
 * done before are left out: `done` tells how many, from the row with this number on. So a file that was begun with
 * chunks of one size can be ended with another.
 */
export async function* cutChunks(
  batches: AsyncIterable<readonly SheetRow[]>,
  size: number,
  done: ReadonlyMap<number, number> = new Map(),
): AsyncGenerator<Chunk> {
  let order = 0
  let rows: SheetRow[] = []
  let doneLeft = 0
  let household = ''
  for await (const batch of batches)
    for (const row of batch) {
      if (doneLeft === 0) doneLeft = done.get(row.rowNo) ?? 0
      const next = householdOf(row)
      const isFull = rows.length >= (next === household ? size * chunksPerHouseholdMax : size)
      if (rows.length > 0 && (isFull || doneLeft > 0)) {
        yield { order, rows }
        order += 1
        rows = []
      }
      household = next
      if (doneLeft > 0) doneLeft -= 1
      else rows.push(row)
    }
  if (rows.length > 0) yield { order, rows }
}

function householdOf({ cells }: SheetRow): string {
  return `${cleanText(cells[communeAt] ?? '')} ${cleanText(cells[householdAt] ?? '')}`
}
