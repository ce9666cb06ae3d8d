import { later, type Pages } from '../later.ts'

const FindingsPage = later(
  async () => import('./findings-page.tsx'),
  (module) => module.FindingsPage,
)
const FindingPage = later(
  async () => import('./findings-detail-page.tsx'),
  (module) => module.FindingPage,
)
const TrendPage = later(
  async () => import('./findings-trend-page.tsx'),
  (module) => module.TrendPage,
)
const RulesPage = later(
  async () => import('./findings-rules-page.tsx'),
  (module) => module.RulesPage,
)

/** The pages of rules and findings. */
export const findingPages: Pages = [
  ['/findings', FindingsPage],
  ['/findings/trend', TrendPage],
  ['/findings/rules', RulesPage],
  ['/findings/:findingId', FindingPage],
]
