import type { Text } from '../../../forms/language.ts'
import type { Reach } from '../../access/reach.ts'
import type { AnyTx, Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Site } from '../../http/server.ts'
import { requireWhole, type ArticleContent } from './article-content.ts'
import {
  findArticle,
  insertStep,
  insertVersion,
  listSteps,
  listVersions,
  lockArticle,
  putArticle,
  type Article,
  type ArticleVersion,
} from './article.sql.ts'
import { bindFigures } from './bind-figures.ts'

/** Who does something to an article, and when. */
type Actor = { accountId: string; at: Date }

/** What is written: an article by its identifier, at the version that the writer has seen (0: a new one). */
type Written = {
  articleId: string
  seenVersion: number
  slug: string
  imageId: string | null
  content: ArticleContent
}

/** The article within reach, locked; whatever else it is answers as what does not exist. */
export async function getArticle(tx: Tx<'portal'>, articleId: string, reach: Reach): Promise<Article> {
  const known = await findArticle(tx, articleId)
  // The reach is asked even where there is nothing, so that both answers are made alike.
  if (!(await reach.covers(known?.unitCode ?? '')) || known === undefined) throw new Problem('not-found')
  return (await lockArticle(tx, articleId)) ?? known
}

/** Keeps another version of an article, or the first of a new one. Whatever was proposed before is a draft again. */
export async function saveArticle(
  tx: AnyTx,
  { articleId, seenVersion, slug, imageId, content }: Written,
  { known, unitCode, actor }: { known: Article | undefined; unitCode: string; actor: Actor },
): Promise<number> {
  const article: Article = known ?? {
    articleId,
    unitCode,
    slug,
    state: 'draft',
    version: 0,
    publicVersion: null,
    publishOn: null,
    publishedAt: null,
    changedAt: null,
  }
  if (article.version !== seenVersion) throw new Problem('article-changed', { version: article.version })
  const isMoved = article.publicVersion !== null && article.slug !== slug
  if (article.state === 'withdrawn' || isMoved) throw new Problem('article-state', { state: article.state })
  if (imageId !== null) await requireImage(tx, imageId, article.unitCode)
  const version = article.version + 1
  const next: Article = { ...article, slug, state: 'draft', version, publishOn: null }
  await putArticle(tx, next)
  await insertVersion(tx, articleId, { version, content, imageId, writtenBy: actor.accountId })
  await insertStep(tx, next, { kind: 'saved', takenBy: actor.accountId, takenAt: actor.at })
  return version
}

async function requireImage(tx: Tx<'portal'>, imageId: string, unitCode: string): Promise<void> {
  const image = await tx
    .selectFrom('portal.image')
    .select('unit_code')
    .where('image_id', '=', imageId)
    .executeTakeFirst()
  if (image?.unit_code !== unitCode) throw new Problem('not-found')
}

/** Asks for the newest version to be published, at once or on a day. It has to be whole, and its figures public. */
export async function proposeArticle(
  tx: AnyTx,
  article: Article,
  { version, publishOn, actor, site }: { version: number; publishOn: string | null; actor: Actor; site: Site },
): Promise<void> {
  if (article.version !== version) throw new Problem('article-changed', { version: article.version })
  if (article.state !== 'draft') throw new Problem('article-state', { state: article.state })
  await requirePublishable(tx, article, site)
  await putArticle(tx, { ...article, state: 'proposed', publishOn })
  await insertStep(tx, article, { kind: 'proposed', takenBy: actor.accountId, takenAt: actor.at })
}

/** Publishes what another person proposed, or lets it wait for the day that was asked for. Answers which. */
export async function publishArticle(
  tx: AnyTx,
  article: Article,
  { version, actor, site }: { version: number; actor: Actor; site: Site },
): Promise<'public' | 'scheduled'> {
  if (article.version !== version) throw new Problem('article-changed', { version: article.version })
  if (article.state !== 'proposed') throw new Problem('article-state', { state: article.state })
  if ((await listAuthors(tx, article)).has(actor.accountId)) throw new Problem('own-article')
  await requirePublishable(tx, article, site)
  if (article.publishOn === null || article.publishOn <= site.today()) {
    await makePublic(tx, article, actor)
    return 'public'
  }
  await putArticle(tx, { ...article, state: 'scheduled' })
  await insertStep(tx, article, { kind: 'scheduled', takenBy: actor.accountId, takenAt: actor.at })
  return 'scheduled'
}

/** From now on readers see the newest version. */
export async function makePublic(tx: AnyTx, article: Article, { accountId, at }: Actor): Promise<void> {
  await putArticle(tx, {
    ...article,
    state: 'public',
    publicVersion: article.version,
    publishedAt: article.publishedAt ?? at,
    changedAt: at,
  })
  await insertStep(tx, article, { kind: 'published', takenBy: accountId, takenAt: at })
}

/** Gives a proposed version back to those who write, with a remark. */
export async function returnArticle(tx: AnyTx, article: Article, actor: Actor, note: Text): Promise<void> {
  if (article.state !== 'proposed' && article.state !== 'scheduled')
    throw new Problem('article-state', { state: article.state })
  await putArticle(tx, { ...article, state: 'draft', publishOn: null })
  await insertStep(tx, article, { kind: 'returned', takenBy: actor.accountId, takenAt: actor.at, note })
}

/** Takes an article back. Its address stays and says since when, and why. */
export async function withdrawArticle(tx: AnyTx, article: Article, actor: Actor, reason: Text): Promise<void> {
  if (article.publicVersion === null || article.state === 'withdrawn')
    throw new Problem('article-state', { state: article.state })
  await putArticle(tx, { ...article, state: 'withdrawn', publishOn: null, changedAt: actor.at })
  await insertStep(tx, article, { kind: 'withdrawn', takenBy: actor.accountId, takenAt: actor.at, note: reason })
}

/** The newest version of an article. */
async function getNewestVersion(tx: Tx<'portal'>, articleId: string): Promise<ArticleVersion> {
  const [newest] = await listVersions(tx, articleId)
  if (newest === undefined) throw new Error(`The article ${articleId} says nothing.`)
  return newest
}

async function requirePublishable(tx: AnyTx, { articleId, publicVersion }: Article, site: Site): Promise<void> {
  const { content, imageId } = await getNewestVersion(tx, articleId)
  requireWhole(content, { pictured: imageId !== null, public: publicVersion !== null })
  await bindFigures(tx, content, site)
}

/** Who wrote any part of what is to be published, or proposed it: everybody since the last version that was public. */
async function listAuthors(tx: Tx<'portal'>, { articleId, publicVersion }: Article): Promise<Set<string>> {
  const steps = await listSteps(tx, articleId)
  const taken = steps.filter(
    ({ version, kind }) => version > (publicVersion ?? 0) && ['saved', 'proposed'].includes(kind),
  )
  return new Set(taken.map(({ takenBy }) => takenBy))
}
