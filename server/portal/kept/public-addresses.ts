import { sql } from 'kysely'
import { languages, type Language } from '../../../forms/language.ts'
import type { AnyTx } from '../../db/database.ts'
import type { Site } from '../../http/server.ts'
import { countPublished, listPublicVintages } from '../../reporting/publication/public-vintages.ts'
import { seenOf } from '../news/public-news.ts'
import { newsAddress, articlesOnPage } from '../news/news-page.ts'
import { openFile, openFiles, resultsAddress } from '../results-address.ts'

/** Something public: its address, and what becomes another text whenever it may have changed. */
export type PublicAddress = { address: string; stamp: string; language?: Language }

/** What becomes another text whenever anything new is public: looked at every second, so it costs three counts. */
export async function stampOf(tx: AnyTx, site: Site): Promise<string> {
  const { rows } = await sql<{ steps: number; plans: number; out: number }>`
    select (select count(*)::int from portal.article_step where kind in ('published', 'withdrawn')) as steps,
      (select count(*)::int from portal.release_plan) as plans,
      (select count(*)::int from portal.release where out_on is not null) as out`.execute(tx)
  const { steps = 0, plans = 0, out = 0 } = rows[0] ?? {}
  return [steps, plans, out, await countPublished(tx), site.today()].join(' ')
}

/** The pages of every tier below its language, and those that only a city has. */
const rooms = ['', 'results', 'calendar', 'open-data', 'open-data/results', 'search', 'news.atom', 'news.rss']
const roomsOfCity = ['statistics', 'coverage', 'open-data/population']

/** Every public address with its stamp, pages in both languages. */
export async function listPublicAddresses(tx: AnyTx, site: Site): Promise<PublicAddress[]> {
  const everything = await stampOf(tx, site)
  const vintages = await listPublicVintages(tx)
  const articles = await listArticles(tx)
  const listed = Array.from({ length: Math.max(1, Math.ceil(articles.length / articlesOnPage)) }, (_, at) => at + 1)
  const shared = [...rooms, ...(site.tier === 'city' ? roomsOfCity : [])]
  const pages: PublicAddress[] = []
  for (const language of languages) {
    const addresses = [
      ...shared.map((room) => `/${language}/${room}`),
      ...listed.map((page) => newsAddress(language, page)),
      ...vintages.map((one) => resultsAddress(language, one)),
    ]
    for (const address of addresses) pages.push({ address, stamp: everything, language })
    for (const article of articles)
      pages.push({
        address: `/${language}/news/${article.slug}`,
        stamp: `${seenOf(article)} ${vintages.length}`,
        language,
      })
  }
  return [...pages, ...filesOf(vintages, articles, everything)]
}

type Listed = { slug: string; version: number; isWithdrawn: boolean; imageId: string | null }

function filesOf(
  vintages: readonly { periodCode: string; unitCode: string; vintageNo: number }[],
  articles: readonly Listed[],
  everything: string,
): PublicAddress[] {
  const images = new Set(articles.flatMap(({ imageId }) => imageId ?? []))
  return [
    ...['/open/v1/datasets', '/open/v1/datasets/results', '/open/v1/articles', '/sitemap.xml'].map((address) => ({
      address,
      stamp: everything,
    })),
    // What never changes is kept once.
    ...vintages.flatMap((one) => openFiles.map((name) => ({ address: openFile(one, name), stamp: 'for ever' }))),
    ...[...images].map((imageId) => ({ address: `/media/${imageId}`, stamp: 'for ever' })),
  ]
}

/** Public articles with their pictures; one that was withdrawn shows none. */
async function listArticles(tx: AnyTx): Promise<Listed[]> {
  const { rows } = await sql<Listed>`
    select slug, article_version.version, state = 'withdrawn' as "isWithdrawn",
      case when state <> 'withdrawn' then image_id end as "imageId"
    from portal.article join portal.article_version
      on article_version.article_id = article.article_id and article_version.version = article.public_version
    order by published_at desc, article.article_id desc`.execute(tx)
  return rows
}
