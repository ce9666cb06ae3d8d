import type { listReleasesRoute } from '../../server/portal/calendar/list-releases.route.ts'
import type { addImage } from '../../server/portal/news/add-image.route.ts'
import type { listArticles } from '../../server/portal/news/list-articles.route.ts'
import type { listFigures } from '../../server/portal/news/list-figures.route.ts'
import type { previewArticle } from '../../server/portal/news/preview-article.route.ts'
import type { readArticle } from '../../server/portal/news/read-article.route.ts'
import type { saveArticleRoute } from '../../server/portal/news/save-article.route.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'
import { upload } from './upload.ts'

/** An article in the list of those who write. */
export type ListedArticle = AnswerOf<typeof listArticles>['articles'][number]
/** An article with all its versions and steps. */
export type ReadArticle = AnswerOf<typeof readArticle>
/** What is sent to keep another version. */
type ArticleToSave = BodyOf<typeof saveArticleRoute>
/** What an article says, by language; a language that is not written is null. */
export type ArticleContent = ArticleToSave['content']
/** An article in one language. */
export type ArticleSide = NonNullable<ArticleContent['vi']>
/** Published figures that a text names, and names that are none. */
export type Preview = AnswerOf<typeof previewArticle>
/** Published figures to choose from. */
type FigureChoices = AnswerOf<typeof listFigures>
/** An announced publication. */
export type ListedRelease = AnswerOf<typeof listReleasesRoute>['releases'][number]

/** Where the acts of the portal are sent. */
export const portalPaths = {
  articles: '/api/portal/articles',
  releases: '/api/portal/releases',
  of: (articleId: string, act: 'proposal' | 'decision' | 'withdrawal') => `/api/portal/articles/${articleId}/${act}`,
  moveOf: (releaseId: string) => `/api/portal/releases/${releaseId}/move`,
  image: (imageId: string) => `/api/portal/images/${imageId}`,
} as const

/** Articles of late. */
export const askArticles = async (signal: AbortSignal): Promise<AnswerOf<typeof listArticles>> =>
  request(portalPaths.articles, { signal })

/** An article with all that it ever said. */
export const askArticle = async (articleId: string, signal: AbortSignal): Promise<ReadArticle> =>
  request(`${portalPaths.articles}/${articleId}`, { signal })

/** The published figures of a month; of the latest one where none is named. */
export const askFigures = async (month: string, signal: AbortSignal): Promise<FigureChoices> =>
  request(`/api/portal/figures${month === '' ? '' : `?periodCode=${month}`}`, { signal })

/** The release calendar. */
export const askReleases = async (signal: AbortSignal): Promise<AnswerOf<typeof listReleasesRoute>> =>
  request(portalPaths.releases, { signal })

/** The figures of a text as readers will see them. */
export const askPreview = async (content: ArticleContent): Promise<Preview> =>
  request('/api/portal/previews', { body: { content } })

/** Adds a picture; what the camera wrote into the file is taken out by the server before it is kept. */
export const sendImage = async (file: File): Promise<AnswerOf<typeof addImage>> =>
  upload({ path: '/api/portal/images', file, key: crypto.randomUUID(), onProgress: () => undefined })
