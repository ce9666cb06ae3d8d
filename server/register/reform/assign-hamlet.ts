import { newId } from '../../db/new-id.ts'
import type { Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { moveSearch } from './move-search.ts'
import { insertUnitActs, type UnitDecision } from './unit-act.sql.ts'
import { listHamlets, type Division } from './worklist.ts'

/** What an officer decided about a hamlet of a divided unit. */
export type HamletDecision = {
  hamlet: string
  successorCode: string
  /** Under which code, and since when, its residences are recorded, where the hamlet's name alone names several. */
  communeCode?: string | undefined
  since?: string | undefined
  /** The decision that this one takes the place of. */
  corrects?: string | undefined
}

/**
 * Decides where a hamlet of a divided unit went: one act for all who live or lived there, from the day of the reform on.
 * Refused where there is no such hamlet (`hamlet-not-there`), and where it was decided already and this does not say that
 * it corrects exactly that (`hamlet-assigned`). Whether the successor is one of the unit's the caller has asked.
 */
export async function assignHamlet(
  tx: Tx<'register'>,
  divided: Division,
  decision: HamletDecision & UnitDecision & { evidence: string; today: string },
): Promise<{ actId: string; persons: number }> {
  const { hamlet, successorCode, communeCode, since, corrects, evidence, today } = decision
  const named = (await listHamlets(tx, divided, today)).filter(
    (one) =>
      one.hamlet === hamlet &&
      one.communeCode === (communeCode ?? one.communeCode) &&
      one.since === (since ?? one.since),
  )
  const [found] = named
  if (hamlet === '' || found === undefined || named.length > 1) throw new Problem('hamlet-not-there')
  if (found.decided?.actId !== corrects) throw new Problem('hamlet-assigned')
  const act = {
    actId: newId(),
    unitCode: found.communeCode,
    since: found.since,
    hamlet,
    effectiveOn: divided.division.effectiveOn,
    successorCode,
    corrects: corrects ?? null,
  }
  await insertUnitActs(tx, [{ ...act, evidence }], decision)
  const written = { ...act, recordedAt: new Date() }
  await moveSearch(tx, written, divided.acts.with(written))
  return { actId: act.actId, persons: found.persons }
}
