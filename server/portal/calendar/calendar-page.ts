import { html } from 'hono/html'
import type { Language, Text } from '../../../forms/language.ts'
import { showDate } from '../../../forms/partial-date.ts'
import { publicPage } from '../page.ts'
import { monthName } from '../results-address.ts'
import { plannedDay, releaseState, type Release, type ReleaseState } from './release.ts'

const words = {
  title: { vi: 'Lịch công bố', en: 'Release calendar' },
  lead: {
    vi: 'Ngày công bố kết quả được báo trước. Ngày dời được nêu cùng lý do.',
    en: 'When results will be published is announced before. A day that is moved is told with the reason.',
  },
  none: { vi: 'Chưa có ngày nào được báo trước.', en: 'Nothing is announced yet.' },
  what: { vi: 'Kết quả', en: 'Results' },
  day: { vi: 'Ngày công bố', en: 'Day' },
  state: { vi: 'Tình trạng', en: 'State' },
  resultsOf: { vi: 'Kết quả công tác tháng', en: 'Results of the month' },
} as const satisfies Record<string, Text>

const stateWords: Record<ReleaseState, Text> = {
  planned: { vi: 'Dự kiến', en: 'Planned' },
  late: { vi: 'Chậm so với dự kiến', en: 'Late' },
  out: { vi: 'Đã công bố đúng ngày', en: 'Published as announced' },
  'out-late': { vi: 'Đã công bố, chậm so với dự kiến', en: 'Published late' },
}

/** A release with the name of its unit. */
export type NamedRelease = Release & { unitName: string }

type Shown = { releases: readonly NamedRelease[]; today: string; stylesheet: string | undefined }

/** The public calendar: what will be published when, what was moved and why, and whether the days were kept. */
export function calendarPage(language: Language, { releases, today, stylesheet }: Shown): string {
  const say = (text: Text): string => text[language]
  const content = html`<main id="content" class="page">
    <h1>${say(words.title)}</h1>
    <p class="lead">${say(words.lead)}</p>
    ${releases.length === 0 ? html`<p>${say(words.none)}</p>` : releaseTable(releases, language, today)}
  </main>`
  const addresses = { vi: '/vi/calendar', en: '/en/calendar' }
  return publicPage({ language, title: say(words.title), description: say(words.lead), addresses, stylesheet, content })
}

/** The releases as a table; also on the first page, with those that are next. */
export function releaseTable(releases: readonly NamedRelease[], language: Language, today: string) {
  return html`<table class="calendar">
    <caption class="only-heard">
      ${words.title[language]}
    </caption>
    <thead>
      <tr>
        <th scope="col">${words.what[language]}</th>
        <th scope="col">${words.day[language]}</th>
        <th scope="col">${words.state[language]}</th>
      </tr>
    </thead>
    <tbody>
      ${releases.map(
        (release) =>
          html`<tr>
            <th scope="row">${nameOf(release, language)}</th>
            <td>
              <time datetime="${plannedDay(release)}">${showDate(plannedDay(release), language)}</time>${moves(
                release,
                language,
              )}
            </td>
            <td>${stateWords[releaseState(release, today)][language]}</td>
          </tr>`,
      )}
    </tbody>
  </table>`
}

function nameOf({ outOn, periodCode, unitCode, unitName }: NamedRelease, language: Language) {
  const name = `${words.resultsOf[language]} ${monthName(periodCode, language)} · ${unitName}`
  return outOn === null ? name : html`<a href="/${language}/results?month=${periodCode}&unit=${unitCode}">${name}</a>`
}

/** Each day that no longer holds, with the reason why. */
function moves({ plans }: Release, language: Language) {
  return plans.slice(1).map(({ reason }, at) => {
    const from = showDate(plans[at]?.plannedOn ?? '', language)
    const told = language === 'vi' ? `Dời từ ${from}: ` : `Moved from ${from}: `
    return html`<br /><span class="soft small">${told}${reason?.[language] ?? ''}</span>`
  })
}
