import type { Finding } from '../../forms/field.ts'
import { request } from './request.ts'

/** The states of a dossier. */
export const dossierStates = ['draft', 'submitted', 'returned', 'refused', 'accepted'] as const
export type DossierState = (typeof dossierStates)[number]

/** What the tabs of the queue count. */
export type QueueCounts = Record<DossierState | 'held' | 'overdue', number>

/** A dossier in the queue. Days are `YYYY-MM-DD`. */
export type DossierInQueue = {
  dossierId: string
  communeCode: string
  communeName: string
  householdNo: string
  formCode: string
  state: DossierState
  headName: string
  persons: number
  enteredByName: string
  submittedOn: string | null
  decideBy: string | null
  overdue: boolean
  findings: { hold: number; warn: number }
}

/** A record of the register that may be the person of a form, or that contradicts it. */
export type Match = {
  personId: string
  rule: string
  fullName: string
  birthDate: string
  sex: string
  communeName: string
  pin: string | null
}

/** One form of a dossier: its cells as written, what the rules found, and which records of the register it meets. */
export type DossierForm = {
  formId: string
  cells: Record<string, string>
  findings: Finding[]
  personId: string | null
  matches: Match[]
}

/** Something that was done with a dossier. */
export type Step = { action: string; toState: DossierState; byName: string; reason: string; takenAt: string }

/** A paper that a dossier rests on. */
export type Evidence = { evidenceId: string; fileName: string; mediaType: string; bytes: number }

/** A dossier with everything that a decision needs. */
export type Dossier = {
  dossierId: string
  communeCode: string
  communeName: string
  householdNo: string
  formCode: string
  formValidFrom: string
  state: DossierState
  version: number
  enteredByName: string
  enteredByMe: boolean
  submittedOn: string | null
  decideBy: string | null
  overdue: boolean
  forms: DossierForm[]
  steps: Step[]
  evidence: Evidence[]
  mayEdit: boolean
  mayDecide: boolean
}

/** What is sent to keep a draft or to submit it. The browser makes the ids; version 0 says that it is new. */
export type DossierToSave = {
  dossierId: string
  formCode: string
  version: number
  householdNo: string
  forms: { formId: string; cells: Record<string, string> }[]
  submit: boolean
}

/** What came of it. */
export type SavedDossier = {
  dossierId: string
  state: DossierState
  version: number
  forms: { formId: string; findings: Finding[] }[]
}

/** A decision on a dossier. `confirmed` are the rules of the findings that the decider has settled. */
export type Decision = {
  action: 'accept' | 'return' | 'refuse'
  reason: string
  confirmed: string[]
  version: number
}

/** A file of forms that was sent in, and how far it has got. */
export type Batch = {
  batchId: string
  fileName: string
  unitCode: string
  state: 'waiting' | 'running' | 'done' | 'failed'
  problem: { type: string; title: string; detail: string } | null
  rowsTotal: number | null
  accepted: number
  held: number
  refused: number
  /** Of the refused: rows that had been received before. */
  repeated: number
  encoding: string | null
  startedAt: string
  finishedAt: string | null
  firstRefused: { rowNo: number; findings: Finding[] }[]
}

const root = '/api/collection'

/** A page of the queue; `filter` is the query of the address. */
export const askQueue = (
  filter: string,
  signal?: AbortSignal,
): Promise<{ counts: QueueCounts; dossiers: DossierInQueue[]; next: string | null }> =>
  request(`${root}/dossiers${filter === '' ? '' : `?${filter}`}`, signal ? { signal } : {})

/** A dossier. */
export const askDossier = (dossierId: string, signal: AbortSignal): Promise<Dossier> =>
  request(`${root}/dossiers/${dossierId}`, { signal })

/** The files that were sent in, the newest first. */
export const askBatches = (signal: AbortSignal): Promise<{ batches: Batch[] }> => request(`${root}/batches`, { signal })

/** One of them. */
export const askBatch = (batchId: string, signal: AbortSignal): Promise<Batch> =>
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
