import type { Tx } from '../db/database.ts'
import { countEvents, type EventGroup } from '../register/count-events.ts'
import type { Area } from './area.ts'

/** What is counted by the month. */
export const vitalEvents = ['births', 'deaths', 'marriages', 'divorces', 'movesIn', 'movesOut'] as const
type VitalEvent = (typeof vitalEvents)[number]

/** A month (`YYYY-MM`) with how often each happened. */
export type EventMonth = { month: string } & Record<VitalEvent, number>

/**
 * Counts what happened in an area in the months of a year. Births, marriages and divorces are counted where the person
 * lives on the day, deaths where the person had lived; a move counts where it crosses the border of the area.
 */
export async function vitalEventsOf(tx: Tx<'register'>, area: Area, year: number): Promise<EventMonth[]> {
  const months = Array.from({ length: 12 }, (_none, at) => `${year}-${String(at + 1).padStart(2, '0')}`)
  const counted = new Map<string, EventMonth>(
    months.map((month) => [month, { month, births: 0, deaths: 0, marriages: 0, divorces: 0, movesIn: 0, movesOut: 0 }]),
  )
  const span = { from: `${year}-01-01`, until: `${year + 1}-01-01`, codes: area.codes }
  for (const group of await countEvents(tx, area.acts, span)) {
    const figures = counted.get(group.month)
    const event = eventOf(group, area)
    if (figures !== undefined && event !== undefined) figures[event] += group.events
  }
  return [...counted.values()]
}

/** As what a group of acts counts in an area; undefined where they are none of its events. */
function eventOf({ kind, from, to }: EventGroup, { communeOf }: Area): VitalEvent | undefined {
  const isHere = (place: EventGroup['from']): boolean => place !== null && communeOf(place) !== undefined
  if (kind === 'death') return isHere(from) ? 'deaths' : undefined
  if (kind === 'birth') return isHere(to) ? 'births' : undefined
  if (kind === 'marriage') return isHere(to) ? 'marriages' : undefined
  if (kind === 'divorce') return isHere(to) ? 'divorces' : undefined
  if (isHere(from) === isHere(to)) return undefined
  return isHere(to) ? 'movesIn' : 'movesOut'
}
