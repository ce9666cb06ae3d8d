import * as z from 'zod'
import { namesOf } from '../../access/account.ts'
import { route } from '../../access/route.ts'
import { ArticleContentOutput } from './article-content.ts'
import { listSteps, listVersions } from './article.sql.ts'
import { getArticle } from './article.ts'
import { ArticleStateOutput } from './list-articles.route.ts'

const Note = z.object({ vi: z.string(), en: z.string() })

/** An article with all that it ever said, and what became of it. */
export const readArticle = route({
  method: 'get',
  path: '/api/portal/articles/:articleId',
  summary: 'An article with all its versions and steps',
  action: 'portal.read',
  params: z.object({ articleId: z.uuid() }),
  answer: z.object({
    articleId: z.uuid(),
    slug: z.string(),
    state: ArticleStateOutput,
    version: z.int(),
    publicVersion: z.int().nullable(),
    publishOn: z.string().nullable(),
    versions: z.array(
      z.object({
        version: z.int(),
        content: ArticleContentOutput,
        imageId: z.uuid().nullable(),
        writtenAt: z.date(),
        writtenByName: z.string(),
      }),
    ),
    steps: z.array(
      z.object({
        version: z.int(),
        kind: z.enum(['saved', 'proposed', 'returned', 'scheduled', 'published', 'withdrawn']),
        note: Note.nullable(),
        takenAt: z.date(),
        takenByName: z.string(),
        isOwn: z.boolean(),
      }),
    ),
  }),
  async handle(tx, { params: { articleId }, account, reach }) {
    const article = await getArticle(tx, articleId, reach)
    const [versions, steps] = [await listVersions(tx, articleId), await listSteps(tx, articleId)]
    const people = [...versions.map(({ writtenBy }) => writtenBy), ...steps.map(({ takenBy }) => takenBy)]
    const names = await namesOf(tx, people)
    return {
      ...article,
      versions: versions.map((one) => Object.assign(one, { writtenByName: names.get(one.writtenBy) ?? '' })),
      steps: steps.map((one) =>
        Object.assign(one, {
          takenByName: names.get(one.takenBy) ?? '',
          isOwn: one.takenBy === account.accountId,
        }),
      ),
    }
  },
})
