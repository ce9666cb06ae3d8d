import { compileMonthRoute } from './compile-month.route.ts'
import { decideReport } from './decide-report.route.ts'
import { exportValues } from './export-values.route.ts'
import { grantPermit } from './grant-permit.route.ts'
import { importValues } from './import-values.route.ts'
import { listReportsRoute } from './list-reports.route.ts'
import { listPublicationsRoute } from './publication/list-publications.route.ts'
import { openResults } from './publication/open-results.route.ts'
import { proposePublicationRoute } from './publication/propose-publication.route.ts'
import { publishRoute } from './publication/publish.route.ts'
import { pivotRoute } from './pivot.route.ts'
import { readCell } from './read-cell.route.ts'
import { readReport } from './read-report.route.ts'
import { readVintageRoute } from './read-vintage.route.ts'
import { saveValues } from './save-values.route.ts'
import { settleConflict } from './settle-conflict.route.ts'
import { submitReport } from './submit-report.route.ts'

/** The operations of reporting. */
export const reportingRoutes = [
  listReportsRoute,
  readReport,
  readCell,
  saveValues,
  settleConflict,
  importValues,
  exportValues,
  submitReport,
  decideReport,
  grantPermit,
  compileMonthRoute,
  readVintageRoute,
  pivotRoute,
  listPublicationsRoute,
  proposePublicationRoute,
  publishRoute,
  openResults,
] as const
