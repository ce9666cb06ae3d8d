import { join } from 'node:path'
import type { Context, Hono } from 'hono'
import * as z from 'zod'
import { languages, pickLanguage, type Language } from '../../forms/language.ts'
import { Problem } from '../http/problem.ts'
import { verifyCertificate } from '../certificates/verify-certificate.ts'
import type { Site } from '../http/server.ts'
import { installation } from '../settings.ts'
import { findPublicResults } from '../reporting/publication/public-results.ts'
import { findPublicPopulation } from '../statistics/public-population.ts'
import { findPublicCoverage } from '../workforce/public-coverage.ts'
import { readBuiltApp, type BuiltFile } from './built-files.ts'
import { coveragePage } from './coverage-page.ts'
import { addCredentials } from './credential-page.ts'
import { addNews, listNamedReleases } from './news-site.ts'
import { listPublicArticles } from './news/public-news.ts'
import { problemPage } from './problem-page.ts'
import { startPage, type Newest } from './start-page.ts'
import { addSurrender } from './surrender-site.ts'
import { resultsPage } from './results-page.ts'
import { statisticsPage } from './statistics-page.ts'
import { askForCode, verdictPage } from './verify-page.ts'

const asLongAsItIsUsed = 'public, max-age=31536000, immutable'
const askEachTime = 'no-cache'

/**
 * Adds what anybody may open: the start page in each language, the pages of the problems, at a city the pages on which a
 * certificate is checked and the population is shown, and the app with its files.
 * `built` is the folder that `npm run build` has made; it is read once, when the server starts.
 */
export function addSite(server: Hono, site: Site, built = join(installation, 'dist/web')): void {
  const { page, assets, stylesheet } = readBuiltApp(built)

  server.use(async (c, next) => {
    await next()
    await tellOnPage(c, stylesheet)
  })
  server.get('/', (c) => {
    c.header('vary', 'accept-language')
    return c.redirect(`/${languageOf(c)}/`)
  })
  for (const language of languages) {
    server.get(`/${language}`, (c) => c.redirect(`/${language}/`, 301))
    server.get(`/${language}/`, async (c) =>
      publicHtml(c, startPage(language, { tier: site.tier, stylesheet, newest: await findNewest(site) })),
    )
  }
  if (site.tier === 'city') {
    addVerification(server, site, stylesheet)
    addStatistics(server, site, stylesheet)
    addCredentials(server, site, stylesheet)
    addSurrender(server, site, stylesheet)
    addCoverage(server, site, stylesheet)
  }
  addResults(server, site, stylesheet)
  addNews(server, site, stylesheet)
  server.get('/problems/:type', (c) => {
    const content = problemPage(c.req.param('type'), languageOf(c), stylesheet)
    if (content === undefined) throw new Problem('not-found')
    c.header('vary', 'accept-language')
    return publicHtml(c, content)
  })
  server.get('/app', (c) => c.redirect('/app/', 301))
  server.get('/app/*', (c) => {
    if (page === undefined) return c.text('The app has not been built yet: run "npm run build" and start again.\n', 503)
    c.header('cache-control', askEachTime)
    return send(c, page)
  })
  server.get('/assets/:name', (c) => {
    const file = assets.get(c.req.param('name'))
    if (file === undefined) throw new Problem('not-found')
    c.header('cache-control', asLongAsItIsUsed)
    return send(c, file)
  })
}

/** A reader who came by browser is told on a page what is wrong; a program gets the problem as it stands. */
async function tellOnPage(c: Context, stylesheet: string | undefined): Promise<void> {
  const isProblem = c.res.headers.get('content-type') === 'application/problem+json'
  if (!isProblem || c.req.header('accept')?.includes('text/html') !== true) return
  const [, named] = /^\/(vi|en)\//.exec(c.req.path) ?? []
  const language = named === undefined ? languageOf(c) : pickLanguage(named)
  const { type } = Told.parse(await c.res.clone().json())
  const content = problemPage(type.slice('/problems/'.length), language, stylesheet)
  if (content !== undefined) c.res = c.html(content, c.res)
}

const Told = z.object({ type: z.string() })

const shownOnStart = 3

/** What the start page tells of late: the latest month, the newest articles, and what comes next. */
async function findNewest(site: Site): Promise<Newest> {
  await site.units()
  return site.db.transaction().execute(async (tx) => {
    const articles = await listPublicArticles(tx, { countMax: 2 * shownOnStart })
    const releases = await listNamedReleases(tx, site)
    return {
      results: await findPublicResults(tx, {}, site),
      articles: articles.filter(({ isWithdrawn }) => !isWithdrawn).slice(0, shownOnStart),
      releases: releases
        .filter(({ outOn }) => outOn === null)
        .slice(-shownOnStart)
        .toReversed(),
      today: site.today(),
    }
  })
}

/** Where a certificate is checked: by the address in its QR code, or by a code that is typed in. */
function addVerification(server: Hono, site: Site, stylesheet: string | undefined): void {
  for (const language of languages) {
    server.get(`/${language}/verify`, (c) => {
      const typed = c.req.query('code')?.trim() ?? ''
      if (typed !== '') return c.redirect(`/${language}/verify/${encodeURIComponent(typed)}`, 303)
      return publicHtml(c, askForCode(language, stylesheet))
    })
    server.get(`/${language}/verify/:code`, async (c) => {
      const present = { on: site.today(), units: await site.units() }
      const code = c.req.param('code')
      const verdict = await site.db.transaction().execute(async (tx) => verifyCertificate(tx, code, present))
      c.header('cache-control', 'no-store')
      c.header('x-robots-tag', 'noindex, nofollow')
      return c.html(verdictPage(language, { code, verdict, stylesheet }), verdict === undefined ? 404 : 200)
    })
  }
}

/** The population of the city, as far as it is public. */
function addStatistics(server: Hono, site: Site, stylesheet: string | undefined): void {
  for (const language of languages)
    server.get(`/${language}/statistics`, async (c) => {
      const population = await site.db.transaction().execute(async (tx) => findPublicPopulation(tx, site))
      if (population === undefined) throw new Problem('not-found')
      return publicHtml(c, statisticsPage(language, { population, unitCode: c.req.query('unit') ?? '', stylesheet }))
    })
}

/** How many communes have regular police. */
function addCoverage(server: Hono, site: Site, stylesheet: string | undefined): void {
  for (const language of languages)
    server.get(`/${language}/coverage`, async (c) => {
      const coverage = await site.db.transaction().execute(async (tx) => findPublicCoverage(tx, site))
      return publicHtml(c, coveragePage(language, { coverage, stylesheet }))
    })
}

/** The results of the months, as far as they are public. An address that names none that is public shows that there is none. */
function addResults(server: Hono, site: Site, stylesheet: string | undefined): void {
  for (const language of languages)
    server.get(`/${language}/results`, async (c) => {
      const { month, unit, vintage } = c.req.query()
      const address = {
        ...(month && { periodCode: month }),
        ...(unit && { unitCode: unit }),
        ...(vintage && { vintageNo: Number(vintage) }),
      }
      const results = await site.db.transaction().execute(async (tx) => findPublicResults(tx, address, site))
      return publicHtml(c, resultsPage(language, { results, stylesheet }))
    })
}

/** The language of a link that names one, otherwise the browser's. */
function languageOf(c: Context): Language {
  return pickLanguage(c.req.query('language') ?? c.req.header('accept-language'))
}

function publicHtml(c: Context, content: string): Response {
  c.header('cache-control', askEachTime)
  return c.html(content)
}

function send(c: Context, { content, gzipped, mediaType }: BuiltFile): Response {
  c.header('content-type', mediaType)
  if (gzipped === undefined) return c.body(content)
  c.header('vary', 'accept-encoding')
  if (!/\bgzip\b/.test(c.req.header('accept-encoding') ?? '')) return c.body(content)
  c.header('content-encoding', 'gzip')
  return c.body(gzipped)
}
