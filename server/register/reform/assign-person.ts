import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { residenceEffect } from '../acts/effect.ts'
import { recordEvent } from '../acts/record-event.ts'
import { lockPersons } from '../rows.ts'
import type { UnitDecision } from './unit-act.sql.ts'
import type { Division } from './worklist.ts'

type Home = { communeCode: string; hamlet: string; address: string; validFrom: string; since: string }

/**
 * Decides where one person of a divided unit lives: whoever is recorded without a hamlet, or lives where another part of
 * the hamlet went. An ordinary act about the person, from the day of the reform on. Refused where the person's permanent
 * residence is not one of the divided unit (`person-not-divided`), or lies in the successor already (`person-assigned`).
 */
export async function assignPerson(
  tx: Tx<'register'>,
  { division, acts }: Division,
  decision: UnitDecision & { personId: string; successorCode: string; evidence: string },
): Promise<void> {
  const { personId, successorCode, evidence, decidedBy, tier } = decision
  await lockPersons(tx, [personId])
  const { rows } = await sql<Home>`
    select commune_code as "communeCode", hamlet, address, valid_from as "validFrom", since from register.residence
    where person_id = ${personId} and kind = 'permanent' and superseded_by is null
    order by valid_from desc limit 1`.execute(tx)
  const [home] = rows
  const decided = home === undefined ? undefined : acts.decisionOf(division, home)
  if (home === undefined || decided === undefined) throw new Problem('person-not-divided')
  if (decided?.successorCode === successorCode) throw new Problem('person-assigned')
  const { hamlet, address } = home
  const place = { commune_code: successorCode, hamlet, address, gone: null }
  const effectiveOn = division.effectiveOn
  const act = {
    personId,
    kind: 'unit-reassigned' as const,
    effectiveOn,
    effects: [residenceEffect('permanent', effectiveOn, place)],
  }
  await recordEvent(tx, { acts: [act] }, { decidedBy, tier, evidence })
}
