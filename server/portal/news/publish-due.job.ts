import type { Site } from '../../http/server.ts'
import { makePublic } from './article.ts'
import { listSteps, lockArticle } from './article.sql.ts'
import { publicMoment } from './moment.ts'

/** Publishes what was to wait for a day that has come. Answers how many articles. */
export async function publishDue(site: Site): Promise<number> {
  const due = await site.db
    .selectFrom('portal.article')
    .select('article_id')
    .where('state', '=', 'scheduled')
    .where('publish_on', '<=', site.today())
    .execute()
  for (const { article_id: articleId } of due)
    await site.db.transaction().execute(async (tx) => {
      const article = await lockArticle(tx, articleId)
      // Returned or changed a moment ago: whoever did that decides.
      if (article?.state !== 'scheduled') return
      const steps = await listSteps(tx, articleId)
      const decided = steps.findLast(({ kind }) => kind === 'scheduled')
      if (decided === undefined) throw new Error('An article was scheduled by nobody.')
      await makePublic(tx, article, { accountId: decided.takenBy, at: publicMoment(site) })
    })
  return due.length
}
