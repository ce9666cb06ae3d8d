import { askEvents, type EventMonth, type FiguresAsked } from '../api/statistics.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { statistics } from '../i18n/statistics.ts'
import { Answered } from '../parts/answered.tsx'
import { WideTable } from '../parts/wide-table.tsx'

const events = ['births', 'deaths', 'marriages', 'divorces', 'movesIn', 'movesOut'] as const

/** What happened in a unit by the month. On a narrow screen the table moves sideways by itself. */
export function EventTable({ asked }: { asked: FiguresAsked }) {
  const say = useSay()
  const subject = `${asked.unitCode} ${asked.on.slice(0, 4)} ${asked.map}`
  const answered = useAnswer(subject, async (signal) => askEvents(asked, signal))
  const title = say(statistics.events(asked.on.slice(0, 4)))
  return (
    <Answered asked={answered}>
      {({ months }) => (
        <WideTable label={title}>
          <Months months={months} />
        </WideTable>
      )}
    </Answered>
  )
}

function Months({ months }: { months: readonly EventMonth[] }) {
  const say = useSay()
  const { language } = useLanguage()
  const show = (value: number): string => showNumber(value, language)
  return (
    <table className="small">
      <thead>
        <tr>
          <th scope="col">{say(statistics.month)}</th>
          {events.map((event) => (
            <th key={event} scope="col" className="number">
              {say(statistics[event])}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {months.map((month) => (
          <tr key={month.month}>
            <th scope="row">{Number(month.month.slice(5))}</th>
            {events.map((event) => (
              <td key={event} className={month[event] === 0 ? 'number soft' : 'number'}>
                {show(month[event])}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{say(statistics.year)}</th>
          {events.map((event) => (
            <td key={event} className="number">
              <b>{show(months.reduce((sum, month) => sum + month[event], 0))}</b>
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  )
}
