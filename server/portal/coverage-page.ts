import { html } from 'hono/html'
import type { Language, Text } from '../../forms/language.ts'
import { showDate } from '../../forms/partial-date.ts'
import type { PublicCoverage } from '../workforce/public-coverage.ts'
import { publicPage } from './page.ts'

const words = {
  title: { vi: 'Công an chính quy ở xã', en: 'Regular police in the communes' },
  lead: {
    vi: 'Bao nhiêu xã đã có công an chính quy, đếm từ chính các quyết định bố trí cán bộ.',
    en: 'How many communes have regular police, counted from the decisions that posted them.',
  },
  method: { vi: 'Cách đếm', en: 'How it is counted' },
  counted: {
    vi: 'Một đơn vị được tính khi hôm đó có ít nhất một cán bộ giữ vị trí trưởng, phó trưởng hoặc công an viên, chính thức hoặc phụ trách. Mẫu số là số đơn vị có trong ngày, theo loại nêu bên trên. Không nêu tên cán bộ, không nêu từng đơn vị.',
    en: 'A unit counts where on the day at least one officer holds a post of head, deputy head or officer, as a substantive or acting holder. The denominator is the units of the kinds named that are there on the day. No officer and no single unit is named.',
  },
} as const satisfies Record<string, Text>

/** The public page of coverage: the headline of each definition, and how it is counted. */
export function coveragePage(
  language: Language,
  { coverage, stylesheet }: { coverage: PublicCoverage; stylesheet: string | undefined },
): string {
  const say = (text: Text): string => text[language]
  const number = new Intl.NumberFormat(language === 'vi' ? 'vi-VN' : 'en-GB')
  const day = showDate(coverage.on, language)
  const headline = (covered: number, all: number): string =>
    language === 'vi'
      ? `${number.format(covered)} trên ${number.format(all)}`
      : `${number.format(covered)} of ${number.format(all)}`
  const content = html`<main id="content" class="page">
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${coverage.figures.map(
      ({ unitKinds, purpose, covered, all }) =>
        html`<section class="panel">
          <h2>${headline(covered, all)} (${unitKinds.join(', ').toLowerCase()}, ${day})</h2>
          <p>${say(purpose)}</p>
        </section>`,
    )}
    <section class="block">
      <h2>${say(words.method)}</h2>
      <p>${say(words.counted)}</p>
    </section>
  </main>`
  const addresses = { vi: '/vi/coverage', en: '/en/coverage' }
  return publicPage({ language, title: say(words.title), description: say(words.lead), addresses, stylesheet, content })
}
