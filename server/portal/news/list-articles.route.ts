import * as z from 'zod'
import { route } from '../../access/route.ts'
import { listArticlesOfLate } from './article.sql.ts'

const shownMax = 100

/** The states of the newest version of an article. */
export const ArticleStateOutput = z.enum(['draft', 'proposed', 'scheduled', 'public', 'withdrawn'])

/** What is written for the portal, and how far each article is. */
export const listArticles = route({
  method: 'get',
  path: '/api/portal/articles',
  summary: 'Articles of late, and how far each is on its way to the public',
  action: 'portal.read',
  answer: z.object({
    articles: z.array(
      z.object({
        articleId: z.uuid(),
        slug: z.string(),
        state: ArticleStateOutput,
        publishOn: z.string().nullable(),
        publishedAt: z.date().nullable(),
        titleVi: z.string().nullable(),
        titleEn: z.string().nullable(),
      }),
    ),
  }),
  async handle(tx, { reach }) {
    const articles = []
    // Asked once also where there is nothing, so that a list without rows is one within reach.
    const isWithin = new Map([['', await reach.covers('')]])
    for (const { unitCode, ...article } of await listArticlesOfLate(tx, shownMax)) {
      if (!isWithin.has(unitCode)) isWithin.set(unitCode, await reach.covers(unitCode))
      if (isWithin.get(unitCode) === true) articles.push(article)
    }
    return { articles }
  },
})
