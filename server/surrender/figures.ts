import { sql } from 'kysely'
import { classFacts, itemClasses, type CountedIn, type ItemClass } from '../../forms/surrender/item-class.ts'
import type { Tx } from '../db/database.ts'

/** Which hand-ins are counted: of these units (all where none are named), from a day to a day, both included. */
export type Period = { unitCodes?: readonly string[] | undefined; from: string; to: string }

/** How much of a class a commune took in. */
export type ReceivedCount = { unitCode: string; week: string; itemClass: ItemClass; subtype: string; quantity: number }

/** What was taken in, by commune, week (its Monday) and class. Hand-ins that nobody has confirmed are not counted. */
export async function countReceived(tx: Tx<'surrender'>, { unitCodes, from, to }: Period): Promise<ReceivedCount[]> {
  const { rows } = await sql<Omit<ReceivedCount, 'quantity'> & { quantity: string }>`
    select hand_in.unit_code as "unitCode", date_trunc('week', hand_in.on_day)::date as week, item.class as "itemClass",
      item.subtype, sum(item.quantity) as quantity
    from surrender.item as item join surrender.hand_in as hand_in using (hand_in_id)
    where hand_in.state = 'confirmed' and hand_in.on_day between ${from} and ${to}
      and (${unitCodes ?? null}::text[] is null or hand_in.unit_code = any(${unitCodes ?? null}::text[]))
    group by 1, 2, 3, 4 order by 1, 2, 3, 4`.execute(tx)
  return rows.map(withNumber)
}

const withNumber = <Row extends { quantity: string }>(row: Row) => ({ ...row, quantity: Number(row.quantity) })

/** How many collection points took in anything, of how many; and how many hand-ins there were. */
export type Coverage = { points: number; pointsReporting: number; handIns: number }

/** The coverage of a period. It stands beside every total. */
export async function findCoverage(
  tx: Tx<'surrender'>,
  campaignId: string,
  { unitCodes, from, to }: Period,
): Promise<Coverage> {
  const { rows } = await sql<Record<keyof Coverage, string>>`
    select count(distinct point.point_id) as points, count(distinct hand_in.point_id) as "pointsReporting",
      count(hand_in.hand_in_id) as "handIns"
    from surrender.collection_point as point
    left join surrender.hand_in as hand_in on hand_in.point_id = point.point_id and hand_in.state = 'confirmed'
      and hand_in.on_day between ${from} and ${to}
    where point.campaign_id = ${campaignId}
      and (${unitCodes ?? null}::text[] is null or point.unit_code = any(${unitCodes ?? null}::text[]))`.execute(tx)
  const [found] = rows
  return {
    points: Number(found?.points ?? 0),
    pointsReporting: Number(found?.pointsReporting ?? 0),
    handIns: Number(found?.handIns ?? 0),
  }
}

/** The day on which each unit last sent something out of its store. */
export async function listLastTransfers(tx: Tx<'surrender'>): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('surrender.transfer')
    .select(({ fn }) => ['from_unit', fn.max('sent_on').as('lastOn')])
    .where('state', 'not in', ['refused', 'recalled'])
    .groupBy('from_unit')
    .execute()
  return new Map(rows.map(({ from_unit, lastOn }) => [from_unit, lastOn]))
}

/** A figure of the monthly report: its code, what it counts, and in what. */
export type MonthlyFigure = { code: string; value: number; countedIn: CountedIn | 'hand-in' | 'point' }

/**
 * The figures of surrender for the monthly report: `WP.<class>` for each class that was taken in, hand-ins, points that
 * took in anything, and what was destroyed and handed to the military, each class by itself in the unit in which it is
 * counted. Nothing that is counted in different units is added.
 */
export async function findMonthlyFigures(
  tx: Tx<'surrender'>,
  campaignId: string,
  period: Period,
): Promise<MonthlyFigure[]> {
  const received = await countReceived(tx, period)
  const coverage = await findCoverage(tx, campaignId, period)
  const byClass = itemClasses.map((itemClass): MonthlyFigure => {
    const quantities = received.filter((one) => one.itemClass === itemClass).map(({ quantity }) => quantity)
    const value = Math.round(quantities.reduce((sum, quantity) => sum + quantity, 0) * 1000) / 1000
    return { code: `WP.${itemClass}`, value, countedIn: classFacts[itemClass].countedIn }
  })
  return [
    ...byClass,
    { code: 'WP.HANDINS', value: coverage.handIns, countedIn: 'hand-in' },
    { code: 'WP.POINTS_REPORTING', value: coverage.pointsReporting, countedIn: 'point' },
    ...(await countEnded(tx, 'destroyed', period)),
    ...(await countEnded(tx, 'handed-over', period)),
  ]
}

const endedCodes = { destroyed: 'WP.DESTROYED', 'handed-over': 'WP.TO_MILITARY' } as const

/** What ended in a period, one figure for each way of counting; pieces are always told, if only as none. */
async function countEnded(
  tx: Tx<'surrender'>,
  ending: keyof typeof endedCodes,
  { unitCodes, from, to }: Period,
): Promise<MonthlyFigure[]> {
  const { rows } = await sql<{ countedIn: CountedIn; quantity: string }>`
    select counted_in as "countedIn", sum(quantity) as quantity from surrender.item
    where ending = ${ending}::surrender.ending and ended_on between ${from} and ${to}
      and (${unitCodes ?? null}::text[] is null or unit_code = any(${unitCodes ?? null}::text[]))
    group by counted_in order by counted_in`.execute(tx)
  const code = endedCodes[ending]
  const figures = rows.map(({ countedIn, quantity }): MonthlyFigure => ({ code, value: Number(quantity), countedIn }))
  return figures.some(({ countedIn }) => countedIn === 'piece')
    ? figures
    : [{ code, value: 0, countedIn: 'piece' }, ...figures]
}
