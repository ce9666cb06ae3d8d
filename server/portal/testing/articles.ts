import { newId } from '../../db/new-id.ts'
import type { Caller } from '../../testing/site.ts'
import type { ArticleContent, ArticleSide } from '../news/article-content.ts'

/** A language of an article that is whole. */
export const sideOf = (other: Partial<ArticleSide> = {}): ArticleSide => ({
  title: 'Results of the month',
  summary: 'What was done.',
  body: 'The offices report.',
  byline: 'Văn phòng Bộ',
  imageAlt: '',
  changeNote: '',
  ...other,
})

/** What an editor sends to keep a new article: whole, in both languages, with another text where it is given. */
export const writtenOf = (
  slug: string,
  content: ArticleContent = { vi: sideOf({ title: 'Kết quả tháng' }), en: sideOf() },
) => ({ articleId: newId(), seenVersion: 0, slug, imageId: null as string | null, content })

/** Keeps, proposes and publishes an article; answers what was sent. */
export async function publishedArticle(
  { editor, publisher }: { editor: Caller; publisher: Caller },
  written: ReturnType<typeof writtenOf>,
): Promise<void> {
  const version = written.seenVersion + 1
  const at = `/api/portal/articles/${written.articleId}`
  for (const answer of [
    await editor.post('/api/portal/articles', written),
    await editor.post(`${at}/proposal`, { version, publishOn: null }),
    await publisher.post(`${at}/decision`, { action: 'publish', version }),
  ])
    if (!answer.ok) throw new Error(`${answer.status} ${await answer.text()}`)
}
