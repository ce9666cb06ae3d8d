import { request } from './request.ts'

/** A city as the nation sees it: how far its changes have been taken over. */
export type City = {
  areaCode: string
  name: string
  persons: number
  /** The last change that the nation has. */
  nextAfter: number
  /** The newest change that the city has, where it has told. */
  cityNewest: number | null
  /** Changes between the two. */
  lag: number | null
  lastPullAt: string | null
  lastProblem: string | null
  numbersGiven: number
  refusals: number
}

/** A change that the nation did not take: work for the city. */
export type ExchangeRefusal = {
  seq: number
  personId: string
  outcome: string
  rule: string | null
  receivedAt: string
}

/** All cities. */
export const askCities = (signal: AbortSignal): Promise<{ cities: City[]; today: string }> =>
  request('/api/exchange/cities', { signal })

/** What the nation has refused of this city's changes. */
export const askRefusals = (signal: AbortSignal): Promise<{ refusals: ExchangeRefusal[] }> =>
  request('/api/exchange/refusals', { signal })
