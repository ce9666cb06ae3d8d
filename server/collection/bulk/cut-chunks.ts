import { dc01Fields } from '../../../forms/dc01.ts'
import { cleanText } from '../../../forms/text.ts'
import type { SheetRow } from '../reading/sheet.ts'

/** Rows that are taken in together, in one transaction. `order` counts the chunks of this run from 0. */
export type Chunk = { order: number; rows: SheetRow[] }

/** A household of more than this many chunks is cut: memory has a limit. */
const chunksPerHouseholdMax = 4

/** A chunk of fewer rows is full with so many letters: ten times as many as the largest chunk of real forms has. */
const lettersMax = 16 * 1024 * 1024

const communeAt = dc01Fields.findIndex(({ key }) => key === 'commune')
const householdAt = dc01Fields.findIndex(({ key }) => key === 'household_no')

/**
 * Cuts rows into chunks of `size` or a little more, never through a household whose rows stand together; of fewer where
 * their cells are very long. Rows that were done before are left out: `done` tells how many, from the row with this
 * number on. So a file that was begun with chunks of one size can be ended with another.
 */
export async function* cutChunks(
  batches: AsyncIterable<readonly SheetRow[]>,
  size: number,
  done: ReadonlyMap<number, number> = new Map(),
): AsyncGenerator<Chunk> {
  let order = 0
  let rows: SheetRow[] = []
  let letters = 0
  let doneLeft = 0
  let household = ''
  for await (const batch of batches)
    for (const row of batch) {
      if (doneLeft === 0) doneLeft = done.get(row.rowNo) ?? 0
      const next = householdOf(row)
      // By rows or by letters, whichever is more.
      const fill = Math.max(rows.length / size, letters / lettersMax)
      const isFull = fill >= (next === household ? chunksPerHouseholdMax : 1)
      if (rows.length > 0 && (isFull || doneLeft > 0)) {
        yield { order, rows }
        order += 1
        rows = []
        letters = 0
      }
      household = next
      if (doneLeft > 0) doneLeft -= 1
      else {
        rows.push(row)
        letters += lettersOf(row)
      }
    }
  if (rows.length > 0) yield { order, rows }
}

function householdOf({ cells }: SheetRow): string {
  return `${cleanText(cells[communeAt] ?? '')} ${cleanText(cells[householdAt] ?? '')}`
}

function lettersOf({ cells }: SheetRow): number {
  let letters = 0
  for (const cell of cells) letters += cell.length
  return letters
}
