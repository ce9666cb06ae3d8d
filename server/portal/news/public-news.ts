import { sql } from 'kysely'
import type { Language, Text } from '../../../forms/language.ts'
import type { Tx } from '../../db/database.ts'
import { ArticleContent, languagesOf } from './article-content.ts'
import { listSteps, listVersions } from './article.sql.ts'

/** An article as readers see it. */
export type PublicArticle = {
  articleId: string
  slug: string
  publishedAt: Date
  /** When what readers see last changed. */
  changedAt: Date
  version: number
  content: ArticleContent
  imageId: string | null
  isWithdrawn: boolean
}

/** An article with what was changed since it was first public, and why it was withdrawn, where it was. */
export type ToldArticle = PublicArticle & {
  changes: { at: Date; note: Text }[]
  withdrawal: { at: Date; reason: Text } | undefined
}

/** Becomes another text whenever what readers see of an article does, however little time has passed. */
export function seenOf({ version, isWithdrawn }: Pick<PublicArticle, 'version' | 'isWithdrawn'>): string {
  return `${version}${isWithdrawn ? '-withdrawn' : ''}`
}

const selectPublic = sql`
  select article.article_id as "articleId", slug, published_at as "publishedAt", changed_at as "changedAt",
    article_version.version, content, image_id as "imageId", state = 'withdrawn' as "isWithdrawn"
  from portal.article join portal.article_version
    on article_version.article_id = article.article_id and article_version.version = article.public_version`

type Row = Omit<PublicArticle, 'content'> & { content: unknown }

const told = (row: Row): PublicArticle => ({ ...row, content: ArticleContent.parse(row.content) })

/** Public articles, the newest first, those that were withdrawn among them. */
export async function listPublicArticles(
  tx: Tx<'portal'>,
  { countMax, after = 0 }: { countMax: number; after?: number },
): Promise<PublicArticle[]> {
  const { rows } = await sql<Row>`${selectPublic}
    order by published_at desc, article.article_id desc limit ${countMax} offset ${after}`.execute(tx)
  return rows.map(told)
}

/** The articles that changed last, the latest first: what feeds tell. */
export async function listChangedArticles(tx: Tx<'portal'>, countMax: number): Promise<PublicArticle[]> {
  const { rows } = await sql<Row>`${selectPublic}
    order by changed_at desc, article.article_id desc limit ${countMax}`.execute(tx)
  return rows.map(told)
}

/** The public article at an address, withdrawn or not. */
export async function findPublicArticle(tx: Tx<'portal'>, slug: string): Promise<ToldArticle | undefined> {
  const { rows } = await sql<Row>`${selectPublic} where slug = ${slug}`.execute(tx)
  const [row] = rows
  if (row === undefined) return undefined
  const article = told(row)
  const [steps, versions] = [await listSteps(tx, article.articleId), await listVersions(tx, article.articleId)]
  const withdrawn = steps.findLast(({ kind }) => kind === 'withdrawn')
  const published = steps.filter(({ kind }) => kind === 'published')
  const changes = published.slice(1).flatMap(({ version, takenAt }) => {
    const content = versions.find((one) => one.version === version)?.content
    return content === undefined ? [] : [{ at: takenAt, note: noteOf(content) }]
  })
  const withdrawal = withdrawn?.note ? { at: withdrawn.takenAt, reason: withdrawn.note } : undefined
  return { ...article, changes, withdrawal }
}

function noteOf({ vi, en }: ArticleContent): Text {
  return { vi: (vi ?? en)?.changeNote ?? '', en: (en ?? vi)?.changeNote ?? '' }
}

/** The article in a language, or in the one that it has; with which that is. */
export function sideIn(content: ArticleContent, language: Language) {
  const written = content[language] === null ? (languagesOf(content)[0] ?? language) : language
  const side = content[written]
  return side === null ? undefined : { ...side, language: written }
}
