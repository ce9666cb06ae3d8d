import { useAccount } from '../access/session.tsx'
import { askPlan, type Honours } from '../api/directives.ts'
import { useAnswer, type Asked } from '../api/use-answer.ts'
import type { ReportPlace } from '../api/reporting.ts'
import { honours } from '../i18n/honours.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { FilterLinks } from '../parts/filter-links.tsx'
import { TitledPanel } from '../parts/titled-panel.tsx'
import { toldText } from '../reporting/cell-text.ts'
import { WideTable } from '../parts/wide-table.tsx'
import { Link, useAddress } from '../router.tsx'

/** A month of a register, with what it is asked by. */
type Month = Pick<Honours, 'month' | 'previous' | 'next' | 'unit'>

/** Asks for a month of a register: the one in the address, or that of today, for the account's own unit. */
export function useRegister<Answer>(
  ask: (place: ReportPlace, signal: AbortSignal) => Promise<Answer>,
): Asked<{ place: ReportPlace; answer: Answer }> {
  const { query } = useAddress()
  const { unitCode } = useAccount()
  return useAnswer(query.toString(), async (signal) => {
    const asked = { unitCode: unitCode ?? '', ...Object.fromEntries(query) }
    const { form, month, unit } = await askPlan(asked, signal)
    const place = { formCode: form.code, periodCode: month.code, unitCode: unit.code }
    return { place, answer: await ask(place, signal) }
  })
}

/** The two registers, and the months beside the one that is shown. */
export function RegisterHead({ page, of, place }: { page: '/honours' | '/press'; of: Month; place: ReportPlace }) {
  const say = useSay()
  const { month, previous, next, unit } = of
  const at = (path: string, periodCode: string): string =>
    `${path}?${new URLSearchParams({ ...place, periodCode }).toString()}`
  return (
    <>
      <FilterLinks
        label={say(honours.both)}
        filters={(['/honours', '/press'] as const).map((path) => ({
          to: at(path, month.code),
          label: say(path === '/honours' ? honours.title : honours.press),
          isChosen: path === page,
        }))}
      />
      <h2>
        {unit.name} · {say(reporting.monthOf(month.code, month.from, month.last))}
      </h2>
      <p className="actions">
        <Link className="button quiet small" to={at(page, previous)}>
          {say(reporting.previous)}
        </Link>
        <Link className="button quiet small" to={at(page, next)}>
          {say(reporting.next)}
        </Link>
      </p>
    </>
  )
}

/** Counts of a register beside the reported figures, with the difference. */
export function Compared({ compared }: { compared: Honours['compared'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <TitledPanel title={say(honours.compared)}>
      <WideTable label={say(honours.compared)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(honours.element)}</th>
              {(['registered', 'reported', 'difference'] as const).map((key) => (
                <th scope="col" className="number" key={key}>
                  {say(honours[key])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {compared.map(({ element, registered, reported, difference }) => (
              <tr key={element.code}>
                <th scope="row">{say(element.name)}</th>
                <td className="number">{registered.toLocaleString(language)}</td>
                <td className="number">
                  {reported === null ? say(honours.notReported) : toldText(element, reported, language)}
                </td>
                <td className="number">{difference === null ? '–' : signed(Number(difference), language)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </TitledPanel>
  )
}

const signed = (value: number, language: string): string => `${value > 0 ? '+' : ''}${value.toLocaleString(language)}`
