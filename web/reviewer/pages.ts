import { later, type Pages } from '../later.ts'

const DuplicatesPage = later(
  async () => import('./duplicates-page.tsx'),
  (module) => module.DuplicatesPage,
)
const PairPage = later(
  async () => import('./pair-page.tsx'),
  (module) => module.PairPage,
)

/** The pages of review. */
export const reviewPages: Pages = [
  ['/duplicates', DuplicatesPage],
  ['/duplicates/:pairId', PairPage],
]
