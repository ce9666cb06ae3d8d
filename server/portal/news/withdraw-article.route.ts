import * as z from 'zod'
import { route } from '../../access/route.ts'
import { KeptText } from './article-content.ts'
import { getArticle, withdrawArticle } from './article.ts'
import { publicMoment } from './moment.ts'

/** An article is taken back: its address stays, and says since when and why. */
export const withdrawArticleRoute = route({
  method: 'post',
  path: '/api/portal/articles/:articleId/withdrawal',
  summary: 'Withdraw a public article with a reason; its address stays',
  action: 'portal.publish',
  params: z.object({ articleId: z.uuid() }),
  body: z.object({ reason: KeptText }),
  answer: z.object({}),
  async handle(tx, { params: { articleId }, body: { reason }, account: { accountId }, reach, site }) {
    const article = await getArticle(tx, articleId, reach)
    await withdrawArticle(tx, article, { accountId, at: publicMoment(site) }, reason)
    site.wake()
    return {}
  },
})
