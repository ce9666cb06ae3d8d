import { later, type Pages } from '../later.ts'

const PublicationsPage = later(
  async () => import('./publications-page.tsx'),
  (module) => module.PublicationsPage,
)

/** The pages of publication. */
export const publicationPages: Pages = [['/publications', PublicationsPage]]
