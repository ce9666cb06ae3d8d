import { changeMerger } from './change-merger.route.ts'
import { judgePair } from './judge-pair.route.ts'
import { listPairsRoute } from './list-pairs.route.ts'
import { readPair } from './read-pair.route.ts'
import { suggestDuplicates } from './suggest-duplicates.route.ts'

/** The operations about duplicates. */
export const duplicateRoutes = [suggestDuplicates, listPairsRoute, readPair, judgePair, changeMerger]
