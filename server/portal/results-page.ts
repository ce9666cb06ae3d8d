import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { showFigure } from '../../forms/reporting/amount.ts'
import type { PublicResults, PublicRow } from '../reporting/publication/public-results.ts'
import { publicPage } from './page.ts'

const words = {
  title: { vi: 'Kết quả công tác tháng', en: 'Results of the month' },
  lead: {
    vi: 'Số liệu tổng hợp từ báo cáo của các đơn vị. Chỉ có tổng số, không có thông tin về cá nhân.',
    en: 'Figures compiled from the reports of all units. Totals only: nothing here is about a person.',
  },
  none: { vi: 'Chưa có kết quả nào được công bố.', en: 'No results have been published yet.' },
  figure: { vi: 'Chỉ tiêu', en: 'Figure' },
  value: { vi: 'Kết quả', en: 'Result' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  byUnit: { vi: 'Theo đơn vị', en: 'By unit' },
  hidden: { vi: 'giữ kín', en: 'held back' },
  about: { vi: 'Về số liệu này', en: 'About these figures' },
  vintages: { vi: 'Các bản đã công bố', en: 'Published vintages' },
  vintage: { vi: 'Bản', en: 'Vintage' },
  current: { vi: 'bản đang xem', en: 'the one shown' },
  others: { vi: 'Tháng và đơn vị khác', en: 'Other months and units' },
  csv: { vi: 'Tải tệp CSV', en: 'Download as CSV' },
} as const satisfies Record<string, Text>

/** The public page of a month's results: the figures, where they come from, and what else is public. Without a script. */
export function resultsPage(
  language: Language,
  { results, stylesheet }: { results: PublicResults | undefined; stylesheet: string | undefined },
): string {
  const say = (text: Text): string => text[language]
  const title =
    results === undefined ? say(words.title) : `${say(words.title)} ${monthOf(results.periodCode, language)}`
  const content = html`<main id="content" class="page">
    <h1>${title}${results === undefined ? '' : html` · ${results.unit.name}`}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${results === undefined ? html`<p>${say(words.none)}</p>` : tablesOf(results, language)}
  </main>`
  const query = results === undefined ? '' : `?${queryOf(results)}`
  const addresses = { vi: `/vi/results${query}`, en: `/en/results${query}` }
  return publicPage({ language, title, description: say(words.lead), addresses, stylesheet, content })
}

const queryOf = (one: { periodCode: string; unitCode?: string; unit?: { code: string }; vintageNo: number }): string =>
  `month=${one.periodCode}&unit=${one.unitCode ?? one.unit?.code ?? ''}&vintage=${one.vintageNo}`

/** `11/2019`, as both languages write a month of a report. */
const monthOf = (periodCode: string, language: Language): string => {
  const [year = '', month = ''] = periodCode.split('-')
  return language === 'vi' ? `${Number(month)}/${year}` : `${month}/${year}`
}

function tablesOf(results: PublicResults, language: Language) {
  const { rows, lines, vintages, others, unit, periodCode, vintageNo } = results
  const say = (text: Text): string => text[language]
  const sections = [...new Set(rows.map(({ section }) => section[language]))]
  return html`${sections.map(
      (section) =>
        html`<section class="panel">
          <table>
            <caption>
              ${section}
            </caption>
            <thead>
              <tr>
                <th scope="col">${say(words.figure)}</th>
                <th scope="col" class="number">${say(words.value)}</th>
              </tr>
            </thead>
            <tbody>
              ${rows
                .filter((row) => row.section[language] === section)
                .map(
                  (row) =>
                    html`<tr>
                      <th scope="row">${row.element.name[language]}</th>
                      <td class="number">${figureOf(row, language)}</td>
                    </tr>`,
                )}
            </tbody>
          </table>
        </section>`,
    )}
    ${lines.length === 0 ? '' : linesOf(results, language)}
    <section class="block">
      <h2>${say(words.about)}</h2>
      <p>${aboutOf(results, language)}</p>
      <p>
        <a href="/open/v1/results/${periodCode}/${unit.code}/${vintageNo}/figures.csv">${say(words.csv)}</a>
      </p>
    </section>
    <section class="block">
      <h2>${say(words.vintages)}</h2>
      <ul>
        ${vintages.map((one) => {
          const name = `${say(words.vintage)} ${one.vintageNo}, ${dayOf(one.publishedAt, language)}`
          const link = html`<a href="/${language}/results?${queryOf({ ...one, periodCode, unit })}">${name}</a>`
          return html`<li>${one.vintageNo === vintageNo ? html`${name} (${say(words.current)})` : link}</li>`
        })}
      </ul>
    </section>
    ${
      others.length === 0
        ? ''
        : html`<section class="block">
            <h2>${say(words.others)}</h2>
            <ul>
              ${others.map(
                (one) =>
                  html`<li>
                    <a href="/${language}/results?${queryOf(one)}"
                      >${monthOf(one.periodCode, language)} · ${one.unitName}</a
                    >
                  </li>`,
              )}
            </ul>
          </section>`
    }`
}

function linesOf({ lines, rows }: PublicResults, language: Language) {
  const columns = rows.filter(({ element, category }) =>
    lines.some((line) => line.rows.some((row) => row.element.code === element.code && row.category === category)),
  )
  return html`<details>
    <summary>${words.byUnit[language]}</summary>
    ${columns.map(
      (column) =>
        html`<table>
          <caption>
            ${column.element.name[language]}
          </caption>
          <thead>
            <tr>
              <th scope="col">${words.unit[language]}</th>
              <th scope="col" class="number">${words.value[language]}</th>
            </tr>
          </thead>
          <tbody>
            ${lines.map(({ name, rows: own }) => {
              const row = own.find(
                ({ element, category }) => element.code === column.element.code && category === column.category,
              )
              return row === undefined
                ? ''
                : html`<tr>
                    <th scope="row">${name}</th>
                    <td class="number">${figureOf(row, language)}</td>
                  </tr>`
            })}
          </tbody>
        </table>`,
    )}
  </details>`
}

/** The figure with what it says of the true number, in the unit that people use; `c` where it is held back. */
function figureOf({ element, figure }: PublicRow, language: Language): string {
  if (figure === undefined) return `c (${words.hidden[language]})`
  return showFigure(element, figure, { language, unit: element.measure === 'mass' ? 'kg' : '' })
}

function aboutOf(results: PublicResults, language: Language): string {
  const { from, last, received, expected, vintageNo, publishedAt, rule } = results
  const [first, end, day] = [showDate(from, language), showDate(last, language), dayOf(publishedAt, language)]
  return language === 'vi'
    ? `Kỳ báo cáo từ ${first} đến ${end}. ${received} trong ${expected} đơn vị đã báo cáo. Bản ${vintageNo}, công bố ngày ${day}. Dưới cấp tỉnh, số nhỏ hơn ${rule.threshold} được giữ kín (c), cùng những số có thể làm lộ chúng.`
    : `The period runs from ${first} to ${end}. ${received} of ${expected} units reported. Vintage ${vintageNo}, published on ${day}. Below the province, numbers less than ${rule.threshold} are held back (c), with those that would reveal them.`
}

const dayOf = (moment: Date, language: Language): string =>
  new Intl.DateTimeFormat(language === 'vi' ? 'vi-VN' : 'en-GB', {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'Asia/Ho_Chi_Minh',
  }).format(moment)
