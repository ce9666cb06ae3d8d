import type { adoptLearning } from '../../server/checking/duplicates/adopt-learning.route.ts'
import type { changeMerger } from '../../server/checking/duplicates/change-merger.route.ts'
import type { judgeClusterRoute } from '../../server/checking/duplicates/judge-cluster.route.ts'
import type { judgePair } from '../../server/checking/duplicates/judge-pair.route.ts'
import type { listClusters } from '../../server/checking/duplicates/list-clusters.route.ts'
import type { listPairsRoute } from '../../server/checking/duplicates/list-pairs.route.ts'
import type { readCluster } from '../../server/checking/duplicates/read-cluster.route.ts'
import type { readLearning } from '../../server/checking/duplicates/read-learning.route.ts'
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

/** Records that may together be one person. */
type Clusters = AnswerOf<typeof listClusters>
export type Cluster = AnswerOf<typeof readCluster>

/** What became of a cluster by a verdict. */
type ClusterJudged = AnswerOf<typeof judgeClusterRoute>

/** What the model learns from reviewers. */
export type Learning = AnswerOf<typeof readLearning>

/** Asks for the clusters that wait. */
export const askClusters = async (signal: AbortSignal): Promise<Clusters> =>
  request('/api/checking/clusters', { signal })

/** Asks for the cluster that a record is in. */
export const askCluster = async (personId: string): Promise<Cluster> => request(`/api/checking/clusters/${personId}`)

/** Says which records of a cluster are one person's. */
export const sendClusterVerdict = async (
  personId: string,
  body: BodyOf<typeof judgeClusterRoute>,
  key: string,
): Promise<ClusterJudged> => request(`/api/checking/clusters/${personId}/verdicts`, { body, key })

/** Asks what the model learns from reviewers. */
export const askLearning = async (signal: AbortSignal): Promise<Learning> =>
  request('/api/checking/learning', { signal })

/** Adopts what was learned, or goes back to the shipped model. */
export const sendLearning = async (
  body: BodyOf<typeof adoptLearning>,
  key: string,
): Promise<AnswerOf<typeof adoptLearning>> => request('/api/checking/learning', { body, key })
