import type { readHouseholds } from '../../server/statistics/read-households.route.ts'
import type { readPopulation } from '../../server/statistics/read-population.route.ts'
import type { readVitalEvents } from '../../server/statistics/read-vital-events.route.ts'
import type { AnswerOf } from './answer.ts'
import { request } from './request.ts'

/** The population of a unit on a day, and of the units below it. */
export type Population = AnswerOf<typeof readPopulation>
/** Its households by size. */
export type Households = AnswerOf<typeof readHouseholds>
/** What happened in a month. */
export type EventMonth = AnswerOf<typeof readVitalEvents>['months'][number]

/** What figures are asked about: a unit, and the days of the figures and of the map, each empty for today. */
export type FiguresAsked = { unitCode: string; on: string; map: string }

/** The address of a kind of figures. */
export function figuresPath(kind: string, asked: FiguresAsked, more: Record<string, string> = {}): string {
  const given = Object.entries({ ...asked, ...more }).filter(([, value]) => value !== '')
  return `/api/statistics/${kind}?${new URLSearchParams(given).toString()}`
}

/** The population by sex and age group. */
export const askPopulation = async (asked: FiguresAsked, signal: AbortSignal): Promise<Population> =>
  request(figuresPath('population', asked), { signal })

/** The households by size; of a whole city this takes a while. */
export const askHouseholds = async (asked: FiguresAsked, signal: AbortSignal): Promise<Households> =>
  request(figuresPath('households', asked), { signal })

/** What happened by the month, in the year of the day. */
export const askEvents = async (asked: FiguresAsked, signal: AbortSignal): Promise<{ months: EventMonth[] }> =>
  request(figuresPath('vital-events', asked), { signal })
