import { html, raw } from 'hono/html'
import { languages, type Language, type Text } from '../../forms/language.ts'

type Html = ReturnType<typeof html>

/** What stands around a public page. */
export type PublicPage = {
  language: Language
  title: string
  description: string
  /** The address of the same page in each language. */
  addresses: Record<Language, string>
  /** The style sheet's file name, or undefined where nothing has been built. */
  stylesheet: string | undefined
  content: Html
}

const words = {
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  signIn: { vi: 'Đăng nhập', en: 'Sign in' },
  register: { vi: 'Cơ sở dữ liệu dân cư', en: 'Population register' },
  language: { vi: 'Ngôn ngữ', en: 'Language' },
  rooms: { vi: 'Các trang', en: 'Pages' },
  foot: {
    vi: 'Trang này không đặt cookie, không có mã theo dõi và không cần JavaScript.',
    en: 'This page sets no cookie, tracks nobody and needs no JavaScript.',
  },
} as const satisfies Record<string, Text>

/** The rooms of the portal, by their addresses below the language. */
const rooms: readonly { path: string; name: Text }[] = [
  { path: 'news', name: { vi: 'Tin tức', en: 'News' } },
  { path: 'results', name: { vi: 'Kết quả', en: 'Results' } },
  { path: 'calendar', name: { vi: 'Lịch công bố', en: 'Calendar' } },
  { path: 'open-data', name: { vi: 'Dữ liệu mở', en: 'Open data' } },
  { path: 'search', name: { vi: 'Tìm kiếm', en: 'Search' } },
]

const languageNames: Record<Language, string> = { vi: 'Tiếng Việt', en: 'English' }

const picture = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32" aria-hidden="true"><rect width="32" height="32" rx="7" fill="#0b3b40"/>
<path d="M6 16 16 7l10 9" fill="none" stroke="#f0b652" stroke-width="2.6" stroke-linecap="round" stroke-linejoin="round"/>
<path d="M10 25v-4.5a2.5 2.500 0 0 1 5 0V25m2 0v-6.500a2.500 2.500 0 0 1 5 0V25" fill="none" stroke="#fff" stroke-width="2.400" stroke-linecap="round"/></svg>`
const mark = raw(picture)
/** The mark beside the title of the window. It is in the page, so that it comes without another question. */
const icon = `data:image/svg+xml,${encodeURIComponent(picture.replace('aria-hidden="true"', ''))}`

/** A whole public page as HTML: head, header with the languages, content, foot. No script. */
export function publicPage({ language, title, description, addresses, stylesheet, content }: PublicPage): string {
  return htmlText(
    html`<!doctype html>
      <html lang="${language}">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} – Dancu</title>
          <meta name="description" content="${description}" />
          <meta name="theme-color" content="#0b3b40" />
          <link rel="icon" type="image/svg+xml" href="${icon}" />
          ${stylesheet === undefined ? '' : html`<link rel="stylesheet" href="/assets/${stylesheet}" />`}
          ${languages.map((one) => html`<link rel="alternate" hreflang="${one}" href="${addresses[one]}" />`)}
          <link rel="alternate" type="application/atom+xml" href="/${language}/news.atom" />
        </head>
        <body>
          <a class="skip" href="#content">${words.skip[language]}</a>
          <header class="top">
            <div>
              <a class="brand" href="/${language}/"
                >${mark}<span>Dancu<span>${words.register[language]}</span></span></a
              >
              <nav class="languages" aria-label="${words.language[language]}">
                ${languages.map(
                  (one) =>
                    html`<a
                      href="${addresses[one]}"
                      lang="${one}"
                      hreflang="${one}"
                      ${one === language ? raw('aria-current="page"') : ''}
                      >${languageNames[one]}</a
                    >`,
                )}
              </nav>
              <a class="sign-out only-wide" href="/app/?language=${language}">${words.signIn[language]}</a>
            </div>
          </header>
          <nav class="rooms" aria-label="${words.rooms[language]}">
            <ul>
              ${rooms.map(({ path, name }) => {
                const address = `/${language}/${path}`
                const isHere = addresses[language].split('?')[0] === address
                return html`<li>
                  <a href="${address}" ${isHere ? raw('aria-current="page"') : ''}>${name[language]}</a>
                </li>`
              })}
            </ul>
          </nav>
          ${content}
          <footer class="foot"><div>${words.foot[language]}</div></footer>
        </body>
      </html>`,
  )
}

/** The text of a page or a feed. It would be a promise only if a part of it were one, and none is. */
export function htmlText(page: Html): string {
  if (page instanceof Promise) throw new TypeError('A public page waits for nothing')
  return page.toString()
}
