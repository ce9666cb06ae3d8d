import { dc01Fields } from '../../../forms/dc01.ts'
import type { SheetRow } from '../reading/sheet.ts'

/** Rows that are taken in together, with the communes of the first and the last of them. */
export type Chunk = { chunkNo: number; rows: SheetRow[]; firstCommune: string; lastCommune: string }

/** A commune that is larger than this many chunks is cut between households. */
const chunksPerCommuneMax = 2

const communeAt = dc01Fields.findIndex(({ key }) => key === 'commune')
const householdAt = dc01Fields.findIndex(({ key }) => key === 'household_no')

/**
 * Cuts rows into chunks of about `size`, where the commune changes, and never through a household whose rows stand
 * together. The same file is always cut in the same places.
 */
export async function* cutChunks(batches: AsyncIterable<readonly SheetRow[]>, size: number): AsyncGenerator<Chunk> {
  let chunkNo = 0
  let rows: SheetRow[] = []
  let [commune, household]: [string | undefined, string | undefined] = [undefined, undefined]
  for await (const batch of batches)
    for (const row of batch) {
      const [nextCommune, nextHousehold] = [row.cells[communeAt], row.cells[householdAt]]
      const isCut =
        (rows.length >= size && nextCommune !== commune) ||
        (rows.length >= size * chunksPerCommuneMax && nextHousehold !== household)
      if (isCut) {
        yield chunkOf(chunkNo, rows)
        chunkNo += 1
        rows = []
      }
      rows.push(row)
      commune = nextCommune
      household = nextHousehold
    }
  if (rows.length > 0) yield chunkOf(chunkNo, rows)
}

function chunkOf(chunkNo: number, rows: SheetRow[]): Chunk {
  const communeOf = (row: SheetRow | undefined): string => row?.cells[communeAt] ?? ''
  return { chunkNo, rows, firstCommune: communeOf(rows[0]), lastCommune: communeOf(rows.at(-1)) }
}
