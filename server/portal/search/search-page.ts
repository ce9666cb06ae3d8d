import { html } from 'hono/html'
import type { Language, Text } from '../../../forms/language.ts'
import { showDate } from '../../../forms/partial-date.ts'
import { publicPage } from '../page.ts'
import type { Found } from './find-public.ts'

const words = {
  title: { vi: 'Tìm kiếm', en: 'Search' },
  lead: {
    vi: 'Tìm trong bài viết và kết quả đã công bố; gõ có dấu hay không đều được.',
    en: 'Search the articles and the published results, with or without Vietnamese marks.',
  },
  label: { vi: 'Từ cần tìm', en: 'Words to look for' },
  go: { vi: 'Tìm', en: 'Search' },
  none: { vi: 'Không tìm thấy gì có đủ các từ này.', en: 'Nothing public has all of these words.' },
  found: { vi: 'Tìm thấy', en: 'Found' },
} as const satisfies Record<string, Text>

type Shown = { typed: string; found: readonly Found[]; stylesheet: string | undefined }

/** The public search over articles and results; without words, its form alone. */
export function searchPage(language: Language, { typed, found, stylesheet }: Shown): string {
  const say = (text: Text): string => text[language]
  const content = html`<main id="content" class="page">
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    <form class="code" method="get" action="/${language}/search" role="search">
      <label for="q">${say(words.label)}</label>
      <input id="q" name="q" type="search" maxlength="200" value="${typed}" />
      <button type="submit" class="button">${say(words.go)}</button>
    </form>
    ${typed === '' ? '' : foundList(found, language)}
  </main>`
  const addresses = { vi: '/vi/search', en: '/en/search' }
  return publicPage({ language, title: say(words.title), description: say(words.lead), addresses, stylesheet, content })
}

function foundList(found: readonly Found[], language: Language) {
  if (found.length === 0) return html`<p class="block" role="status">${words.none[language]}</p>`
  return html`<section class="block">
    <h2>${words.found[language]}: ${found.length}</h2>
    <ol class="found-list">
      ${found.map(
        ({ address, title, summary, toldOn }) =>
          html`<li>
            <h3><a href="${address}">${title}</a></h3>
            <p class="soft small">${showDate(toldOn, language)}</p>
            <p>${summary}</p>
          </li>`,
      )}
    </ol>
  </section>`
}
