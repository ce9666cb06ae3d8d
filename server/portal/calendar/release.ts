import { sql } from 'kysely'
import type { Text } from '../../../forms/language.ts'
import type { AnyTx, Tx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import { Problem } from '../../http/problem.ts'
import { KeptText } from '../news/article-content.ts'

/** A publication that was announced: the results of a month of a unit. */
export type Release = {
  releaseId: string
  unitCode: string
  periodCode: string
  /** The day on which they were public first; null while they are awaited. */
  outOn: string | null
  /** The days that were announced, in order; all but the first with the reason why it was moved. */
  plans: { plannedOn: string; reason: Text | null }[]
}

/** How a release stands on a day: awaited, late, or out on the day announced last, or after it. */
export type ReleaseState = 'planned' | 'late' | 'out' | 'out-late'

/** The day that holds: the one announced last. */
export const plannedDay = ({ plans }: Release): string => plans.at(-1)?.plannedOn ?? ''

/** How a release stands on a day. */
export function releaseState(release: Release, today: string): ReleaseState {
  const day = plannedDay(release)
  if (release.outOn !== null) return release.outOn > day ? 'out-late' : 'out'
  return today > day ? 'late' : 'planned'
}

/** All that was announced, the latest day first. */
export async function listReleases(tx: Tx<'portal'>): Promise<Release[]> {
  const { rows } = await sql<Omit<Release, 'plans'> & { plannedOn: string; reason: unknown }>`
    select release_id as "releaseId", unit_code as "unitCode", period_code as "periodCode", out_on as "outOn",
      planned_on as "plannedOn", reason
    from portal.release join portal.release_plan using (release_id) order by release_id, plan_no`.execute(tx)
  const releases = new Map<string, Release>()
  for (const { plannedOn, reason, ...release } of rows) {
    const known = releases.get(release.releaseId) ?? { ...release, plans: [] }
    known.plans.push({ plannedOn, reason: reason === null ? null : KeptText.parse(reason) })
    releases.set(release.releaseId, known)
  }
  return [...releases.values()].toSorted((one, other) => (plannedDay(one) < plannedDay(other) ? 1 : -1))
}

/** Announces the day on which the results of a month are to be published. */
export async function planRelease(
  tx: Tx<'portal'>,
  { unitCode, periodCode, plannedOn }: { unitCode: string; periodCode: string; plannedOn: string },
  { accountId, today }: { accountId: string; today: string },
): Promise<string> {
  if (plannedOn < today) throw new Problem('release-day')
  const releaseId = newId()
  await tx
    .insertInto('portal.release')
    .values({ release_id: releaseId, unit_code: unitCode, period_code: periodCode })
    .execute()
  await insertPlan(tx, { releaseId, planNo: 1, plannedOn, reason: null, plannedBy: accountId })
  return releaseId
}

/** Moves a release to another day, for a reason that readers are told. */
export async function moveRelease(
  tx: Tx<'portal'>,
  release: Release,
  { plannedOn, reason, accountId, today }: { plannedOn: string; reason: Text; accountId: string; today: string },
): Promise<void> {
  if (release.outOn !== null || plannedOn < today || plannedOn === plannedDay(release)) throw new Problem('release-day')
  const { releaseId, plans } = release
  await insertPlan(tx, { releaseId, planNo: plans.length + 1, plannedOn, reason, plannedBy: accountId })
}

/** The release, where there is one; nobody else moves it until the transaction ends. */
export async function lockRelease(tx: Tx<'portal'>, releaseId: string): Promise<Release | undefined> {
  await tx.selectFrom('portal.release').select('release_id').where('release_id', '=', releaseId).forUpdate().execute()
  return (await listReleases(tx)).find((one) => one.releaseId === releaseId)
}

/** Notes that the results of a month are out. Does nothing where that is noted, or was not announced. */
export async function noteOut(
  tx: AnyTx,
  { unitCode, periodCode }: { unitCode: string; periodCode: string },
  on: string,
): Promise<void> {
  await tx
    .updateTable('portal.release')
    .set({ out_on: on })
    .where('unit_code', '=', unitCode)
    .where('period_code', '=', periodCode)
    .where('out_on', 'is', null)
    .execute()
}

async function insertPlan(
  tx: Tx<'portal'>,
  plan: { releaseId: string; planNo: number; plannedOn: string; reason: Text | null; plannedBy: string },
): Promise<void> {
  await tx
    .insertInto('portal.release_plan')
    .values({
      release_id: plan.releaseId,
      plan_no: plan.planNo,
      planned_on: plan.plannedOn,
      reason: plan.reason === null ? null : JSON.stringify(plan.reason),
      planned_by: plan.plannedBy,
    })
    .execute()
}
