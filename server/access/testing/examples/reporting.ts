import { loadCatalogue } from '../../../reporting/code-book.ts'
import { newId } from '../../../db/new-id.ts'
import { communes } from '../../../testing/site.ts'
import type { Example, World } from '../examples.ts'

const months = '/api/reporting/forms/REVIEW/months/2020-06'
const report = `${months}/units/${communes.here}`
/** Of which a report is written; nothing was compiled of it here. */
const nation = `${months}/units/VN`
/** Of a version that nobody has seen: a conflict, for who may know of it. */
const cells = [{ element: 'CR.SOC.CASES', amount: '1', version: 99 }]
const force = `/api/reporting/forms/FORCE/months/2020-06/units/${communes.here}`
const offered = { element: 'WF.UNITS.TOTAL', category: 'all', version: 99 }

const thing = (path: string, body?: unknown): Example => ({
  path: () => path,
  ...(body === undefined ? {} : { body: () => body }),
  isThing: true,
})

/** A request for each operation of reporting. */
export const reportingExamples = async ({ site }: World): Promise<Record<string, Example>> => {
  await site.db.transaction().execute(async (tx) => loadCatalogue(tx))
  const unit = '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode'
  return {
    'get /api/reporting/reports': thing(`/api/reporting/reports?unitCode=${communes.here}`),
    'get /api/reporting/reminders': { path: () => '/api/reporting/reminders', isThing: false },
    [`get ${unit}`]: thing(report),
    [`get ${unit}/cells/:elementCode`]: thing(`${report}/cells/CR.SOC.CASES`),
    [`post ${unit}/values`]: thing(`${report}/values`, { cells }),
    [`post ${unit}/proposals`]: thing(`${force}/proposals`, { cells: [offered] }),
    [`post ${unit}/conflicts/:conflictId`]: thing(`${report}/conflicts/${newId()}`, { isTaken: false }),
    'post /api/reporting/forms/:formCode/months/:periodCode/import': thing(`${months}/import`, {
      csv: `unit,element,amount\n${communes.here},CR.GANG.GROUPS,1\n`,
    }),
    [`get ${unit}/export`]: thing(`${report}/export`),
    [`post ${unit}/submission`]: thing(`${report}/submission`, {}),
    [`post ${unit}/decision`]: thing(`${report}/decision`, { action: 'approve' }),
    [`post ${unit}/permits`]: thing(`${report}/permits`, { kind: 'excuse', reason: 'a test' }),
    [`post ${unit}/vintages`]: thing(`${report}/vintages`, {}),
    [`get ${unit}/vintages`]: thing(`${report}/vintages`),
    [`get ${unit}/document`]: thing(`${nation}/document`),
    [`get ${unit}/document/file`]: thing(`${nation}/document/file`),
    [`post ${unit}/document`]: thing(`${nation}/document`, {}),
    [`post ${unit}/document/paragraphs`]: thing(`${nation}/document/paragraphs`, {
      code: 'lead',
      version: 0,
      text: null,
    }),
    [`post ${unit}/document/signature`]: thing(`${nation}/document/signature`, { contentHash: '0'.repeat(64) }),
    'post /api/reporting/pivot': thing('/api/reporting/pivot', {
      formCode: 'REVIEW',
      unitCode: communes.here,
      periods: ['2020-05'],
    }),
  }
}
