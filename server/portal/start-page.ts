import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import type { PublicResults } from '../reporting/publication/public-results.ts'
import type { Tier } from '../settings.ts'
import { releaseTable, type NamedRelease } from './calendar/calendar-page.ts'
import { articleCards } from './news/news-page.ts'
import type { PublicArticle } from './news/public-news.ts'
import { publicPage } from './page.ts'
import { monthName, resultsAddress } from './results-address.ts'
import { resultBars } from './results-picture.ts'
import { kept, neverKept, readers, startTexts, stations } from './start-texts.ts'
import { skyline, stationPicture } from './way-picture.ts'

/** What is new: the latest month that is public, the newest articles, and what is announced. */
export type Newest = {
  results: PublicResults | undefined
  articles: readonly PublicArticle[]
  releases: readonly NamedRelease[]
  today: string
}

type Shown = { tier: Tier; stylesheet: string | undefined; newest: Newest }

/** The public start page: what is new; what Dancu is, for whom, what it keeps and never keeps; and the way to sign in. */
export function startPage(language: Language, { tier, stylesheet, newest }: Shown): string {
  const say = (text: Text): string => text[language]
  const item = (text: Text) => html`<li>${say(text)}</li>`
  const card = ({ title, text }: { title: Text; text: Text }) =>
    html`<li>
      <h3>${say(title)}</h3>
      <p>${say(text)}</p>
    </li>`
  const content = html` <main id="content">
    <div class="hero">
      ${skyline}
      <div>
        <h1>${say(startTexts.title)}</h1>
        <p>${say(startTexts.lead[tier])}</p>
        <p class="actions">
          <a class="button" href="/app/?language=${language}">${say(startTexts.signIn)}</a>
          <a href="#keeps">${say(startTexts.keepsLink)}</a>
          ${openLinks(language, tier)}
        </p>
      </div>
    </div>
    <div class="page">
      ${newsOf(newest, language)}
      <section class="block">
        <h2>${say(startTexts.wayTitle)}</h2>
        <ol class="way">
          ${stations.map(
            ({ name, title, text }) =>
              html`<li>
                ${stationPicture(name)}
                <div>
                  <h3>${say(title)}</h3>
                  <p>${say(text)}</p>
                </div>
              </li>`,
          )}
        </ol>
      </section>
      <section class="block">
        <h2>${say(startTexts.forWhomTitle)}</h2>
        <ul class="cards">
          ${readers.map(card)}
        </ul>
      </section>
      <section class="block keeps" id="keeps">
        <div class="kept">
          <h2>${say(startTexts.keepsTitle)}</h2>
          <ul>
            ${kept.map(item)}
          </ul>
        </div>
        <div class="never">
          <h2>${say(startTexts.neverTitle)}</h2>
          <ul>
            ${neverKept.map(item)}
          </ul>
        </div>
      </section>
    </div>
  </main>`
  return publicPage({
    language,
    title: say(startTexts.title),
    description: say(startTexts.lead[tier]),
    addresses: { vi: '/vi/', en: '/en/' },
    stylesheet,
    content,
  })
}

/** What anybody may ask: of every tier its results, of a city the rest as well. */
function openLinks(language: Language, tier: Tier) {
  const pages =
    tier === 'city' ? (['verify', 'statistics', 'surrender', 'coverage', 'results'] as const) : (['results'] as const)
  return pages.map((page) => html`<a href="/${language}/${page}">${startTexts.openPages[page][language]}</a> `)
}

/** The latest month as pictures, the newest articles, and what comes next; nothing where there is nothing. */
function newsOf({ results, articles, releases, today }: Newest, language: Language) {
  const say = (text: Text): string => text[language]
  return html`${results === undefined ? '' : latestMonth(results, language)}
  ${
    articles.length === 0
      ? ''
      : html`<section class="block">
          <h2>${say(startTexts.newsTitle)}</h2>
          ${articleCards(articles, language, 3)}
          <p><a href="/${language}/news">${say(startTexts.allNews)}</a></p>
        </section>`
  }
  ${
    releases.length === 0
      ? ''
      : html`<section class="block">
          <h2>${say(startTexts.nextTitle)}</h2>
          ${releaseTable(releases, language, today)}
          <p><a href="/${language}/calendar">${say(startTexts.calendar)}</a></p>
        </section>`
  }`
}

function latestMonth(results: PublicResults, language: Language) {
  const { periodCode, unit, vintageNo } = results
  const title = `${startTexts.openPages.results[language]} ${monthName(periodCode, language)} · ${unit.name}`
  const address = resultsAddress(language, { periodCode, unitCode: unit.code, vintageNo })
  return html`<section>
    <h2>${title}</h2>
    ${resultBars(results, language)}
    <p><a href="${address}">${startTexts.allFigures[language]}</a></p>
  </section>`
}
