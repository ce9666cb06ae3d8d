import * as z from 'zod'
import { countedIns, itemClasses } from '../../forms/surrender/item-class.ts'
import { sumByClass, totalsByCount } from '../../forms/surrender/totals.ts'
import { route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { findCampaign } from './campaign.ts'
import { countReceived, findCoverage, listLastTransfers } from './figures.ts'

const Counts = z.array(z.object({ itemClass: z.enum(itemClasses), quantity: z.number() }))

/** Shows the campaign to who leads it: by commune, class and week, with the coverage beside every total. */
export const readBoard = route({
  method: 'get',
  path: '/api/surrender/board',
  summary: 'The campaign by commune, class and week, with its coverage',
  action: 'surrender.see-board',
  answer: z.object({
    planNo: z.string(),
    from: z.iso.date(),
    until: z.iso.date(),
    coverage: z.object({ points: z.int(), pointsReporting: z.int(), handIns: z.int() }),
    totals: z.array(z.object({ countedIn: z.enum(countedIns), quantity: z.number() })),
    classes: Counts,
    weeks: z.array(z.object({ week: z.iso.date(), counts: Counts })),
    communes: z.array(
      z.object({
        unitCode: z.string(),
        name: z.string(),
        counts: Counts,
        /** Null where nothing was ever sent on. */
        daysSinceTransfer: z.int().nullable(),
      }),
    ),
  }),
  async handle(tx, { reach, site }) {
    const today = site.today()
    const campaign = await findCampaign(tx, today)
    const unitCodes = await reach.listCommunes()
    if (campaign === undefined) throw new Problem('surrender-no-campaign')
    const period = { unitCodes, from: campaign.fromDay, to: campaign.toDay < today ? campaign.toDay : today }
    const received = await countReceived(tx, period)
    const lastTransfers = await listLastTransfers(tx)
    const units = await site.units()
    const byKey = (key: 'week' | 'unitCode') => [...new Set(received.map((one) => one[key]))].toSorted()
    const classes = sumByClass(received)
    return {
      planNo: campaign.planNo,
      from: period.from,
      until: period.to,
      coverage: await findCoverage(tx, campaign.campaignId, period),
      totals: totalsByCount(classes),
      classes,
      weeks: byKey('week').map((week) => ({
        week,
        counts: sumByClass(received.filter((one) => one.week === week)),
      })),
      communes: byKey('unitCode').map((unitCode) => ({
        unitCode,
        name: units.find(unitCode, today)?.name ?? unitCode,
        counts: sumByClass(received.filter((one) => one.unitCode === unitCode)),
        daysSinceTransfer: daysBetween(lastTransfers.get(unitCode), today),
      })),
    }
  },
})

function daysBetween(from: string | undefined, to: string): number | null {
  return from === undefined ? null : Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000)
}
