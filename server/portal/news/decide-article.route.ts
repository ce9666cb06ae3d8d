import * as z from 'zod'
import { route } from '../../access/route.ts'
import { KeptText } from './article-content.ts'
import { getArticle, publishArticle, returnArticle } from './article.ts'
import { publicMoment } from './moment.ts'

/** A second person publishes what an editor proposed, or gives it back. */
export const decideArticle = route({
  method: 'post',
  path: '/api/portal/articles/:articleId/decision',
  summary: 'Publish an article that somebody else wrote and proposed, or return it with a remark',
  action: 'portal.publish',
  params: z.object({ articleId: z.uuid() }),
  body: z.discriminatedUnion('action', [
    z.object({ action: z.literal('publish'), version: z.int() }),
    z.object({ action: z.literal('return'), note: KeptText }),
  ]),
  answer: z.object({ state: z.enum(['draft', 'public', 'scheduled']) }),
  async handle(tx, { params: { articleId }, body, account: { accountId }, reach, site }) {
    const article = await getArticle(tx, articleId, reach)
    const actor = { accountId, at: publicMoment(site) }
    if (body.action === 'return') {
      await returnArticle(tx, article, actor, body.note)
      return { state: 'draft' as const }
    }
    const state = await publishArticle(tx, article, { version: body.version, actor, site })
    site.wake()
    return { state }
  },
})
