import { useState } from 'react'
import { addMonths } from '../../forms/reporting/period.ts'
import { useAccount } from '../access/session.tsx'
import { askPivot, type Pivot, type ReportPlace } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { reportingWork } from '../i18n/reporting-work.ts'
import { Answered } from '../parts/answered.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { toldText } from './cell-text.ts'
import { WideTable } from '../parts/wide-table.tsx'

const monthsShown = 12
type OnMap = 'then' | 'today'
type Source = 'compiled' | 'accepted'

/** The figures of a year up to a month: in total and by unit, as they were reported then or on the map of today. */
export function FiguresPage({ params }: { params: Record<string, string> }) {
  const { formCode = '', periodCode = '', unitCode = '' } = params
  const say = useSay()
  const { language } = useLanguage()
  const { today } = useAccount()
  const [map, setMap] = useState<OnMap>('then')
  const [source, setSource] = useState<Source>('compiled')
  const periods = Array.from({ length: monthsShown }, (_, at) => addMonths(periodCode, at + 1 - monthsShown))
  const asked = useAnswer(`${formCode} ${periodCode} ${unitCode} ${map} ${source}`, async (signal) =>
    askPivot(
      { formCode, unitCode, periods, source, map: map === 'then' ? 'then' : { on: today }, isByUnit: true },
      signal,
    ),
  )
  return (
    <>
      <PageTitle text={reportingWork.overTime} />
      <h2>
        {unitCode === 'VN' ? 'Việt Nam' : <UnitName code={unitCode} on={today} />} · {showDay(periods[0], language)} –{' '}
        {showDay(periodCode, language)}
      </h2>
      <div className="panel">
        <RadioGroup
          framed={{ id: 'map', label: say(reportingWork.map) }}
          choices={[
            { value: 'then', label: say(reportingWork.mapThen) },
            { value: 'today', label: say(reportingWork.mapToday) },
          ]}
          value={map}
          onChange={(chosen) => setMap(chosen === 'today' ? 'today' : 'then')}
        />
        <RadioGroup
          framed={{ id: 'source', label: say(reportingWork.source) }}
          choices={[
            { value: 'compiled', label: say(reportingWork.compiledOnly) },
            { value: 'accepted', label: say(reportingWork.acceptedNow) },
          ]}
          value={source}
          onChange={(chosen) => setSource(chosen === 'accepted' ? 'accepted' : 'compiled')}
        />
      </div>
      <Answered asked={asked}>
        {(pivot) => <Tables pivot={pivot} periods={periods} place={{ formCode, periodCode, unitCode }} />}
      </Answered>
    </>
  )
}

function Tables({ pivot, periods, place }: { pivot: Pivot; periods: readonly string[]; place: ReportPlace }) {
  const say = useSay()
  const { language } = useLanguage()
  const [chosen, setChosen] = useState('')
  const shown = periods.filter((period) => pivot.cells.some((cell) => cell.period === period))
  const element = pivot.elements.find(({ code }) => code === chosen) ?? pivot.elements[0]
  if (element === undefined) return <Notice title={say(reportingWork.noFigures)} />
  const figures = new Map(pivot.cells.map((cell) => [`${cell.line} ${cell.period} ${cell.code}`, cell]))
  const told = (line: string, period: string, code: string): string => {
    const figure = figures.get(`${line} ${period} ${code}`)
    const own = pivot.elements.find((one) => one.code === code)
    return figure ? toldText(own, figure, language) : '–'
  }
  const rowsOf = (names: readonly { key: string; name: string; line: string; code: string }[]) =>
    names.map(({ key, name, line, code }) => ({ key, name, texts: shown.map((period) => told(line, period, code)) }))
  const lines = pivot.lines.filter(({ code }) => code !== place.unitCode)
  return (
    <>
      <Table
        title={say(reportingWork.total)}
        first={say(reporting.element)}
        periods={shown}
        rows={rowsOf(
          pivot.elements.map(({ code, name }) => ({ key: code, name: say(name), line: place.unitCode, code })),
        )}
      />
      <SelectInput
        framed={{ id: 'element', label: say(reporting.element) }}
        codes={pivot.elements.map(({ code, name }) => ({ value: code, ...name }))}
        value={element.code}
        onChange={setChosen}
      />
      <Table
        title={say(reportingWork.ofUnits(say(element.name)))}
        first={say(reporting.unit)}
        periods={shown}
        rows={rowsOf(
          lines.map(({ code, name }) => ({
            key: code,
            name: code === '' ? say(reportingWork.notOneUnit) : name,
            line: code,
            code: element.code,
          })),
        )}
      />
    </>
  )
}

function Table({
  title,
  first,
  periods,
  rows,
}: {
  title: string
  first: string
  periods: readonly string[]
  rows: readonly { key: string; name: string; texts: readonly string[] }[]
}) {
  const { language } = useLanguage()
  return (
    <section className="panel">
      <h2>{title}</h2>
      <WideTable label={title}>
        <table>
          <thead>
            <tr>
              <th scope="col">{first}</th>
              {periods.map((period) => (
                <th scope="col" className="number" key={period}>
                  {showDay(period, language)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, texts }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                {texts.map((text, at) => (
                  <td className="number" key={periods[at]}>
                    {text}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}
