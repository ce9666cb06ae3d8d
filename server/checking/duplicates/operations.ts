import { adoptLearning } from './adopt-learning.route.ts'
import { changeMerger } from './change-merger.route.ts'
import { judgeClusterRoute } from './judge-cluster.route.ts'
import { judgePair } from './judge-pair.route.ts'
import { listClusters } from './list-clusters.route.ts'
import { listPairsRoute } from './list-pairs.route.ts'
import { readCluster } from './read-cluster.route.ts'
import { readLearning } from './read-learning.route.ts'
import { readPair } from './read-pair.route.ts'
import { suggestDuplicates } from './suggest-duplicates.route.ts'

/** The operations about duplicates. */
export const duplicateRoutes = [
  suggestDuplicates,
  listPairsRoute,
  readPair,
  judgePair,
  changeMerger,
  listClusters,
  readCluster,
  judgeClusterRoute,
  readLearning,
  adoptLearning,
]
