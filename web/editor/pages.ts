import { later, type Pages } from '../later.ts'

const PublicationsPage = later(
  async () => import('./publications-page.tsx'),
  (module) => module.PublicationsPage,
)
const ArticlesPage = later(
  async () => import('./articles-page.tsx'),
  (module) => module.ArticlesPage,
)
const ArticlePage = later(
  async () => import('./article-page.tsx'),
  (module) => module.ArticlePage,
)
const CalendarPage = later(
  async () => import('./calendar-page.tsx'),
  (module) => module.CalendarPage,
)

/** The pages of publication: of results, of articles, and the release calendar. */
export const publicationPages: Pages = [
  ['/publications', PublicationsPage],
  ['/articles', ArticlesPage],
  ['/articles/:articleId', ArticlePage],
  ['/calendar', CalendarPage],
]
