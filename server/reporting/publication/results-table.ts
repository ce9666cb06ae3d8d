import * as z from 'zod'
import { UnitCode } from '../../areas/unit-facts.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Site } from '../../http/server.ts'
import { nationCode } from '../unit-number.ts'
import { findPublicResults, type PublicResults } from './public-results.ts'

/** How the address of a file of open data names a published table. */
export const TableParams = z.object({
  periodCode: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  unitCode: UnitCode.or(z.literal(nationCode)),
  /** The number of the vintage. */
  vintageCode: z.coerce.number().int().min(1).max(32_000),
})

/**
 * The published table that an address names, and what its files are called before the ending. There is none where nothing
 * was published (`not-found`).
 */
export async function getResultsTable(
  tx: AnyTx,
  { periodCode, unitCode, vintageCode: vintageNo }: z.infer<typeof TableParams>,
  site: Site,
): Promise<{ results: PublicResults; name: string }> {
  const results = await findPublicResults(tx, { periodCode, unitCode, vintageNo }, site)
  if (results === undefined) throw new Problem('not-found')
  return { results, name: `results-${periodCode}-${unitCode}-v${vintageNo}` }
}
