import { sql } from 'kysely'
import type { Text } from '../../../forms/language.ts'
import type { Tx } from '../../db/database.ts'
import { ArticleContent, KeptText } from './article-content.ts'

/** How far the newest version of an article is. */
type ArticleState = 'draft' | 'proposed' | 'scheduled' | 'public' | 'withdrawn'

/** What became of an article. */
type ArticleStepKind = 'saved' | 'proposed' | 'returned' | 'scheduled' | 'published' | 'withdrawn'

/** An article without its text. */
export type Article = {
  articleId: string
  unitCode: string
  slug: string
  state: ArticleState
  version: number
  publicVersion: number | null
  publishOn: string | null
  publishedAt: Date | null
  changedAt: Date | null
}

const columns = [
  'article_id as articleId',
  'unit_code as unitCode',
  'slug',
  'state',
  'version',
  'public_version as publicVersion',
  'publish_on as publishOn',
  'published_at as publishedAt',
  'changed_at as changedAt',
] as const

/** The article; nobody else changes it until the transaction ends. */
export async function lockArticle(tx: Tx<'portal'>, articleId: string): Promise<Article | undefined> {
  return tx
    .selectFrom('portal.article')
    .select(columns)
    .where('article_id', '=', articleId)
    .forUpdate()
    .executeTakeFirst()
}

/** The article as it stands. */
export async function findArticle(tx: Tx<'portal'>, articleId: string): Promise<Article | undefined> {
  return tx.selectFrom('portal.article').select(columns).where('article_id', '=', articleId).executeTakeFirst()
}

/** Articles by what happened to them last, with the titles of their newest versions. */
export async function listArticlesOfLate(tx: Tx<'portal'>, countMax: number) {
  const { rows } = await sql<
    Pick<Article, 'articleId' | 'unitCode' | 'slug' | 'state' | 'publishOn' | 'publishedAt'> & {
      titleVi: string | null
      titleEn: string | null
    }
  >`
    select article_id as "articleId", unit_code as "unitCode", slug, state, publish_on as "publishOn",
      published_at as "publishedAt", content->'vi'->>'title' as "titleVi", content->'en'->>'title' as "titleEn"
    from portal.article join portal.article_version using (article_id, version)
    order by written_at desc limit ${countMax}`.execute(tx)
  return rows
}

/** A version of an article: what it says, its picture, by whom and when it was written. */
export type ArticleVersion = {
  version: number
  content: ArticleContent
  imageId: string | null
  writtenBy: string
  writtenAt: Date
}

/** All that an article ever said, the newest first. */
export async function listVersions(tx: Tx<'portal'>, articleId: string): Promise<ArticleVersion[]> {
  const rows = await tx
    .selectFrom('portal.article_version')
    .select(['version', 'content', 'image_id as imageId', 'written_by as writtenBy', 'written_at as writtenAt'])
    .where('article_id', '=', articleId)
    .orderBy('version', 'desc')
    .execute()
  return rows.map(({ version, content, imageId, writtenBy, writtenAt }) => ({
    version,
    content: ArticleContent.parse(content),
    imageId,
    writtenBy,
    writtenAt,
  }))
}

/** What became of an article, in order. */
export async function listSteps(tx: Tx<'portal'>, articleId: string) {
  const rows = await tx
    .selectFrom('portal.article_step')
    .select(['version', 'kind', 'note', 'taken_by as takenBy', 'taken_at as takenAt'])
    .where('article_id', '=', articleId)
    .orderBy('step_no')
    .execute()
  return rows.map(({ version, kind, note, takenBy, takenAt }) => ({
    version,
    kind,
    note: note === null ? null : KeptText.parse(note),
    takenBy,
    takenAt,
  }))
}

/** A new article, or what changed of one that is there. */
export async function putArticle(tx: Tx<'portal'>, article: Article): Promise<void> {
  const row = {
    slug: article.slug,
    state: article.state,
    version: article.version,
    public_version: article.publicVersion,
    publish_on: article.publishOn,
    published_at: article.publishedAt,
    changed_at: article.changedAt,
  }
  await tx
    .insertInto('portal.article')
    .values({ article_id: article.articleId, unit_code: article.unitCode, ...row })
    .onConflict((conflict) => conflict.constraint('article_key').doUpdateSet(row))
    .execute()
}

/** Appends a version. */
export async function insertVersion(
  tx: Tx<'portal'>,
  articleId: string,
  { version, content, imageId, writtenBy }: Omit<ArticleVersion, 'writtenAt'>,
): Promise<void> {
  await tx
    .insertInto('portal.article_version')
    .values({
      article_id: articleId,
      version,
      content: JSON.stringify(content),
      image_id: imageId,
      written_by: writtenBy,
    })
    .execute()
}

/** Appends what became of an article, which the caller has locked. */
export async function insertStep(
  tx: Tx<'portal'>,
  { articleId, version }: Pick<Article, 'articleId' | 'version'>,
  {
    kind,
    takenBy,
    takenAt,
    note = null,
  }: { kind: ArticleStepKind; takenBy: string; takenAt: Date; note?: Text | null },
): Promise<void> {
  await sql`
    insert into portal.article_step (article_id, step_no, version, kind, note, taken_by, taken_at)
    select ${articleId}::uuid, coalesce(max(step_no), 0) + 1, ${version}::smallint, ${kind}::portal.article_step_kind,
      ${note === null ? null : JSON.stringify(note)}::json, ${takenBy}::uuid, ${takenAt.toISOString()}::timestamptz
    from portal.article_step where article_id = ${articleId}`.execute(tx)
}
