import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import type { PublicResults } from '../reporting/publication/public-results.ts'
import { publicPage } from './page.ts'
import { dayName, monthName, openFile, resultsAddress } from './results-address.ts'
import { figureText, resultBars } from './results-picture.ts'

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
  about: { vi: 'Về số liệu này', en: 'About these figures' },
  vintages: { vi: 'Các bản đã công bố', en: 'Published vintages' },
  vintage: { vi: 'Bản', en: 'Vintage' },
  current: { vi: 'bản đang xem', en: 'the one shown' },
  others: { vi: 'Tháng và đơn vị khác', en: 'Other months and units' },
  pictures: { vi: 'Bằng hình', en: 'As pictures' },
  csv: { vi: 'Tải tệp CSV', en: 'Download as CSV' },
  json: { vi: 'Tải tệp JSON', en: 'Download as JSON' },
  sdmx: { vi: 'Tải tệp SDMX-JSON', en: 'Download as SDMX-JSON' },
} as const satisfies Record<string, Text>

/** The public page of a month's results: the figures, where they come from, and what else is public. Without a script. */
export function resultsPage(
  language: Language,
  { results, stylesheet }: { results: PublicResults | undefined; stylesheet: string | undefined },
): string {
  const say = (text: Text): string => text[language]
  const title =
    results === undefined ? say(words.title) : `${say(words.title)} ${monthName(results.periodCode, language)}`
  const content = html`<main id="content" class="page">
    <h1>${title}${results === undefined ? '' : html` · ${results.unit.name}`}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${results === undefined ? html`<p>${say(words.none)}</p>` : tablesOf(results, language)}
  </main>`
  const addressIn = (one: Language): string =>
    results === undefined ? `/${one}/results` : resultsAddress(one, { ...results, unitCode: results.unit.code })
  const addresses = { vi: addressIn('vi'), en: addressIn('en') }
  return publicPage({ language, title, description: say(words.lead), addresses, stylesheet, content })
}

function tablesOf(results: PublicResults, language: Language) {
  const { rows, lines, vintages, others, unit, periodCode, vintageNo } = results
  const say = (text: Text): string => text[language]
  const table = { periodCode, unitCode: unit.code, vintageNo }
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
                    html`<tr id="${row.category === 'all' ? row.element.code : `${row.element.code}/${row.category}`}">
                      <th scope="row">${row.element.name[language]}</th>
                      <td class="number">${figureText(row, language)}</td>
                    </tr>`,
                )}
            </tbody>
          </table>
        </section>`,
    )}
    <section class="panel">
      <h2>${say(words.pictures)}</h2>
      ${resultBars(results, language)}
    </section>
    ${lines.length === 0 ? '' : linesOf(results, language)}
    <section class="block">
      <h2>${say(words.about)}</h2>
      <p>${aboutOf(results, language)}</p>
      <p>
        <a href="${openFile(table, 'figures.csv')}">${say(words.csv)}</a> ·
        <a href="${openFile(table, 'figures.json')}">${say(words.json)}</a> ·
        <a href="${openFile(table, 'figures.sdmx.json')}">${say(words.sdmx)}</a>
      </p>
    </section>
    <section class="block">
      <h2>${say(words.vintages)}</h2>
      <ul>
        ${vintages.map((one) => {
          const name = `${say(words.vintage)} ${one.vintageNo}, ${dayName(one.publishedAt, language)}`
          const link = html`<a href="${resultsAddress(language, { ...table, vintageNo: one.vintageNo })}">${name}</a>`
          return html`<li>${one.vintageNo === vintageNo ? html`${name} (${say(words.current)})` : link}</li>`
        })}
      </ul>
    </section>
    ${others.length === 0 ? '' : othersOf(results, language)}`
}

function othersOf({ others }: PublicResults, language: Language) {
  return html`<section class="block">
    <h2>${words.others[language]}</h2>
    <ul>
      ${others.map((one) => {
        const name = `${monthName(one.periodCode, language)} · ${one.unitName}`
        return html`<li><a href="${resultsAddress(language, one)}">${name}</a></li>`
      })}
    </ul>
  </section>`
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
                    <td class="number">${figureText(row, language)}</td>
                  </tr>`
            })}
          </tbody>
        </table>`,
    )}
  </details>`
}

function aboutOf(results: PublicResults, language: Language): string {
  const { from, last, received, expected, vintageNo, publishedAt, rule } = results
  const [first, end, day] = [showDate(from, language), showDate(last, language), dayName(publishedAt, language)]
  return language === 'vi'
    ? `Kỳ báo cáo từ ${first} đến ${end}. ${received} trong ${expected} đơn vị đã báo cáo. Bản ${vintageNo}, công bố ngày ${day}. Dưới cấp tỉnh, số nhỏ hơn ${rule.threshold} được giữ kín (c), cùng những số có thể làm lộ chúng.`
    : `The period runs from ${first} to ${end}. ${received} of ${expected} units reported. Vintage ${vintageNo}, published on ${day}. Below the province, numbers less than ${rule.threshold} are held back (c), with those that would reveal them.`
}
