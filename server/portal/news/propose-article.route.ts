import * as z from 'zod'
import { route } from '../../access/route.ts'
import { getArticle, proposeArticle } from './article.ts'
import { publicMoment } from './moment.ts'

/** An editor asks for an article to be published, at once or on a day to come. */
export const proposeArticleRoute = route({
  method: 'post',
  path: '/api/portal/articles/:articleId/proposal',
  summary: 'Propose to publish the newest version of an article, at once or on a day',
  action: 'portal.write',
  params: z.object({ articleId: z.uuid() }),
  body: z.object({ version: z.int(), publishOn: z.iso.date().nullable() }),
  answer: z.object({}),
  async handle(tx, { params: { articleId }, body, account: { accountId }, reach, site }) {
    const article = await getArticle(tx, articleId, reach)
    await proposeArticle(tx, article, { ...body, actor: { accountId, at: publicMoment(site) }, site })
    return {}
  },
})
