import type { Hono } from 'hono'
import { forgetExpired } from './access/forget-expired.job.ts'
import { readLedger } from './access/read-ledger.route.ts'
import { readOwnLedger } from './access/read-own-ledger.route.ts'
import { seeAccount } from './access/see-account.route.ts'
import { numberLedger } from './access/number-ledger.job.ts'
import { signIn } from './access/sign-in.route.ts'
import { signOut } from './access/sign-out.route.ts'
import { listUnits } from './areas/list-units.route.ts'
import { traceUnit } from './areas/trace-unit.route.ts'
import { downloadCertificate } from './certificates/download-certificate.route.ts'
import { issueCertificate } from './certificates/issue-certificate.route.ts'
import { listIssued } from './certificates/list-certificates.route.ts'
import { addEvidence } from './collection/add-evidence.route.ts'
import { decideDossier } from './collection/decide-dossier.route.ts'
import { downloadRefused } from './collection/download-refused.route.ts'
import { downloadTemplate } from './collection/download-template.route.ts'
import { listOwnBatches } from './collection/list-batches.route.ts'
import { listDossiers } from './collection/list-dossiers.route.ts'
import { readBatch } from './collection/read-batch.route.ts'
import { readDossier } from './collection/read-dossier.route.ts'
import { readEvidence } from './collection/read-evidence.route.ts'
import { runUploads } from './collection/run-uploads.job.ts'
import { readProcessing } from './collection/read-processing.route.ts'
import { saveDossier } from './collection/save-dossier.route.ts'
import { uploadBatch } from './collection/upload-batch.route.ts'
import { listCitiesRoute } from './exchange/list-cities.route.ts'
import { duplicateRoutes } from './checking/duplicates/operations.ts'
import { followChanges } from './checking/findings/follow-changes.job.ts'
import { findingRoutes } from './checking/findings/operations.ts'
import { runSweeps } from './checking/findings/run-sweeps.job.ts'
import { listRefusals } from './exchange/list-refusals.route.ts'
import { pullCities } from './exchange/pull-cities.job.ts'
import { listCases } from './checking/quality/list-cases.route.ts'
import { measureCommunes } from './checking/quality/measure-communes.job.ts'
import { readQuality } from './checking/quality/read-quality.route.ts'
import { readChanges } from './exchange/read-changes.route.ts'
import { readDigests } from './exchange/read-digests.route.ts'
import { takeReceipts } from './exchange/take-receipts.route.ts'
import { makeServer, type Site } from './http/server.ts'
import { addOpenApi } from './openapi.ts'
import { answerOrKept } from './portal/kept/answer-or-kept.ts'
import { keepPages } from './portal/kept/keep-pages.job.ts'
import { publishDue } from './portal/news/publish-due.job.ts'
import { portalRoutes } from './portal/operations.ts'
import { addSite } from './portal/site.ts'
import { findMover } from './register/find-mover.route.ts'
import { findPerson } from './register/find-person.route.ts'
import { numberChanges } from './register/number-changes.job.ts'
import { readHouseholdOverTime } from './register/occupancy/read-household-over-time.route.ts'
import { readOccupancy } from './register/occupancy/read-occupancy.route.ts'
import { readPerson } from './register/read-person.route.ts'
import { assignHamletRoute } from './register/reform/assign-hamlet.route.ts'
import { assignPersonRoute } from './register/reform/assign-person.route.ts'
import { listWorklist } from './register/reform/list-worklist.route.ts'
import { readWorklist } from './register/reform/read-worklist.route.ts'
import { downloadFigures } from './statistics/download-figures.route.ts'
import { openPopulationCsv } from './statistics/open-population-csv.route.ts'
import { openPopulationJson } from './statistics/open-population-json.route.ts'
import { reportingRoutes } from './reporting/operations.ts'
import { forgetGivers } from './surrender/forget-givers.job.ts'
import { surrenderRoutes } from './surrender/operations.ts'
import { closeEnded } from './workforce/close-ended.job.ts'
import { workforceRoutes } from './workforce/operations.ts'
import { trainingRoutes } from './training/operations.ts'
import { readHouseholds } from './statistics/read-households.route.ts'
import { readPopulation } from './statistics/read-population.route.ts'
import { readVitalEvents } from './statistics/read-vital-events.route.ts'

/** Every operation of the product: the table of contents. */
export const routes = [
  signIn,
  signOut,
  seeAccount,
  readLedger,
  readOwnLedger,
  listUnits,
  traceUnit,
  findPerson,
  findMover,
  readPerson,
  listWorklist,
  readWorklist,
  assignHamletRoute,
  assignPersonRoute,
  readOccupancy,
  readHouseholdOverTime,
  issueCertificate,
  listIssued,
  downloadCertificate,
  listDossiers,
  readDossier,
  readProcessing,
  saveDossier,
  decideDossier,
  addEvidence,
  readEvidence,
  uploadBatch,
  listOwnBatches,
  readBatch,
  downloadRefused,
  downloadTemplate,
  readQuality,
  listCases,
  ...duplicateRoutes,
  ...findingRoutes,
  readChanges,
  readDigests,
  takeReceipts,
  listRefusals,
  listCitiesRoute,
  readPopulation,
  readHouseholds,
  readVitalEvents,
  downloadFigures,
  openPopulationCsv,
  openPopulationJson,
  ...reportingRoutes,
  ...surrenderRoutes,
  ...workforceRoutes,
  ...trainingRoutes,
  ...portalRoutes,
]

/** Every job that a tier runs, again and again; each does nothing where there is nothing to do. */
export const jobs: ((site: Site) => Promise<unknown>)[] = [
  runUploads,
  async ({ db }) => numberChanges(db),
  async ({ db }) => numberLedger(db),
  async ({ db }) => forgetExpired(db),
  pullCities,
  measureCommunes,
  followChanges,
  async (site) => runSweeps(site),
  closeEnded,
  publishDue,
  async (site) => keepPages(site, () => makeWhole(site)),
  forgetGivers,
]

/**
 * The whole server of one tier: the operations, their description, and the pages; public ones are told as they were kept
 * when the database does not answer.
 */
export function makeApp(site: Site): Hono {
  const server = makeWhole(site)
  const answer = server.fetch
  server.fetch = async (request, ...more) =>
    // What is asked by POST is no page: it need not be compared with them.
    request.method === 'POST'
      ? answer(request, ...more)
      : answerOrKept(site, request, async () => answer(request, ...more))
  return server
}

function makeWhole(site: Site): Hono {
  const server = makeServer(site, routes)
  addOpenApi(server, site, routes)
  addSite(server, site)
  return server
}
