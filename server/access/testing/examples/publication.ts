import { newId } from '../../../db/new-id.ts'
import { loadCatalogue } from '../../../reporting/code-book.ts'
import { compileMonth } from '../../../reporting/compile.ts'
import { proposePublication, getVintageRow } from '../../../reporting/publication/publish.ts'
import { loadOthers, placeOf } from '../../../reporting/testing/reports.ts'
import { communes } from '../../../testing/site.ts'
import type { Example, World } from '../examples.ts'

const body = (): object => ({})

/** A request for each operation of publication: one month is compiled, another one proposed by somebody else. */
export const publicationExamples = async ({ site }: World): Promise<Record<string, Example>> => {
  await site.db.transaction().execute(async (tx) => loadCatalogue(tx))
  const compiled = async (month: string): Promise<string> => {
    await loadOthers(site, month)
    const place = await placeOf(site, communes.city, month)
    const made = { accountId: newId(), reason: '' }
    return (await site.db.transaction().execute(async (tx) => compileMonth(tx, place, made))).vintageId
  }
  const [vintageId, proposedId] = [await compiled('2020-02'), await compiled('2020-03')]
  const { publicationId } = await site.db
    .transaction()
    .execute(async (tx) => proposePublication(tx, await getVintageRow(tx, proposedId), { accountId: newId(), site }))
  return {
    'get /api/reporting/publications': { path: () => '/api/reporting/publications', isThing: false },
    'get /api/reporting/publications/audit': { path: () => '/api/reporting/publications/audit', isThing: true },
    'post /api/reporting/vintages/:vintageId/publication': {
      path: () => `/api/reporting/vintages/${vintageId}/publication`,
      body,
      isThing: true,
    },
    'post /api/reporting/publications/:publicationId/publish': {
      path: () => `/api/reporting/publications/${publicationId}/publish`,
      body,
      isThing: true,
    },
  }
}
