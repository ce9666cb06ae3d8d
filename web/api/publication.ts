import type { listPublicationsRoute } from '../../server/reporting/publication/list-publications.route.ts'
import type { AnswerOf } from './answer.ts'
import { request } from './request.ts'

/** A compiled report, and how far it is on its way to the public. */
export type CompiledReport = AnswerOf<typeof listPublicationsRoute>['compiled'][number]

/** What was compiled of late. */
export const askPublications = async (signal: AbortSignal): Promise<{ compiled: CompiledReport[] }> =>
  request('/api/reporting/publications', { signal })

/** Proposes to publish a compiled report. */
export const proposePublication = async (vintageId: string, key: string): Promise<void> =>
  request(`/api/reporting/vintages/${vintageId}/publication`, { body: {}, key })

/** Publishes what somebody else proposed. */
export const publish = async (publicationId: string, key: string): Promise<void> =>
  request(`/api/reporting/publications/${publicationId}/publish`, { body: {}, key })
