import type { Tx } from '../db/database.ts'
import type { SurrenderPointKind } from '../db/tables.ts'

/** A time in which the people are asked to hand in weapons, by a plan, in a unit and all below it. */
export type Campaign = {
  campaignId: string
  planNo: string
  nameVi: string
  nameEn: string
  scopeCode: string
  fromDay: string
  toDay: string
  legalBasis: string
}

/** A point that stays, one that moves about, or officers who come to the door. */
export const pointKinds = ['fixed', 'mobile', 'pick-up'] as const satisfies readonly SurrenderPointKind[]

/** Where things are handed in. */
export type CollectionPoint = {
  pointId: string
  campaignId: string
  unitCode: string
  ordinal: number
  kind: SurrenderPointKind
  address: string
  hours: string
}

const campaignColumns = [
  'campaign_id as campaignId',
  'plan_no as planNo',
  'name_vi as nameVi',
  'name_en as nameEn',
  'scope_code as scopeCode',
  'from_day as fromDay',
  'to_day as toDay',
  'legal_basis as legalBasis',
] as const

const pointColumns = [
  'point_id as pointId',
  'campaign_id as campaignId',
  'unit_code as unitCode',
  'ordinal',
  'kind',
  'address',
  'hours',
] as const

/** Keeps a campaign and its points; those that are there already stay as they are. */
export async function saveCampaign(
  tx: Tx<'surrender'>,
  campaign: Campaign,
  points: readonly CollectionPoint[],
): Promise<void> {
  await tx
    .insertInto('surrender.campaign')
    .values({
      campaign_id: campaign.campaignId,
      plan_no: campaign.planNo,
      name_vi: campaign.nameVi,
      name_en: campaign.nameEn,
      scope_code: campaign.scopeCode,
      from_day: campaign.fromDay,
      to_day: campaign.toDay,
      legal_basis: campaign.legalBasis,
    })
    .onConflict((conflict) => conflict.column('campaign_id').doNothing())
    .execute()
  if (points.length === 0) return
  const rows = points.map(({ pointId, campaignId, unitCode, ordinal, kind, address, hours }) => ({
    point_id: pointId,
    campaign_id: campaignId,
    unit_code: unitCode,
    ordinal,
    kind,
    address,
    hours,
  }))
  await tx
    .insertInto('surrender.collection_point')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** Whether there is this campaign, or another by the same plan in the same unit. */
export async function isCampaignKnown(
  tx: Tx<'surrender'>,
  { campaignId, planNo, scopeCode }: Pick<Campaign, 'campaignId' | 'planNo' | 'scopeCode'>,
): Promise<boolean> {
  const known = await tx
    .selectFrom('surrender.campaign')
    .select('campaign_id')
    .where((one) =>
      one.or([
        one('campaign_id', '=', campaignId),
        one.and([one('plan_no', '=', planNo), one('scope_code', '=', scopeCode)]),
      ]),
    )
    .executeTakeFirst()
  return known !== undefined
}

/** The campaign of a day: the last one that has begun. After its end things are still handed in under it. */
export async function findCampaign(tx: Tx<'surrender'>, on: string): Promise<Campaign | undefined> {
  return tx
    .selectFrom('surrender.campaign')
    .select(campaignColumns)
    .where('from_day', '<=', on)
    .orderBy('from_day', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** The points of a campaign; of one unit where it is named. */
export async function listPoints(
  tx: Tx<'surrender'>,
  campaignId: string,
  unitCode?: string,
): Promise<CollectionPoint[]> {
  const points = tx.selectFrom('surrender.collection_point').select(pointColumns).where('campaign_id', '=', campaignId)
  return (unitCode === undefined ? points : points.where('unit_code', '=', unitCode))
    .orderBy('unit_code')
    .orderBy('ordinal')
    .execute()
}

/** A collection point, or undefined where there is none. */
export async function findPoint(tx: Tx<'surrender'>, pointId: string): Promise<CollectionPoint | undefined> {
  return tx
    .selectFrom('surrender.collection_point')
    .select(pointColumns)
    .where('point_id', '=', pointId)
    .executeTakeFirst()
}

/** Says where a point is and when it is open. */
export async function changePoint(
  tx: Tx<'surrender'>,
  pointId: string,
  point: Pick<CollectionPoint, 'kind' | 'address' | 'hours'>,
): Promise<void> {
  const { kind, address, hours } = point
  await tx
    .updateTable('surrender.collection_point')
    .set({ kind, address, hours })
    .where('point_id', '=', pointId)
    .execute()
}
