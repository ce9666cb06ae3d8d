import { later, type Pages } from '../later.ts'

const SurrenderPage = later(
  async () => import('./surrender-page.tsx'),
  (module) => module.SurrenderPage,
)
const ReceivePage = later(
  async () => import('./receive-page.tsx'),
  (module) => module.ReceivePage,
)
const CampaignPage = later(
  async () => import('./campaign-page.tsx'),
  (module) => module.CampaignPage,
)
const BatchesPage = later(
  async () => import('./batches-page.tsx'),
  (module) => module.BatchesPage,
)

/** The pages of surrender. */
export const surrenderPages: Pages = [
  ['/surrender', SurrenderPage],
  ['/surrender/receive', ReceivePage],
  ['/surrender/batches', BatchesPage],
  ['/surrender/campaign', CampaignPage],
]
