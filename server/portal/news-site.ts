import type { Context, Hono } from 'hono'
import { languages, type Language } from '../../forms/language.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { calendarPage, type NamedRelease } from './calendar/calendar-page.ts'
import { listReleases } from './calendar/release.ts'
import { listPublicAddresses } from './kept/public-addresses.ts'
import { robotsText, sitemap } from './kept/sitemap.ts'
import { articlePage } from './news/article-page.ts'
import { findFigures, namedIn } from './news/bind-figures.ts'
import { articlesInFeed, atomFeed, rssFeed } from './news/feeds.ts'
import { findPublicImage, readImageFile } from './news/image.ts'
import { articlesOnPage, newsPage } from './news/news-page.ts'
import { findPublicArticle, listChangedArticles, listPublicArticles } from './news/public-news.ts'
import { listDatasets, unitNames } from './open/dataset.ts'
import { datasetPage, openDataPage } from './open/open-data-page.ts'
import { findPublic } from './search/find-public.ts'
import { searchPage } from './search/search-page.ts'

const foundMax = 30
const typedMax = 200

/** Adds what the portal publishes: news with their feeds and pictures, the calendar, open data, the search, the sitemap. */
export function addNews(server: Hono, site: Site, stylesheet: string | undefined): void {
  for (const language of languages) {
    addArticles(server, { site, language, stylesheet })
    addFeeds(server, site, language)
    server.get(`/${language}/calendar`, async (c) => {
      const releases = await read(site, async (tx) => listNamedReleases(tx, site))
      return page(c, calendarPage(language, { releases, today: site.today(), stylesheet }))
    })
    server.get(`/${language}/open-data`, async (c) => {
      const datasets = await read(site, async (tx) => listDatasets(tx, site))
      return page(c, openDataPage(language, { datasets, stylesheet }))
    })
    server.get(`/${language}/open-data/:dataset`, async (c) => {
      const datasets = await read(site, async (tx) => listDatasets(tx, site))
      const dataset = datasets.find(({ datasetCode }) => datasetCode === c.req.param('dataset'))
      if (dataset === undefined) throw new Problem('not-found')
      return page(c, datasetPage(language, { dataset, stylesheet }))
    })
    server.get(`/${language}/search`, async (c) => {
      const typed = (c.req.query('q') ?? '').slice(0, typedMax).trim()
      const asked = { typed, language, countMax: foundMax }
      const found = typed === '' ? [] : await read(site, async (tx) => findPublic(tx, asked))
      return page(c, searchPage(language, { typed, found, stylesheet }))
    })
  }
  addMedia(server, site)
  server.get('/robots.txt', (c) => c.text(robotsText(site.origin)))
  server.get('/sitemap.xml', async (c) => {
    const addresses = await read(site, async (tx) => listPublicAddresses(tx, site))
    return c.body(sitemap(addresses, site.origin), 200, { 'content-type': 'application/xml; charset=utf-8' })
  })
}

type Room = { site: Site; language: Language; stylesheet: string | undefined }

/** The list of articles, page by page, and each article at its address, withdrawn or not. */
function addArticles(server: Hono, { site, language, stylesheet }: Room): void {
  server.get(`/${language}/news`, async (c) => {
    const number = Number(c.req.query('page') ?? 1)
    const shown = Number.isSafeInteger(number) && number > 0 && number < 10_000 ? number : 1
    const asked = { countMax: articlesOnPage + 1, after: (shown - 1) * articlesOnPage }
    const listed = await read(site, async (tx) => listPublicArticles(tx, asked))
    const articles = listed.slice(0, articlesOnPage).filter(({ isWithdrawn }) => !isWithdrawn)
    return page(c, newsPage(language, { articles, page: shown, hasOlder: listed.length > articlesOnPage, stylesheet }))
  })
  server.get(`/${language}/news/:slug`, async (c) => {
    const content = await read(site, async (tx) => {
      const article = await findPublicArticle(tx, c.req.param('slug'))
      if (article === undefined) throw new Problem('not-found')
      const figures = await findFigures(tx, namedIn(article.content), site)
      return { article, figures }
    })
    return page(c, articlePage(language, { ...content, stylesheet }), content.article.isWithdrawn ? 410 : 200)
  })
}

function addFeeds(server: Hono, site: Site, language: Language): void {
  for (const [kind, make] of [
    ['atom', atomFeed],
    ['rss', rssFeed],
  ] as const)
    server.get(`/${language}/news.${kind}`, async (c) => {
      const articles = await read(site, async (tx) => listChangedArticles(tx, articlesInFeed))
      const type = { 'content-type': `application/${kind}+xml; charset=utf-8`, 'cache-control': 'no-cache' }
      return c.body(make(language, { articles, origin: site.origin }), 200, type)
    })
}

/** A picture, as long as an article shows it. */
function addMedia(server: Hono, site: Site): void {
  server.get('/media/:imageId', async (c) => {
    const imageId = c.req.param('imageId')
    const isId = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(imageId)
    const image = isId ? await read(site, async (tx) => findPublicImage(tx, imageId)) : undefined
    if (image === undefined) throw new Problem('not-found')
    const headers = { 'content-type': image.mediaType, 'cache-control': 'public, max-age=3600' }
    return c.body(await readImageFile(site, image.sha256), 200, headers)
  })
}

/** The calendar with the names of the units. */
export async function listNamedReleases(tx: AnyTx, site: Site): Promise<NamedRelease[]> {
  const name = await unitNames(site)
  return (await listReleases(tx)).map((release) => Object.assign(release, { unitName: name(release.unitCode) }))
}

const read = async <Answer>(site: Site, ask: (tx: AnyTx) => Promise<Answer>): Promise<Answer> => {
  // The first time the units are read on another connection, which must not be waited for on one.
  await site.units()
  return site.db.transaction().execute(ask)
}

function page(c: Context, content: string, status: 200 | 410 = 200): Response {
  c.header('cache-control', 'no-cache')
  return c.html(content, status)
}
