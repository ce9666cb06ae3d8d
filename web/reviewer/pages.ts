import { later, type Pages } from '../later.ts'

const DuplicatesPage = later(
  async () => import('./duplicates-page.tsx'),
  (module) => module.DuplicatesPage,
)
const PairPage = later(
  async () => import('./pair-page.tsx'),
  (module) => module.PairPage,
)
const ClustersPage = later(
  async () => import('./clusters-page.tsx'),
  (module) => module.ClustersPage,
)
const ClusterPage = later(
  async () => import('./cluster-page.tsx'),
  (module) => module.ClusterPage,
)
const LearningPage = later(
  async () => import('./learning-page.tsx'),
  (module) => module.LearningPage,
)

/** The pages of review. */
export const reviewPages: Pages = [
  ['/duplicates', DuplicatesPage],
  ['/clusters', ClustersPage],
  ['/clusters/:personId', ClusterPage],
  ['/duplicates/learning', LearningPage],
  ['/duplicates/:pairId', PairPage],
]
