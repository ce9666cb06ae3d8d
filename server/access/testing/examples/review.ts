import { addLikelyPair } from '../../../checking/duplicates/testing/likely-pair.ts'
import type { Example, World } from '../examples.ts'

/** A request for each operation of review. */
export const reviewExamples = async (world: World): Promise<Record<string, Example>> => {
  const { pairId } = await addLikelyPair(world.site)
  const pair = `/api/checking/duplicates/${pairId}`
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
  }
}
