import { html } from 'hono/html'
import type { Language, Text } from '../../../forms/language.ts'
import { localDay } from '../../../forms/local-clock.ts'
import { publicPage } from '../page.ts'
import { dayName } from '../results-address.ts'
import { sideIn, type PublicArticle } from './public-news.ts'

const words = {
  title: { vi: 'Tin tức', en: 'News' },
  lead: {
    vi: 'Bài viết của các cơ quan. Số trong bài dẫn đến bảng đã công bố.',
    en: 'Articles by the offices. A number in a text leads to the published table that it is from.',
  },
  none: { vi: 'Chưa có bài nào.', en: 'There are no articles yet.' },
  older: { vi: 'Bài cũ hơn', en: 'Older articles' },
  newer: { vi: 'Bài mới hơn', en: 'Newer articles' },
  only: { vi: 'Chỉ có bản tiếng Anh', en: 'In Vietnamese only' },
  feeds: { vi: 'Theo dõi bằng', en: 'Follow by' },
} as const satisfies Record<string, Text>

/** How many articles stand on a page of the list. */
export const articlesOnPage = 20

/** The address of a page of the list; the first has none of its own. */
export const newsAddress = (language: Language, page: number): string =>
  page === 1 ? `/${language}/news` : `/${language}/news?page=${page}`

/** The public list of articles, the newest first. */
export function newsPage(
  language: Language,
  {
    articles,
    page,
    hasOlder,
    stylesheet,
  }: { articles: readonly PublicArticle[]; page: number; hasOlder: boolean; stylesheet: string | undefined },
): string {
  const say = (text: Text): string => text[language]
  const content = html`<main id="content" class="page">
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${articles.length === 0 ? html`<p>${say(words.none)}</p>` : articleCards(articles, language, 2)}
    <p class="turn">
      ${page > 1 ? html`<a rel="prev" href="${newsAddress(language, page - 1)}">${say(words.newer)}</a>` : ''}
      ${hasOlder ? html`<a rel="next" href="${newsAddress(language, page + 1)}">${say(words.older)}</a>` : ''}
    </p>
    <p class="soft">
      ${say(words.feeds)} <a href="/${language}/news.atom">Atom</a> · <a href="/${language}/news.rss">RSS</a>
    </p>
  </main>`
  const addresses = { vi: newsAddress('vi', page), en: newsAddress('en', page) }
  return publicPage({ language, title: say(words.title), description: say(words.lead), addresses, stylesheet, content })
}

/** Articles as a list of cards, under headings of a level. */
export function articleCards(articles: readonly PublicArticle[], language: Language, level: 2 | 3) {
  return html`<ul class="news">
    ${articles.map((article) => card(article, language, level))}
  </ul>`
}

function card({ slug, content, publishedAt, imageId }: PublicArticle, language: Language, level: 2 | 3) {
  const side = sideIn(content, language)
  if (side === undefined) return ''
  const isOther = side.language !== language
  const link = html`<a href="/${language}/news/${slug}"><span lang="${side.language}">${side.title}</span></a>`
  return html`<li>
    ${
      imageId === null
        ? ''
        : html`<img
            src="/media/${imageId}"
            alt="${side.imageAlt}"
            ${isOther ? html`lang="${side.language}"` : ''}
            loading="lazy"
          />`
    }
    <div>
      ${level === 2 ? html`<h2>${link}</h2>` : html`<h3>${link}</h3>`}
      <p class="soft small">
        <time datetime="${localDay(publishedAt)}">${dayName(publishedAt, language)}</time> ·
        <span lang="${side.language}">${side.byline}</span>${isOther ? html` · ${words.only[language]}` : ''}
      </p>
      <p lang="${side.language}">${side.summary}</p>
    </div>
  </li>`
}
