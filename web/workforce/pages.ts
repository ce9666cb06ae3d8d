import { later, type Pages } from '../later.ts'

const PostsPage = later(
  async () => import('./posts-page.tsx'),
  (module) => module.PostsPage,
)
const OfficersPage = later(
  async () => import('./officers-page.tsx'),
  (module) => module.OfficersPage,
)
const UnitPostsPage = later(
  async () => import('./unit-posts-page.tsx'),
  (module) => module.UnitPostsPage,
)
const EquipmentPage = later(
  async () => import('./equipment-page.tsx'),
  (module) => module.EquipmentPage,
)
const RequestsPage = later(
  async () => import('./requests-page.tsx'),
  (module) => module.RequestsPage,
)
const RecommendationPage = later(
  async () => import('./recommendation-page.tsx'),
  (module) => module.RecommendationPage,
)
const EstablishmentPage = later(
  async () => import('./establishment-page.tsx'),
  (module) => module.EstablishmentPage,
)
const NormsPage = later(
  async () => import('./norms-page.tsx'),
  (module) => module.NormsPage,
)

/** Stands for every page while an officer holds no post. */
export const NoPostPage = later(
  async () => import('./no-post-page.tsx'),
  (module) => module.NoPostPage,
)

/** The pages of workforce. */
export const workforcePages: Pages = [
  ['/posts', PostsPage],
  ['/posts/officers', OfficersPage],
  ['/posts/establishment', EstablishmentPage],
  ['/posts/:unitCode', UnitPostsPage],
  ['/equipment', EquipmentPage],
  ['/equipment/requests', RequestsPage],
  ['/equipment/recommendation', RecommendationPage],
  ['/equipment/norms', NormsPage],
  ['/equipment/:unitCode', EquipmentPage],
]
