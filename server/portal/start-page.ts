import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import type { Tier } from '../settings.ts'
import { publicPage } from './page.ts'
import { kept, neverKept, readers, startTexts, stations } from './start-texts.ts'
import { skyline, stationPicture } from './way-picture.ts'

/** The public start page: what Dancu is, for whom, what it keeps and what it never keeps, and the way to sign in. */
export function startPage(language: Language, tier: Tier, stylesheet?: string): string {
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
      <section>
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
