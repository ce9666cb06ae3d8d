import type { AnyTx } from '../../db/database.ts'
import { findCampaign } from '../../surrender/campaign.ts'
import { findMonthlyFigures, type MonthlyFigure } from '../../surrender/figures.ts'
import type { AskedUnit, KnownFigure } from './known-figure.ts'

const units: Partial<Record<MonthlyFigure['countedIn'], string>> = { kg: 'kg', metre: 'm' }
/** What ended is one code in several ways of counting: each is an element of its own, that of pieces without an addition. */
const additions: Partial<Record<MonthlyFigure['countedIn'], string>> = { round: '.ROUND', kg: '.KG', metre: '.METRE' }

/** Weapons that the people handed in at a unit in the month, and what became of such; nothing where there is no campaign. */
export async function findWeapons(tx: AnyTx, { unit, from, on }: AskedUnit): Promise<KnownFigure[]> {
  const campaign = await findCampaign(tx, on)
  if (campaign === undefined) return []
  const figures = await findMonthlyFigures(tx, campaign.campaignId, { unitCodes: [unit.code], from, to: on })
  return figures.map(({ code, value, countedIn }) => {
    const isEnded = code === 'WP.DESTROYED' || code === 'WP.TO_MILITARY'
    const element = isEnded ? `${code}${additions[countedIn] ?? ''}` : code
    return { element, amount: value, unit: units[countedIn] ?? '' }
  })
}
