import { listReleasesRoute } from './calendar/list-releases.route.ts'
import { moveReleaseRoute } from './calendar/move-release.route.ts'
import { planReleaseRoute } from './calendar/plan-release.route.ts'
import { addImage } from './news/add-image.route.ts'
import { decideArticle } from './news/decide-article.route.ts'
import { listArticles } from './news/list-articles.route.ts'
import { listFigures } from './news/list-figures.route.ts'
import { previewArticle } from './news/preview-article.route.ts'
import { proposeArticleRoute } from './news/propose-article.route.ts'
import { readArticle } from './news/read-article.route.ts'
import { readImage } from './news/read-image.route.ts'
import { saveArticleRoute } from './news/save-article.route.ts'
import { withdrawArticleRoute } from './news/withdraw-article.route.ts'
import { listDatasetsRoute } from './open/list-datasets.route.ts'
import { openArticles } from './open/open-articles.route.ts'
import { openResultsJson } from './open/open-results-json.route.ts'
import { openResultsSdmx } from './open/open-results-sdmx.route.ts'
import { readDataset } from './open/read-dataset.route.ts'

/** The operations of the portal. */
export const portalRoutes = [
  listArticles,
  readArticle,
  saveArticleRoute,
  proposeArticleRoute,
  decideArticle,
  withdrawArticleRoute,
  previewArticle,
  listFigures,
  addImage,
  readImage,
  listReleasesRoute,
  planReleaseRoute,
  moveReleaseRoute,
  listDatasetsRoute,
  readDataset,
  openArticles,
  openResultsJson,
  openResultsSdmx,
] as const
