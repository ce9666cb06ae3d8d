import { html, raw } from 'hono/html'
import { htmlText } from '../page.ts'
import type { PublicAddress } from './public-addresses.ts'

/** The pages for people, as search engines read them; files for programs are listed by the data sets themselves. */
export function sitemap(addresses: readonly PublicAddress[], origin: string): string {
  const pages = addresses.filter(({ address, language }) => language !== undefined && !/\.(atom|rss)$/.test(address))
  return htmlText(
    html`${raw('<?xml version="1.0" encoding="utf-8"?>\n')}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
        >${pages.map(({ address }) => html`<url><loc>${origin}${address}</loc></url>`)}</urlset
      >`,
  )
}

/** What search engines leave alone: the app, its operations, and what somebody looked up about a paper or a receipt. */
export const robotsText = (origin: string): string =>
  [
    'User-agent: *',
    ...['/api/', '/app/', '/vi/verify', '/en/verify', '/vi/surrender/', '/en/surrender/'].map(
      (one) => `Disallow: ${one}`,
    ),
    `Sitemap: ${origin}/sitemap.xml`,
    '',
  ].join('\n')
