import { portalExamples } from './examples/portal.ts'
import { publicationExamples } from './examples/publication.ts'
import { directiveExamples } from './examples/directives.ts'
import { reportingExamples } from './examples/reporting.ts'
import { findingExamples } from './examples/findings.ts'
import { reviewExamples } from './examples/review.ts'
import { surrenderExamples } from './examples/surrender.ts'
import { trainingExamples } from './examples/training.ts'
import { workforceExamples } from './examples/workforce.ts'
import { newId } from '../../db/new-id.ts'
import { cellsOf, dossierOf } from '../../testing/forms.ts'
import type { Site } from '../../http/server.ts'
import { communes, today, type Caller } from '../../testing/site.ts'

/** A paper as small as they come. */
export const pdf = '%PDF-1.4'
const worklist = `/api/register/reform/worklist/${communes.here}`

/** Things of the commune `here`, and what callers made for themselves. */
export type World = {
  site: Site
  personId: string
  householdId: string
  certificateId: string
  dossierId: string
  evidenceId: string
  batchOf: Map<Caller, string>
}

/** How an operation is tried. */
export type Example = {
  /** Where a thing is in the address, or in the body; lists and queues have none. */
  path: (caller: Caller) => string
  body?: () => unknown
  /** What is not a thing of an area is refused to nobody for being far. */
  isThing: boolean
}

/** A request for each operation, which changes nothing that the next one needs. */
// One entry for each operation.
// oxlint-disable-next-line max-lines-per-function
export const examplesOf = async (world: World): Promise<Record<string, Example>> => ({
  'get /api/access/account': { path: () => '/api/access/account', isThing: false },
  'get /api/access/ledger': { path: () => '/api/access/ledger', isThing: false },
  'get /api/access/own-ledger': { path: () => '/api/access/own-ledger', isThing: false },
  'post /api/register/movers/search': {
    path: () => '/api/register/movers/search',
    body: () => ({ pin: '001090000001', birthDate: '1990-02-03' }),
    isThing: false,
  },
  'post /api/register/search': {
    path: () => '/api/register/search',
    body: () => ({ fullName: 'Nguyễn Thị Bình', birthDate: '1990-02-03' }),
    isThing: false,
  },
  'get /api/collection/processing/:unitCode': {
    path: () => `/api/collection/processing/${communes.here}`,
    isThing: true,
  },
  'get /api/checking/quality/:unitCode': { path: () => `/api/checking/quality/${communes.here}`, isThing: true },
  'get /api/checking/quality/:unitCode/cases/:measureCode': {
    path: () => `/api/checking/quality/${communes.here}/cases/has-number`,
    isThing: true,
  },
  'get /api/register/persons/:personId': { path: () => `/api/register/persons/${world.personId}`, isThing: true },
  'post /api/register/occupancy': {
    path: () => '/api/register/occupancy',
    body: () => ({ personId: world.personId, kind: 'permanent', validFrom: today, on: today }),
    isThing: true,
  },
  'post /api/register/households/:householdId/compositions': {
    path: () => `/api/register/households/${world.householdId}/compositions`,
    body: () => ({ on: today }),
    isThing: true,
  },
  'post /api/certificates/persons/:personId': {
    path: () => `/api/certificates/persons/${world.personId}`,
    body: () => ({ kind: 'residence', language: 'vi' }),
    isThing: true,
  },
  'get /api/certificates/persons/:personId': {
    path: () => `/api/certificates/persons/${world.personId}`,
    isThing: true,
  },
  'get /api/certificates/persons/:personId/:certificateId': {
    path: () => `/api/certificates/persons/${world.personId}/${world.certificateId}`,
    isThing: true,
  },
  'get /api/register/reform/worklist': { path: () => '/api/register/reform/worklist', isThing: false },
  'get /api/register/reform/worklist/:unitCode': { path: () => worklist, isThing: true },
  // No people of a unit of the tests went to another: a conflict, for who may know that it was divided.
  'post /api/register/reform/worklist/:unitCode/assignments': {
    path: () => `${worklist}/assignments`,
    body: () => ({ hamlet: 'Thôn Cổ Điển', successorCode: communes.there }),
    isThing: true,
  },
  'post /api/register/reform/worklist/:unitCode/persons': {
    path: () => `${worklist}/persons`,
    body: () => ({ personId: world.personId, successorCode: communes.there }),
    isThing: true,
  },
  'get /api/collection/dossiers': { path: () => '/api/collection/dossiers', isThing: false },
  'get /api/collection/dossiers/:dossierId': {
    path: () => `/api/collection/dossiers/${world.dossierId}`,
    isThing: true,
  },
  'post /api/collection/dossiers': {
    path: () => '/api/collection/dossiers',
    // Of a version that nobody has seen: a conflict, for who may know of it.
    body: () => ({ ...dossierOf([cellsOf()]), dossierId: world.dossierId, version: 99 }),
    isThing: true,
  },
  'post /api/collection/dossiers/:dossierId/decision': {
    path: () => `/api/collection/dossiers/${world.dossierId}/decision`,
    body: () => ({ action: 'accept', reason: '', confirmed: [], version: 99 }),
    isThing: true,
  },
  'post /api/collection/dossiers/:dossierId/evidence': {
    path: () => `/api/collection/dossiers/${world.dossierId}/evidence`,
    body: () => pdf,
    isThing: true,
  },
  'get /api/collection/evidence/:evidenceId': {
    path: () => `/api/collection/evidence/${world.evidenceId}`,
    isThing: true,
  },
  'post /api/collection/batches': { path: () => '/api/collection/batches', body: () => 'form_no\n', isThing: false },
  'get /api/collection/batches': { path: () => '/api/collection/batches', isThing: false },
  'get /api/collection/batches/:batchId': {
    path: (caller) => `/api/collection/batches/${batchFor(world, caller)}`,
    isThing: false,
  },
  'get /api/collection/batches/:batchId/refused': {
    path: (caller) => `/api/collection/batches/${batchFor(world, caller)}/refused`,
    isThing: false,
  },
  'get /api/exchange/changes': { path: () => '/api/exchange/changes?after=0', isThing: false },
  'get /api/exchange/digests': { path: () => '/api/exchange/digests', isThing: false },
  'post /api/exchange/receipts': {
    path: () => '/api/exchange/receipts',
    body: () => ({ receipts: [] }),
    isThing: false,
  },
  'get /api/exchange/refusals': { path: () => '/api/exchange/refusals', isThing: false },
  'get /api/statistics/population': figuresAt('population'),
  'get /api/statistics/households': figuresAt('households'),
  'get /api/statistics/vital-events': figuresAt('vital-events'),
  'get /api/statistics/tables/:tableCode': figuresAt('tables/population'),
  'get /api/exchange/cities': { path: () => '/api/exchange/cities', isThing: false },
  ...(await reportingExamples(world)),
  ...(await directiveExamples(world)),
  ...(await surrenderExamples(world)),
  ...(await workforceExamples(world)),
  ...(await trainingExamples(world)),
  ...(await publicationExamples(world)),
  ...(await portalExamples(world)),
  ...(await reviewExamples(world)),
  ...(await findingExamples(world)),
})

function figuresAt(figures: string): Example {
  return { path: () => `/api/statistics/${figures}?unitCode=${communes.here}`, isThing: true }
}

/** An upload belongs to the account that sent it; for who cannot send any, that of somebody else. */
export function batchFor(world: World, caller: Caller): string {
  return world.batchOf.get(caller) ?? [...world.batchOf.values()][0] ?? newId()
}
