import { compileMonthRoute } from './compile-month.route.ts'
import { decideReport } from './decide-report.route.ts'
import { decideTask } from './directives/decide-task.route.ts'
import { doTask } from './directives/do-task.route.ts'
import { giveDirectiveRoute } from './directives/give-directive.route.ts'
import { printPlan } from './directives/print-plan.route.ts'
import { readFulfilment } from './directives/read-fulfilment.route.ts'
import { readPlan } from './directives/read-plan.route.ts'
import { readTask } from './directives/read-task.route.ts'
import { beginDocumentRoute } from './document/begin-document.route.ts'
import { downloadDocument } from './document/download-document.route.ts'
import { readDocument } from './document/read-document.route.ts'
import { signDocumentRoute } from './document/sign-document.route.ts'
import { writeParagraphRoute } from './document/write-paragraph.route.ts'
import { exportValues } from './export-values.route.ts'
import { grantPermit } from './grant-permit.route.ts'
import { exportHonours } from './honours/export-honours.route.ts'
import { readHonours } from './honours/read-honours.route.ts'
import { readPress } from './honours/read-press.route.ts'
import { recordHonourRoute } from './honours/record-honour.route.ts'
import { recordPress } from './honours/record-press.route.ts'
import { importValues } from './import-values.route.ts'
import { listRemindersRoute } from './list-reminders.route.ts'
import { listReportsRoute } from './list-reports.route.ts'
import { auditPublicRoute } from './publication/audit-public.route.ts'
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
import { takeProposals } from './take-proposals.route.ts'

/** The operations of reporting. */
export const reportingRoutes = [
  listReportsRoute,
  listRemindersRoute,
  readReport,
  readCell,
  saveValues,
  takeProposals,
  settleConflict,
  importValues,
  exportValues,
  submitReport,
  decideReport,
  grantPermit,
  compileMonthRoute,
  readVintageRoute,
  readDocument,
  beginDocumentRoute,
  writeParagraphRoute,
  signDocumentRoute,
  downloadDocument,
  pivotRoute,
  giveDirectiveRoute,
  readPlan,
  printPlan,
  readTask,
  doTask,
  decideTask,
  readFulfilment,
  readHonours,
  exportHonours,
  recordHonourRoute,
  readPress,
  recordPress,
  listPublicationsRoute,
  auditPublicRoute,
  proposePublicationRoute,
  publishRoute,
  openResults,
] as const
