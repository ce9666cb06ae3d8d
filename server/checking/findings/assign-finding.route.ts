import * as z from 'zod'
import { listColleagues } from '../../access/list-colleagues.ts'
import type { Role } from '../../access/role.ts'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { addStep, getFinding } from './finding.sql.ts'

/** Who may be given a finding: those of the unit who may settle it. */
export const workers: readonly Role[] = ['commune-officer', 'head-of-commune-police']

/** Gives a finding to somebody of the unit that answers for it, or takes it back from whoever has it. */
export const assignFinding = route({
  method: 'post',
  path: '/api/checking/findings/:findingId/assignment',
  summary: 'Gives a finding to somebody of the unit, or to nobody',
  action: 'checking.work-on-finding',
  params: z.object({ findingId: z.uuid() }),
  body: z.object({ accountId: z.uuid().nullable() }),
  answer: z.object({ findingId: z.uuid(), assignedTo: z.uuid().nullable() }),
  async handle(tx, { params: { findingId }, body, reach, site, account, about }) {
    const finding = await getFinding(tx, findingId, { isLocked: true })
    await reach.requireCommune(finding.unitCode)
    if (finding.state === 'settled') throw new Problem('finding-settled')
    const assignedTo = body.accountId
    if (assignedTo !== null) {
      const unit = { unitCode: finding.unitCode, roles: workers, on: site.today() }
      const colleagues = await listColleagues(tx, unit)
      if (!colleagues.some(({ accountId }) => accountId === assignedTo)) throw new Problem('not-a-colleague')
    }
    const state = assignedTo === null ? 'open' : 'assigned'
    await tx
      .updateTable('checking.finding')
      .set({ state, assigned_to: assignedTo })
      .where('finding_id', '=', findingId)
      .execute()
    const kind = assignedTo === null ? 'unassigned' : 'assigned'
    await addStep(tx, findingId, { kind, accountId: account.accountId, assignedTo })
    if (finding.personId !== null) about(finding.personId, 'quality')
    return { findingId, assignedTo }
  },
})
