import * as z from 'zod'
import { publicRoute } from '../../access/public-route.ts'
import { listPublicArticles, sideIn } from '../news/public-news.ts'

const shownMax = 100

/** Open data: the articles, as the pages and the feeds tell them. */
export const openArticles = publicRoute({
  method: 'get',
  path: '/open/v1/articles',
  summary: 'Open data: the newest hundred articles in a language, with those that were withdrawn',
  query: z.object({ language: z.enum(['vi', 'en']).optional() }),
  answer: z.object({
    articles: z.array(
      z.object({
        articleId: z.uuid(),
        address: z.string(),
        language: z.enum(['vi', 'en']),
        title: z.string(),
        summary: z.string().nullable(),
        byline: z.string(),
        status: z.enum(['published', 'withdrawn']),
        publishedAt: z.date(),
        changedAt: z.date(),
      }),
    ),
  }),
  async handle(tx, { query, language: preferred, site }) {
    const language = query.language ?? preferred
    const articles = await listPublicArticles(tx, { countMax: shownMax })
    return {
      articles: articles.flatMap(({ articleId, content, isWithdrawn, slug, publishedAt, changedAt }) => {
        const side = sideIn(content, language)
        if (side === undefined) return []
        return {
          articleId,
          address: `${site.origin}/${language}/news/${slug}`,
          language: side.language,
          title: side.title,
          summary: isWithdrawn ? null : side.summary,
          byline: side.byline,
          status: isWithdrawn ? ('withdrawn' as const) : ('published' as const),
          publishedAt,
          changedAt,
        }
      }),
    }
  },
})
