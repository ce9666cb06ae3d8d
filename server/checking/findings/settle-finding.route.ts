import * as z from 'zod'
import { route } from '../../access/route.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { checkPersons, checkUnits, type Checking } from './check-persons.ts'
import { addStep, getFinding, Resolution, type Finding } from './finding.sql.ts'

const reasonLetters = 10
/** How many letters a reason has; spaces and signs say nothing. */
const countLetters = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0

/**
 * Settles a finding. That it was corrected is looked up at once: while the rule still finds the same it is refused.
 * Otherwise the reason is kept, and the finding comes back only when its facts are others.
 */
export const settleFinding = route({
  method: 'post',
  path: '/api/checking/findings/:findingId/settlement',
  summary: 'Settles a finding: corrected, confirmed as true, or not applicable',
  action: 'checking.work-on-finding',
  params: z.object({ findingId: z.uuid() }),
  body: z.object({ resolution: Resolution, reason: z.string().trim().max(1000) }),
  answer: z.object({ findingId: z.uuid(), resolution: Resolution }),
  async handle(tx, { params: { findingId }, body: { resolution, reason }, reach, site, account, about }) {
    const finding = await getFinding(tx, findingId, { isLocked: true })
    await reach.requireCommune(finding.unitCode)
    if (finding.state === 'settled') throw new Problem('finding-settled')
    if (resolution === 'corrected') {
      await checkAgain(tx, finding, { day: site.today(), areaCode: site.areaCode, units: await site.units() })
      if ((await getFinding(tx, findingId)).state !== 'settled') throw new Problem('finding-still-there')
    } else {
      if (countLetters(reason) < reasonLetters) throw new Problem('finding-reason-needed')
      await tx
        .updateTable('checking.finding')
        .set({ state: 'settled', resolution, settled_on: site.today() })
        .where('finding_id', '=', findingId)
        .execute()
    }
    await addStep(tx, findingId, { kind: 'settled', accountId: account.accountId, resolution, reason })
    if (finding.personId !== null) about(finding.personId, 'quality')
    return { findingId, resolution }
  },
})

async function checkAgain(tx: AnyTx, { personId }: Finding, checking: Checking): Promise<void> {
  if (personId === null) await checkUnits(tx, checking)
  else await checkPersons(tx, [personId], checking)
}
