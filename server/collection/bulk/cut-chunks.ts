import { dc01Fields } from '../../../forms/dc01.ts'
import type { SheetRow } from '../reading/sheet.ts'

/** Rows that are taken in together, and the communes that they are of. */
export type Chunk = { chunkNo: number; rows: SheetRow[]; communes: string[] }

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
  let communes = new Set<string>()
  let [commune, household]: [string | undefined, string | undefined] = [undefined, undefined]
  for await (const batch of batches)
    for (const row of batch) {
      const [nextCommune, nextHousehold] = [row.cells[communeAt], row.cells[householdAt]]
      const isCut =
        (rows.length >= size && nextCommune !== commune) ||
        (rows.length >= size * chunksPerCommuneMax && nextHousehold !== household)
      if (isCut) {
        yield { chunkNo, rows, communes: [...communes] }
        chunkNo += 1
        rows = []
        communes = new Set()
      }
      rows.push(row)
      communes.add(nextCommune ?? '')
      commune = nextCommune
      household = nextHousehold
    }
  if (rows.length > 0) yield { chunkNo, rows, communes: [...communes] }
}
