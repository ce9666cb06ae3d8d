import type { listCitiesRoute } from '../../server/exchange/list-cities.route.ts'
import type { listRefusals } from '../../server/exchange/list-refusals.route.ts'
import type { AnswerOf } from './answer.ts'
import { request } from './request.ts'

/** The cities as the nation sees them: how far the changes of each have been taken over. */
export type Cities = AnswerOf<typeof listCitiesRoute>
export type City = Cities['cities'][number]

/** A change that the nation did not take as it was: work for the city. */
export type ExchangeRefusal = AnswerOf<typeof listRefusals>['refusals'][number]

/** All cities. */
export const askCities = async (signal: AbortSignal): Promise<Cities> => request('/api/exchange/cities', { signal })

/** What the nation has refused of this city's changes. */
export const askRefusals = async (signal: AbortSignal): Promise<{ refusals: ExchangeRefusal[] }> =>
  request('/api/exchange/refusals', { signal })
