import { addLikelyPair } from '../../../checking/duplicates/testing/likely-pair.ts'
import type { Example, World } from '../examples.ts'

/** A request for each operation of review. */
export const reviewExamples = async (world: World): Promise<Record<string, Example>> => {
  const { pairId, firstId } = await addLikelyPair(world.site)
  const pair = `/api/checking/duplicates/${pairId}`
  const cluster = `/api/checking/clusters/${firstId}`
  return {
    'post /api/checking/duplicates/suggestions': {
      path: () => '/api/checking/duplicates/suggestions',
      body: () => ({ cells: { family_name: 'Nguyễn', given_name: 'Bình', birth_date: '1990-02-03' } }),
      isThing: false,
    },
    'get /api/checking/duplicates': { path: () => '/api/checking/duplicates', isThing: false },
    'get /api/checking/duplicates/:pairId': { path: () => pair, isThing: true },
    // Of facts that nobody has seen, and of what was not merged: conflicts, for who may know of the pair.
    'post /api/checking/duplicates/:pairId/verdicts': {
      path: () => `${pair}/verdicts`,
      body: () => ({ verdict: 'different', factsHash: '0'.repeat(64) }),
      isThing: true,
    },
    'post /api/checking/duplicates/:pairId/merger': {
      path: () => `${pair}/merger`,
      body: () => ({ action: 'split', reason: 'a test' }),
      isThing: true,
    },
    'get /api/checking/clusters': { path: () => '/api/checking/clusters', isThing: false },
    'get /api/checking/clusters/:personId': { path: () => cluster, isThing: true },
    'post /api/checking/clusters/:personId/verdicts': {
      path: () => `${cluster}/verdicts`,
      body: () => ({ factsHash: '0'.repeat(64), persons: [] }),
      isThing: true,
    },
    'get /api/checking/learning': { path: () => '/api/checking/learning', isThing: false },
    // Of more pairs than there are: a conflict, for who may decide it.
    'post /api/checking/learning': {
      path: () => '/api/checking/learning',
      body: () => ({ choice: 'learned', same: 99 }),
      isThing: true,
    },
  }
}
