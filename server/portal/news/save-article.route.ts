import * as z from 'zod'
import { route } from '../../access/route.ts'
import { ArticleContent, Slug } from './article-content.ts'
import { findArticle } from './article.sql.ts'
import { getArticle, saveArticle } from './article.ts'
import { publicMoment } from './moment.ts'

/** An editor keeps what was written: every time another version, in one language or in both. */
export const saveArticleRoute = route({
  method: 'post',
  path: '/api/portal/articles',
  summary: 'Keep another version of an article, or the first of a new one',
  action: 'portal.write',
  body: z.object({
    articleId: z.uuid(),
    /** The version that was edited; 0 for a new article. */
    seenVersion: z.int().min(0).max(32_000),
    slug: Slug,
    imageId: z.uuid().nullable(),
    content: ArticleContent,
  }),
  answer: z.object({ version: z.int() }),
  async handle(tx, { body, account: { accountId, unitCode }, reach, site }) {
    const isKnown = (await findArticle(tx, body.articleId)) !== undefined
    const known = isKnown ? await getArticle(tx, body.articleId, reach) : undefined
    await reach.requireCommune(known?.unitCode ?? unitCode ?? '')
    const actor = { accountId, at: publicMoment(site) }
    return { version: await saveArticle(tx, body, { known, unitCode: unitCode ?? '', actor }) }
  },
})
