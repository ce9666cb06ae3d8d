import { classFacts, type CountedIn } from '../../forms/surrender/item-class.ts'
import { categoryOf } from '../../forms/surrender/subtype.ts'
import { itemsAndRounds, sumByClass, totalsByCount } from '../../forms/surrender/totals.ts'
import type { AnyTx } from '../db/database.ts'
import type { Site } from '../http/server.ts'
import { findCampaign, type Campaign } from './campaign.ts'
import { countReceived, findCoverage, type Coverage, type ReceivedCount } from './figures.ts'

/** A number of a commune that is smaller is not published. */
export const cellMin = 5

/** What anybody may know of a campaign: totals of the whole, and of the communes what gives nobody away. */
export type PublicResults = {
  campaign: Campaign
  /** The last day that is counted. */
  until: string
  categories: { category: string; countedIn: CountedIn; quantity: number }[]
  totals: { countedIn: CountedIn; quantity: number }[]
  itemsAndRounds: number
  coverage: Coverage
  /** Pieces by commune; null where the number is held back. */
  communes: { unitCode: string; name: string; pieces: number | null }[]
}

/** The public results of the campaign of today; undefined where there is none. */
export async function findPublicResults(
  tx: AnyTx,
  site: Pick<Site, 'today' | 'units'>,
): Promise<PublicResults | undefined> {
  const today = site.today()
  const campaign = await findCampaign(tx, today)
  if (campaign === undefined) return undefined
  const until = campaign.toDay < today ? campaign.toDay : today
  const period = { from: campaign.fromDay, to: until }
  const received = await countReceived(tx, period)
  const units = await site.units()
  const byClass = sumByClass(received)
  const pieces = received.filter(({ itemClass }) => classFacts[itemClass].countedIn === 'piece')
  return {
    campaign,
    until,
    categories: sumByCategory(received),
    totals: totalsByCount(byClass),
    itemsAndRounds: itemsAndRounds(byClass),
    coverage: await findCoverage(tx, campaign.campaignId, period),
    communes: holdBack(sumByUnit(pieces)).map(([unitCode, value]) => ({
      unitCode,
      name: units.find(unitCode, until)?.name ?? unitCode,
      pieces: value,
    })),
  }
}

function sumByCategory(received: readonly ReceivedCount[]): PublicResults['categories'] {
  const sums = new Map<string, PublicResults['categories'][number]>()
  for (const { itemClass, subtype, quantity } of received) {
    const category = categoryOf(itemClass, subtype)
    const before = sums.get(category)?.quantity ?? 0
    const { countedIn } = classFacts[itemClass]
    sums.set(category, { category, countedIn, quantity: Math.round((before + quantity) * 1000) / 1000 })
  }
  return [...sums.values()].toSorted((one, other) => other.quantity - one.quantity)
}

function sumByUnit(received: readonly ReceivedCount[]): Map<string, number> {
  const sums = new Map<string, number>()
  for (const { unitCode, quantity } of received) sums.set(unitCode, (sums.get(unitCode) ?? 0) + quantity)
  return sums
}

/**
 * Holds back what is below the threshold. Where anybody could compute what is hidden from the total (one commune alone,
 * several that together have less than the threshold, or that must all have one, or all four), the next smallest is held
 * back with it; and where there is no other, the total is all that is told.
 */
export function holdBack(sums: ReadonlyMap<string, number>): [unitCode: string, value: number | null][] {
  const smallestFirst = [...sums].toSorted(([, one], [, other]) => one - other)
  const small = smallestFirst.filter(([, value]) => value < cellMin).length
  const isComputable = (count: number): boolean => {
    const sum = smallestFirst.slice(0, count).reduce((total, [, value]) => total + value, 0)
    const areAlike = count === small && (sum === count || sum === count * (cellMin - 1))
    return count > 0 && (count === 1 || sum < cellMin || areAlike)
  }
  let count = small
  while (count < smallestFirst.length && isComputable(count)) count += 1
  if (isComputable(count)) return []
  const hidden = new Set(smallestFirst.slice(0, count).map(([unitCode]) => unitCode))
  return [...sums].map(([unitCode, value]) => [unitCode, hidden.has(unitCode) ? null : value])
}
