import * as z from 'zod'
import { transitions } from '../../forms/reporting/report-state.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { addPermit } from './note.sql.ts'
import { getPlace, PlaceParams } from './place.ts'
import { changeReport, lockReport } from './report.sql.ts'

const Reason = z.string().trim().min(1, 'required').max(500)

/**
 * Excuses a unit from a report, lets it report after the window has closed, or reopens a report that was accepted or
 * compiled: then it begins anew as another version, and what was compiled stays as it is.
 */
export const grantPermit = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/permits',
  summary: 'Excuse a unit, open a closed period for it, or reopen its report',
  action: 'reporting.permit',
  params: PlaceParams,
  body: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('excuse'), reason: Reason }),
    z.object({ kind: z.enum(['open', 'reopen']), reason: Reason, until: z.iso.date() }),
  ]),
  answer: z.object({}),
  async handle(tx, { params, body, account, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    const granted = { reason: body.reason, grantedBy: account.accountId }
    if (body.kind === 'excuse') {
      await addPermit(tx, place, { kind: 'excused', expiresOn: null, ...granted })
      return {}
    }
    if (body.until < site.today())
      throw new Problem('not-valid', { errors: [{ path: ['until'], message: 'in-the-past' }] })
    if (body.kind === 'reopen') {
      const report = await lockReport(tx, place)
      if (transitions[report.state].reopen === null) throw new Problem('report-state', { state: report.state })
      const step = {
        action: 'reopen' as const,
        toState: 'draft' as const,
        accountId: account.accountId,
        remark: body.reason,
      }
      await changeReport(tx, place, { version: report.version + 1, approvedLevels: 0, step })
    }
    await addPermit(tx, place, { kind: 'opened', expiresOn: body.until, ...granted })
    return {}
  },
})
