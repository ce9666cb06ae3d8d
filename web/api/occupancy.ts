import type { readHouseholdOverTime } from '../../server/register/occupancy/read-household-over-time.route.ts'
import type { readOccupancy } from '../../server/register/occupancy/read-occupancy.route.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** Who was at an address over a period: compositions that follow each other without a gap. */
export type Occupancy = AnswerOf<typeof readOccupancy>
export type Occupant = Occupancy['compositions'][number]['occupants'][number]

/** What is asked about an address: by a residence of somebody or by itself, on a day or over a period. */
export type OccupancyAsked = BodyOf<typeof readOccupancy>

/** Who was in a household over a period, and how many they were. */
export type HouseholdOverTime = AnswerOf<typeof readHouseholdOverTime>
export type HouseholdComposition = HouseholdOverTime['compositions'][number]

type Asking = { purpose: string; signal: AbortSignal }

/** Asks who was at an address: a POST, so that it stands in no log. */
export const askOccupancy = async (body: OccupancyAsked, asking: Asking): Promise<Occupancy> =>
  request('/api/register/occupancy', { body, ...asking })

/** Asks who was in a household. */
export const askHouseholdOverTime = async (
  householdId: string,
  body: BodyOf<typeof readHouseholdOverTime>,
  asking: Asking,
): Promise<HouseholdOverTime> => request(`/api/register/households/${householdId}/compositions`, { body, ...asking })
