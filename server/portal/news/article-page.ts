import { html } from 'hono/html'
import type { Language, Text } from '../../../forms/language.ts'
import {
  bindingText,
  figureName,
  readArticleText,
  type Block,
  type Inline,
} from '../../../forms/portal/article-text.ts'
import { localDay } from '../../../forms/local-clock.ts'
import { publicPage } from '../page.ts'
import { dayName, monthName, resultsAddress } from '../results-address.ts'
import type { BoundFigure, BoundFigures } from './bind-figures.ts'
import { sideIn, type ToldArticle } from './public-news.ts'

const words = {
  only: {
    vi: 'Bài này chỉ có bản tiếng Anh; chưa được dịch.',
    en: 'This article is in Vietnamese only; it has not been translated.',
  },
  published: { vi: 'Công bố', en: 'Published' },
  updated: { vi: 'Cập nhật', en: 'Updated' },
  figures: { vi: 'Số liệu trong bài', en: 'The figures of this article' },
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  value: { vi: 'Số liệu', en: 'Value' },
  source: { vi: 'Nguồn', en: 'Source' },
  vintage: { vi: 'bản', en: 'vintage' },
  changes: { vi: 'Thay đổi sau khi công bố', en: 'What was changed since' },
  withdrawn: { vi: 'Bài viết đã được gỡ', en: 'This article was withdrawn' },
  why: { vi: 'Lý do', en: 'Why' },
  back: { vi: 'Tất cả bài viết', en: 'All articles' },
} as const satisfies Record<string, Text>

type Shown = { article: ToldArticle; figures: BoundFigures; stylesheet: string | undefined }

/** The page of an article, with its figures as they were published; or that it was withdrawn, since when and why. */
export function articlePage(language: Language, { article, figures, stylesheet }: Shown): string {
  const say = (text: Text): string => text[language]
  const { slug, content, publishedAt, changedAt, imageId, changes, withdrawal } = article
  const side = sideIn(content, language)
  const addresses = { vi: `/vi/news/${slug}`, en: `/en/news/${slug}` }
  const title = side?.title ?? ''
  if (withdrawal !== undefined || side === undefined) {
    const description = say(words.withdrawn)
    return publicPage({ language, title, description, addresses, stylesheet, content: tombstone(language, article) })
  }
  const isOther = side.language !== language
  const inside = html`<main id="content" class="page">
    ${isOther ? html`<p class="notice">${say(words.only)}</p>` : ''}
    <article class="article" lang="${side.language}">
      <h1>${side.title}</h1>
      <p class="lead">${side.summary}</p>
      <p class="soft small" lang="${language}">
        <span lang="${side.language}">${side.byline}</span> · ${say(words.published)}
        <time datetime="${localDay(publishedAt)}">${dayName(publishedAt, language)}</time>${
          changes.length === 0
            ? ''
            : html` · ${say(words.updated)}
                <time datetime="${localDay(changedAt)}">${dayName(changedAt, language)}</time>`
        }
      </p>
      ${imageId === null ? '' : html`<img class="wide" src="/media/${imageId}" alt="${side.imageAlt}" />`}
      ${readArticleText(side.body).map((block) => blockHtml(block, figures, side.language))}
    </article>
    ${figures.size === 0 ? '' : figureTable(language, figures)}
    ${
      changes.length === 0
        ? ''
        : html`<section class="block">
            <h2>${say(words.changes)}</h2>
            <ul>
              ${changes.map(({ at, note }) => html`<li>${dayName(at, language)}: ${say(note)}</li>`)}
            </ul>
          </section>`
    }
    <p class="block"><a href="/${language}/news">${say(words.back)}</a></p>
  </main>`
  return publicPage({ language, title, description: side.summary, addresses, stylesheet, content: inside })
}

function tombstone(language: Language, { content, publishedAt, withdrawal }: ToldArticle) {
  const side = sideIn(content, language)
  return html`<main id="content" class="page">
    <h1>${words.withdrawn[language]}</h1>
    <p class="lead" lang="${side?.language ?? language}">${side?.title ?? ''}</p>
    <div class="problem">
      <p>
        ${words.published[language]}: ${dayName(publishedAt, language)}.
        ${withdrawal === undefined ? '' : html`${words.withdrawn[language]}: ${dayName(withdrawal.at, language)}.`}
      </p>
      <p>${words.why[language]}: ${withdrawal?.reason[language] ?? ''}</p>
    </div>
    <p><a href="/${language}/news">${words.back[language]}</a></p>
  </main>`
}

function blockHtml(block: Block, figures: BoundFigures, language: Language) {
  const line = (inside: readonly Inline[]) => inside.map((one) => inlineHtml(one, figures, language))
  if (block.kind === 'heading') return block.level === 2 ? html`<h2>${block.text}</h2>` : html`<h3>${block.text}</h3>`
  if (block.kind === 'list')
    return html`<ul>
      ${block.items.map((item) => html`<li>${line(item)}</li>`)}
    </ul>`
  return html`<p>${line(block.inside)}</p>`
}

function inlineHtml(part: Inline, figures: BoundFigures, language: Language) {
  if (part.kind === 'text') return part.text
  if (part.kind === 'link') return html`<a href="${part.address}">${part.text}</a>`
  const figure = figures.get(bindingText(part.binding))
  // What was public stays public, so that this cannot be; a name without a number would still mislead nobody.
  if (figure === undefined) return `[${bindingText(part.binding)}]`
  const link = html`<a class="figure" href="${addressOf(figure, language)}">${figure.text[language]}</a>`
  return html`${link}${revision(figure, language)}`
}

/** A later vintage does not rewrite the text: what it says stands beside. */
function revision({ revised, binding }: BoundFigure, language: Language) {
  if (revised === undefined) return ''
  const { text, publishedAt, vintageNo } = revised
  const since = dayName(publishedAt, language)
  const told = language === 'vi' ? `từ ${since}: ${text.vi}` : `since ${since}: ${text.en}`
  return html` (<a href="${resultsAddress(language, { ...binding, vintageNo })}">${told}</a>)`
}

const addressOf = ({ binding }: BoundFigure, language: Language): string =>
  `${resultsAddress(language, binding)}#${binding.element}`

function figureTable(language: Language, figures: BoundFigures) {
  return html`<section class="block">
    <table>
      <caption>
        ${words.figures[language]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.figure[language]}</th>
          <th scope="col" class="number">${words.value[language]}</th>
          <th scope="col">${words.source[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${[...new Map([...figures.values()].map((one) => [figureName(one.binding), one])).values()].map(
          (figure) =>
            html`<tr>
              <th scope="row">${figure.name[language]}</th>
              <td class="number">${figure.text[language]}</td>
              <td>
                <a href="${addressOf(figure, language)}"
                  >${monthName(figure.binding.periodCode, language)}, ${words.vintage[language]}
                  ${figure.binding.vintageNo}</a
                >
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </section>`
}
