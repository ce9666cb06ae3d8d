import { html } from 'hono/html'
import { publicAgeGroups } from '../../forms/age-group.ts'
import type { Language, Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import { pyramid } from '../../forms/pyramid.ts'
import { cellMin } from '../statistics/publishable.ts'
import type { PublicPopulation, PublicUnit } from '../statistics/public-population.ts'
import { publicPage } from './page.ts'
import { pictureHtml } from './picture-html.ts'

const words = {
  title: { vi: 'Dân số', en: 'Population' },
  lead: {
    vi: 'Dân số thường trú theo giới tính và nhóm tuổi, đếm từ chính cơ sở dữ liệu dân cư.',
    en: 'Permanent residents by sex and age group, counted from the register itself.',
  },
  none: {
    vi: 'Chưa có đủ người để công bố số liệu mà không ai bị nhận ra.',
    en: 'There are too few people yet for figures in which nobody could be recognised.',
  },
  age: { vi: 'Tuổi', en: 'Age' },
  male: { vi: 'Nam', en: 'Men' },
  female: { vi: 'Nữ', en: 'Women' },
  all: { vi: 'Tổng số', en: 'All' },
  unit: { vi: 'Đơn vị', en: 'Unit' },
  table: { vi: 'Xem dưới dạng bảng', en: 'As a table' },
  units: { vi: 'Các đơn vị', en: 'Units' },
  files: { vi: 'Dữ liệu mở', en: 'Open data' },
  csv: { vi: 'Tải tệp CSV', en: 'Download as CSV' },
  json: { vi: 'Tải tệp SDMX-JSON', en: 'Download as SDMX-JSON' },
  method: { vi: 'Cách đếm và cách giữ kín', en: 'How it is counted, and what is held back' },
  counted: {
    vi: 'Người còn sống và có nơi thường trú được đếm. Ai chỉ biết năm sinh được tính từ ngày 1 tháng 7 của năm đó. Người chưa rõ ngày sinh hoặc giới tính không có trong số liệu công bố.',
    en: 'Counted is who is alive and has a permanent residence. Of whom only the year of birth is known, counts from its 1 July. Who has no known birth or sex is not in the public figures.',
  },
} as const satisfies Record<string, Text>

const heldBack = (units: number): Text => ({
  vi: `Bảng của một đơn vị chỉ được công bố khi mỗi ô có ít nhất ${cellMin} người, và khi không thể tính ra bảng của đơn vị khác. ${units} đơn vị được giữ kín.`,
  en: `The table of a unit is published only where each cell has at least ${cellMin} people and no other unit could be computed from it. ${units} units are held back.`,
})

/** The public page of the population: a pyramid of one unit, and the units that figures are published of. */
export function statisticsPage(
  language: Language,
  {
    population,
    unitCode,
    stylesheet,
  }: { population: PublicPopulation; unitCode: string; stylesheet: string | undefined },
): string {
  const say = (text: Text): string => text[language]
  const unit = population.units.find(({ code }) => code === unitCode) ?? population.units[0]
  const day = { vi: showDate(population.on, 'vi'), en: showDate(population.on, 'en') }
  const content = html`<main id="content" class="page">
    <h1>${say(words.title)}${unit === undefined ? '' : html` · ${unit.name}`}</h1>
    <p class="lead">${say(words.lead)} ${say({ vi: `Ngày ${day.vi}.`, en: `On ${day.en}.` })}</p>
    ${unit === undefined ? html`<p>${say(words.none)}</p>` : figuresOf(unit, population, language)}
    <section class="block">
      <h2>${say(words.method)}</h2>
      <p>${say(words.counted)}</p>
      <p>${say(heldBack(population.heldBack))}</p>
    </section>
  </main>`
  const query = unit === undefined ? '' : `?unit=${unit.code}`
  const addresses = { vi: `/vi/statistics${query}`, en: `/en/statistics${query}` }
  return publicPage({ language, title: say(words.title), description: say(words.lead), addresses, stylesheet, content })
}

function figuresOf(unit: PublicUnit, { units }: PublicPopulation, language: Language) {
  const say = (text: Text): string => text[language]
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB')
  const show = (value: number): string => number.format(value)
  const bands = publicAgeGroups.map(({ label }, at) => ({
    label: label[language],
    male: unit.male[at] ?? 0,
    female: unit.female[at] ?? 0,
  }))
  const title = `${say(words.title)}, ${unit.name}: ${say(words.male)} ${show(sum(unit.male))}, ${say(words.female)} ${show(sum(unit.female))}`
  const drawing = pyramid(bands, { title, male: say(words.male), female: say(words.female), number: show })
  const total = (label: Text, value: number) =>
    html`<div>
      <dt>${say(label)}</dt>
      <dd>${show(value)}</dd>
    </div>`
  const parts = units.filter(({ code, parentCode }) => parentCode === unit.code || code === unit.parentCode)
  return html`<div class="figures">
    <section class="panel">
      <dl class="big-figures">
        ${total(words.all, unit.persons)}${total(words.male, sum(unit.male))}${total(words.female, sum(unit.female))}
      </dl>
      ${pictureHtml(drawing)}
      <details>
        <summary>${say(words.table)}</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">${say(words.age)}</th>
              <th scope="col" class="number">${say(words.male)}</th>
              <th scope="col" class="number">${say(words.female)}</th>
            </tr>
          </thead>
          <tbody>
            ${bands.map(
              ({ label, male, female }) =>
                html`<tr>
                  <th scope="row">${label}</th>
                  <td class="number">${show(male)}</td>
                  <td class="number">${show(female)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
    </section>
    <section>
      ${parts.length === 0 ? '' : unitList(parts, language, show)}
      <h2>${say(words.files)}</h2>
      <p><a href="/open/v1/population.csv">${say(words.csv)}</a></p>
      <p><a href="/open/v1/population.json">${say(words.json)}</a></p>
    </section>
  </div>`
}

const sum = (ages: readonly number[]): number => ages.reduce((all, people) => all + people, 0)

function unitList(units: readonly PublicUnit[], language: Language, show: (value: number) => string) {
  return html`<h2>${words.units[language]}</h2>
    <table>
      <thead>
        <tr>
          <th scope="col">${words.unit[language]}</th>
          <th scope="col" class="number">${words.all[language]}</th>
        </tr>
      </thead>
      <tbody>
        ${units.map(
          ({ code, name, persons }) =>
            html`<tr>
              <td><a href="/${language}/statistics?unit=${code}">${name}</a></td>
              <td class="number">${show(persons)}</td>
            </tr>`,
        )}
      </tbody>
    </table>`
}
