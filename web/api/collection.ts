import type { decideDossier } from '../../server/collection/decide-dossier.route.ts'
import type { listOwnBatches } from '../../server/collection/list-batches.route.ts'
import type { listDossiers } from '../../server/collection/list-dossiers.route.ts'
import type { readBatch } from '../../server/collection/read-batch.route.ts'
import type { readDossier } from '../../server/collection/read-dossier.route.ts'
import type { saveDossier } from '../../server/collection/save-dossier.route.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** The work queue: counts, and a page of dossiers. */
export type Queue = AnswerOf<typeof listDossiers>
export type DossierInQueue = Queue['dossiers'][number]

/** The states of a dossier, in the order of its life. */
export const dossierStates = ['draft', 'submitted', 'returned', 'refused', 'accepted'] as const
export type DossierState = DossierInQueue['state']

/** A dossier with everything that a decision needs: forms, findings, the records that they meet, steps, evidence. */
export type Dossier = AnswerOf<typeof readDossier>
export type DossierForm = Dossier['forms'][number]
export type Match = DossierForm['matches'][number]
export type Evidence = Dossier['evidence'][number]

/** What is sent to keep a draft or to submit it. The browser makes the ids; version 0 says that it is new. */
export type DossierToSave = BodyOf<typeof saveDossier>

/** What came of it. */
export type SavedDossier = AnswerOf<typeof saveDossier>

/** A decision on a dossier. `confirmed` are the rules of the findings that the decider has settled. */
export type Decision = BodyOf<typeof decideDossier>

/** A file of forms that was sent in, and how far it has got. */
export type Batch = AnswerOf<typeof listOwnBatches>['batches'][number]
/** The same with its first refused rows. */
export type BatchWithRefused = AnswerOf<typeof readBatch>

const root = '/api/collection'

/** A page of the queue; `filter` is the query of the address. */
export const askQueue = async (filter: string, signal?: AbortSignal): Promise<Queue> =>
  request(`${root}/dossiers${filter === '' ? '' : `?${filter}`}`, signal ? { signal } : {})

/** A dossier. */
export const askDossier = async (dossierId: string, signal: AbortSignal): Promise<Dossier> =>
  request(`${root}/dossiers/${dossierId}`, { signal })

/** The files that were sent in, the newest first. */
export const askBatches = async (signal: AbortSignal): Promise<{ batches: Batch[] }> =>
  request(`${root}/batches`, { signal })

/** One of them. */
export const askBatch = async (batchId: string, signal: AbortSignal): Promise<BatchWithRefused> =>
  request(`${root}/batches/${batchId}`, { signal })

/** Addresses of things that are sent or downloaded, not read. */
export const collectionPaths = {
  save: `${root}/dossiers`,
  decide: (dossierId: string): string => `${root}/dossiers/${dossierId}/decision`,
  addEvidence: (dossierId: string): string => `${root}/dossiers/${dossierId}/evidence`,
  evidence: (evidenceId: string): string => `${root}/evidence/${evidenceId}`,
  upload: `${root}/batches?approveClean=false`,
  refusedRows: (batchId: string): string => `${root}/batches/${batchId}/refused?format=csv`,
  template: (format: 'csv' | 'xlsx'): string => `${root}/templates/dc01?format=${format}`,
}
