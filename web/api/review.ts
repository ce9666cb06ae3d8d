import type { changeMerger } from '../../server/checking/duplicates/change-merger.route.ts'
import type { judgePair } from '../../server/checking/duplicates/judge-pair.route.ts'
import type { listPairsRoute } from '../../server/checking/duplicates/list-pairs.route.ts'
import type { readPair } from '../../server/checking/duplicates/read-pair.route.ts'
import type { suggestDuplicates } from '../../server/checking/duplicates/suggest-duplicates.route.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** Whom a form that is being written may double. */
export type Suggestions = AnswerOf<typeof suggestDuplicates>

/** The queue of pairs, and how far reviewers agree. */
export type PairQueue = AnswerOf<typeof listPairsRoute>
export type QueuedPair = PairQueue['pairs'][number]

/** Two records side by side. */
export type Pair = AnswerOf<typeof readPair>
export type Verdict = BodyOf<typeof judgePair>['verdict']

/** What became of a pair by a verdict, a merger or a split; `rules`: what the register has against it. */
export type Judged = AnswerOf<typeof judgePair>

/** Asks whom the person of a form may double. */
export const askSuggestions = async (
  cells: BodyOf<typeof suggestDuplicates>['cells'],
  signal: AbortSignal,
): Promise<Suggestions> => request('/api/checking/duplicates/suggestions', { body: { cells }, signal })

/** Asks for the queue; without a state for what waits for this account. */
export const askPairs = async (state: string, signal?: AbortSignal): Promise<PairQueue> =>
  request(`/api/checking/duplicates${state === '' ? '' : `?state=${state}`}`, signal === undefined ? {} : { signal })

/** Asks for a pair. */
export const askPair = async (pairId: string): Promise<Pair> => request(`/api/checking/duplicates/${pairId}`)

/** Says of a pair whether it is one person. */
export const sendVerdict = async (pairId: string, body: BodyOf<typeof judgePair>, key: string): Promise<Judged> =>
  request(`/api/checking/duplicates/${pairId}/verdicts`, { body, key })

/** Merges what two people found to be one person, or splits it again. */
export const sendMerger = async (pairId: string, body: BodyOf<typeof changeMerger>, key: string): Promise<Judged> =>
  request(`/api/checking/duplicates/${pairId}/merger`, { body, key })
