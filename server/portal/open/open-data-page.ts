import { html } from 'hono/html'
import type { Language, Text } from '../../../forms/language.ts'
import { publicPage } from '../page.ts'
import { dayName, monthName, resultsAddress } from '../results-address.ts'
import type { Dataset, DatasetVintage } from './dataset.ts'

const words = {
  title: { vi: 'Dữ liệu mở', en: 'Open data' },
  lead: {
    vi: 'Tệp ai cũng dùng được, không cần khóa. Tệp của một bản không bao giờ đổi.',
    en: 'Files that anybody may use, without a key. The files of a vintage never change.',
  },
  about: { vi: 'Một dòng là', en: 'One row is' },
  columns: { vi: 'Các cột', en: 'Columns' },
  licence: { vi: 'Giấy phép', en: 'Licence' },
  caveats: { vi: 'Cần biết', en: 'What to know' },
  vintages: { vi: 'Các bản', en: 'Vintages' },
  vintage: { vi: 'Bản', en: 'Vintage' },
  of: { vi: 'Của', en: 'Of' },
  published: { vi: 'Công bố', en: 'Published' },
  coverage: { vi: 'Độ phủ', en: 'Coverage' },
  files: { vi: 'Tệp', en: 'Files' },
  none: { vi: 'Chưa có bản nào được công bố.', en: 'No vintage has been published yet.' },
  program: { vi: 'Cho chương trình', en: 'For programs' },
  all: { vi: 'Tất cả bộ dữ liệu', en: 'All data sets' },
} as const satisfies Record<string, Text>

/** The address of the page of a data set; without one, of the list. */
const addressOf = (language: Language, dataset?: Dataset): string =>
  `/${language}/open-data${dataset === undefined ? '' : `/${dataset.datasetCode}`}`

/** The public list of data sets. */
export function openDataPage(
  language: Language,
  { datasets, stylesheet }: { datasets: readonly Dataset[]; stylesheet: string | undefined },
): string {
  const say = (text: Text): string => text[language]
  const content = html`<main id="content" class="page">
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    <ul class="cards">
      ${datasets.map(
        (dataset) =>
          html`<li>
            <h2><a href="${addressOf(language, dataset)}">${say(dataset.title)}</a></h2>
            <p>${say(dataset.description)}</p>
          </li>`,
      )}
    </ul>
    <p class="block">
      ${say(words.program)}: <a href="/open/v1/datasets">/open/v1/datasets</a>,
      <a href="/open/v1/articles">/open/v1/articles</a>
    </p>
  </main>`
  const addresses = { vi: addressOf('vi'), en: addressOf('en') }
  return publicPage({ language, title: say(words.title), description: say(words.lead), addresses, stylesheet, content })
}

/** The public page of a data set: its metadata, what one should know, and its vintages with coverage and files. */
export function datasetPage(
  language: Language,
  { dataset, stylesheet }: { dataset: Dataset; stylesheet: string | undefined },
): string {
  const say = (text: Text): string => text[language]
  const { title, description, unitOfObservation, variables, licence, caveats, vintages, datasetCode } = dataset
  const content = html`<main id="content" class="page">
    <h1>${say(title)}</h1>
    <p class="lead">${say(description)}</p>
    <dl class="told">
      <div>
        <dt>${say(words.about)}:</dt>
        <dd>${say(unitOfObservation)}</dd>
      </div>
      <div>
        <dt>${say(words.columns)}:</dt>
        <dd><code>${variables.join(', ')}</code></dd>
      </div>
      <div>
        <dt>${say(words.licence)}:</dt>
        <dd>${licence}</dd>
      </div>
      <div>
        <dt>${say(words.program)}:</dt>
        <dd><a href="/open/v1/datasets/${datasetCode}">/open/v1/datasets/${datasetCode}</a></dd>
      </div>
    </dl>
    <section class="block">
      <h2>${say(words.caveats)}</h2>
      <ul>
        ${caveats.map((caveat) => html`<li>${say(caveat)}</li>`)}
      </ul>
    </section>
    <section class="block">
      <h2>${say(words.vintages)}</h2>
      ${vintages.length === 0 ? html`<p>${say(words.none)}</p>` : vintageTable(dataset, language)}
    </section>
    <p><a href="${addressOf(language)}">${say(words.all)}</a></p>
  </main>`
  const addresses = { vi: addressOf('vi', dataset), en: addressOf('en', dataset) }
  return publicPage({ language, title: say(title), description: say(description), addresses, stylesheet, content })
}

function vintageTable({ datasetCode, title, vintages }: Dataset, language: Language) {
  return html`<div class="wide-table" role="region" tabindex="0" aria-label="${title[language]}">
    <table>
      <caption class="only-heard">
        ${words.vintages[language]}
      </caption>
      <thead>
        <tr>
          <th scope="col">${words.of[language]}</th>
          <th scope="col">${words.vintage[language]}</th>
          <th scope="col">${words.published[language]}</th>
          <th scope="col">${words.coverage[language]}</th>
          <th scope="col">${words.files[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${vintages.map((vintage) => vintageRow(vintage, datasetCode, language))}
      </tbody>
    </table>
  </div>`
}

function vintageRow(vintage: DatasetVintage, datasetCode: Dataset['datasetCode'], language: Language) {
  const { periodCode, unitName, vintageNo, publishedAt, coverage, files } = vintage
  const isResults = datasetCode === 'results'
  const name = isResults ? `${monthName(periodCode, language)} · ${unitName}` : periodCode
  return html`<tr>
    <th scope="row">${isResults ? html`<a href="${resultsAddress(language, vintage)}">${name}</a>` : name}</th>
    <td>${vintageNo}</td>
    <td>${publishedAt === null ? '–' : dayName(publishedAt, language)}</td>
    <td>${coverage === null ? '–' : coverageText(coverage, language)}</td>
    <td>${files.map(({ name: file, address }) => html`<a href="${address}">${file}</a> `)}</td>
  </tr>`
}

const coverageText = ({ received, expected }: { received: number; expected: number }, language: Language): string =>
  language === 'vi' ? `${received} trong ${expected} đơn vị` : `${received} of ${expected} units`
