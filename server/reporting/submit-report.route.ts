import { createHash } from 'node:crypto'
import * as z from 'zod'
import { reportStates, transitions } from '../../forms/reporting/report-state.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { momentOf } from './moment.ts'
import { getPlace, PlaceParams } from './place.ts'
import { changeReport, lockReport } from './report.sql.ts'
import { listBlocking, readFacts } from './report-view.ts'
import { requireWritable } from './save-cells.ts'
import type { ValueRow } from './value.sql.ts'

/** The unit's signer sends a report: every cell is filled in or explained, and no rule that refuses is broken. */
export const submitReport = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/submission',
  summary: 'Send a report to the level above',
  action: 'reporting.submit',
  params: PlaceParams,
  body: z.object({ remark: z.string().trim().max(1000).default('') }),
  answer: z.object({ state: z.enum(reportStates) }),
  async handle(tx, { params, body, account, reach, site, language }) {
    const place = await getPlace(tx, params, { site, reach })
    await requireWritable(tx, place)
    const report = await lockReport(tx, place)
    if (transitions[report.state].submit === null) throw new Problem('report-state', { state: report.state })
    const facts = await readFacts(tx, place)
    const open = listBlocking(facts, language)
    if (open.length > 0) throw new Problem('report-incomplete', { findings: open })
    await changeReport(tx, place, {
      version: report.version,
      approvedLevels: 0,
      sentAt: report.firstSentOn === null ? momentOf(site) : undefined,
      step: {
        action: 'submit',
        toState: 'submitted',
        accountId: account.accountId,
        remark: body.remark,
        contentHash: hashOf(facts.rows),
        findings: facts.findings,
      },
    })
    return { state: 'submitted' as const }
  },
})

/** Of the figures, in the order of their cells. */
function hashOf(rows: readonly ValueRow[]): Buffer {
  const lines = rows.map(
    ({ elementNo, categoryNo, amount, qualifier }) => `${elementNo} ${categoryNo} ${amount ?? ''} ${qualifier}`,
  )
  return createHash('sha256').update(lines.toSorted().join('\n')).digest()
}
