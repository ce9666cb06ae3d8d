import type { readProcessing } from '../../server/collection/read-processing.route.ts'
import type { listCases } from '../../server/checking/quality/list-cases.route.ts'
import type { readQuality } from '../../server/checking/quality/read-quality.route.ts'
import type { AnswerOf } from './answer.ts'
import { request } from './request.ts'

/** The quality of a unit's data: a share for each measure, and the months before. */
export type Quality = AnswerOf<typeof readQuality>

/** People whom a measure finds. */
export type QualityCases = AnswerOf<typeof listCases>

/** Asks for the quality of a unit's data. */
export const askQuality = async (unitCode: string, signal: AbortSignal): Promise<Quality> =>
  request(`/api/checking/quality/${unitCode}`, { signal })

/** Asks whom a measure finds in a commune. */
export const askCases = async (unitCode: string, measure: string, signal: AbortSignal): Promise<QualityCases> =>
  request(`/api/checking/quality/${unitCode}/cases/${measure}`, { signal })

/** How long the dossiers of a commune took. */
type Processing = AnswerOf<typeof readProcessing>

/** Asks how long the dossiers of a commune took. */
export const askProcessing = async (unitCode: string, signal: AbortSignal): Promise<Processing> =>
  request(`/api/collection/processing/${unitCode}`, { signal })
