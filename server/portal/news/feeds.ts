import { html, raw } from 'hono/html'
import type { Language, Text } from '../../../forms/language.ts'
import { htmlText } from '../page.ts'
import { seenOf, sideIn, type PublicArticle } from './public-news.ts'

const words = {
  title: { vi: 'Cổng thông tin Dancu', en: 'The Dancu portal' },
  lead: { vi: 'Tin tức và kết quả công tác', en: 'News and results' },
  withdrawn: { vi: 'Đã gỡ', en: 'Withdrawn' },
} as const satisfies Record<string, Text>

/** How many articles a feed tells. */
export const articlesInFeed = 50

type Feed = { articles: readonly PublicArticle[]; origin: string }

const declaration = raw('<?xml version="1.0" encoding="utf-8"?>\n')

/** RFC 3339 to the second. */
const momentText = (moment: Date): string => `${moment.toISOString().slice(0, 19)}Z`

/** An article as a feed tells it, under an identifier that is new whenever it changed, so that it comes up again. */
function entryOf(article: PublicArticle, language: Language, origin: string) {
  const { title, summary, byline, language: written } = sideIn(article.content, language) ?? { ...nothing, language }
  const address = `${origin}/${language}/news/${article.slug}`
  const id = `${address}#${seenOf(article)}`
  const told = article.isWithdrawn
    ? { title: `${words.withdrawn[language]}: ${title}`, summary: '' }
    : { title, summary }
  return { id, address, byline, written, ...told }
}

const nothing = { title: '', summary: '', byline: '' }

/** The articles that changed last as an Atom feed (RFC 4287). */
export function atomFeed(language: Language, { articles, origin }: Feed): string {
  const self = `${origin}/${language}/news.atom`
  return htmlText(
    html`${declaration}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${language}">
        <id>${self}</id>
        <title>${words.title[language]}</title>
        <subtitle>${words.lead[language]}</subtitle>
        <updated>${momentText(articles[0]?.changedAt ?? new Date(0))}</updated>
        <link rel="self" type="application/atom+xml" href="${self}" />
        <link rel="alternate" type="text/html" href="${origin}/${language}/news" />
        ${articles.map((article) => {
          const { id, address, title, summary, byline, written } = entryOf(article, language, origin)
          return html`<entry>
            <id>${id}</id>
            <title xml:lang="${written}">${title}</title>
            <author><name>${byline}</name></author>
            <published>${momentText(article.publishedAt)}</published>
            <updated>${momentText(article.changedAt)}</updated>
            <link rel="alternate" type="text/html" href="${address}" />
            <summary xml:lang="${written}">${summary}</summary>
          </entry>`
        })}
      </feed>`,
  )
}

/** The same as RSS 2.0. */
export function rssFeed(language: Language, { articles, origin }: Feed): string {
  return htmlText(
    html`${declaration}<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom">
        <channel>
          <title>${words.title[language]}</title>
          <link>${origin}/${language}/news</link>
          <description>${words.lead[language]}</description>
          <language>${language}</language>
          <atom:link rel="self" type="application/rss+xml" href="${origin}/${language}/news.rss" />
          ${articles.map((article) => {
            const { id, address, title, summary } = entryOf(article, language, origin)
            return html`<item>
              <title>${title}</title>
              <link>${address}</link>
              <guid isPermaLink="false">${id}</guid>
              <pubDate>${article.changedAt.toUTCString()}</pubDate>
              <description>${summary}</description>
            </item>`
          })}
        </channel>
      </rss>`,
  )
}
