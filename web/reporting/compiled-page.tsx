import { useState } from 'react'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askCompiled, compile, type Compiled, type ReportPlace } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { showMoment } from '../i18n/format.ts'
import { documents } from '../i18n/documents.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { Fulfilment } from '../directives/fulfilment.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { Link } from '../router.tsx'
import { changeText, toldText } from './cell-text.ts'
import { WideTable } from '../parts/wide-table.tsx'

/** The compiled table of a month: totals beside last month and last year, and the annex by unit. */
export function CompiledPage({ params }: { params: Record<string, string> }) {
  const { formCode = '', periodCode = '', unitCode = '' } = params
  const place = { formCode, periodCode, unitCode }
  const say = useSay()
  const account = useAccount()
  const asked = useAnswer(`${formCode} ${periodCode} ${unitCode}`, async (signal) => askCompiled(place, signal))
  return (
    <>
      <PageTitle text={reporting.compiledTable} />
      <Answered asked={asked}>{(compiled) => <Table compiled={compiled} />}</Answered>
      <Fulfilment place={place} />
      {mayUse(account, 'reporting.read-document') && unitCode === 'VN' && (
        <p>
          <Link to={`/reports/${formCode}/${periodCode}/${unitCode}/document`}>{say(documents.toReport)}</Link>
        </p>
      )}
      {mayUse(account, 'reporting.compile') && <Compile place={place} reload={asked.again} />}
    </>
  )
}

function Compile({ place, reload }: { place: ReportPlace; reload: () => void }) {
  const say = useSay()
  const [act] = useState(makeAct)
  const [reason, setReason] = useState('')
  const [isDone, setDone] = useState(false)
  const { isBusy, problem, run } = useWork()
  const begin = async (): Promise<void> =>
    run(async () => {
      setDone(false)
      await compile(act, place, reason)
      setDone(true)
      reload()
    })
  return (
    <section className="panel">
      {problem && <ProblemNotice problem={problem} />}
      {isDone && <Notice kind="good" title={say(reporting.compiledNow)} />}
      <TextInput framed={{ id: 'reason', label: say(reporting.reason) }} value={reason} onChange={setReason} />
      <Button isBusy={isBusy} onClick={() => void begin()}>
        {say(reporting.compile)}
      </Button>
    </section>
  )
}

type Shown = NonNullable<Compiled['shown']>

function Table({ compiled }: { compiled: Compiled }) {
  const say = useSay()
  const { language } = useLanguage()
  const { form, unit, month, shown, vintages } = compiled
  const heading = `${say(form.name)} · ${unit.name} · ${say(reporting.monthOf(month.code, month.from, month.last))}`
  if (shown === null)
    return (
      <>
        <h2>{heading}</h2>
        <Notice title={say(reporting.notCompiled)}>
          <p>{say(reporting.notCompiledText)}</p>
        </Notice>
      </>
    )
  return (
    <>
      <h2>{heading}</h2>
      <p className="soft">
        {say(reporting.vintage(shown.vintageNo))} · {showMoment(vintages[0]?.at, language)} ·{' '}
        {say(reporting.coverage(shown.received, shown.expected))}
      </p>
      <Totals compiled={compiled} shown={shown} />
      <Indicators shown={shown} />
      <Revised compiled={compiled} shown={shown} />
      <Annex compiled={compiled} shown={shown} />
    </>
  )
}

function Totals({ compiled, shown }: { compiled: Compiled; shown: Shown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="panel">
      <WideTable label={say(reporting.compiledTable)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(reporting.element)}</th>
              <th scope="col" className="number">
                {say(reporting.thisMonth)}
              </th>
              <th scope="col" className="number">
                {say(reporting.beforeMonth)}
              </th>
              <th scope="col" className="number">
                {say(reporting.lastYear)}
              </th>
            </tr>
          </thead>
          <tbody>
            {shown.rows.map((row) => {
              const element = compiled.elements.find(({ code }) => code === row.element)
              return (
                <tr key={`${row.element} ${row.category}`}>
                  <th scope="row">{element ? say(element.name) : row.element}</th>
                  <td className="number">{toldText(element, row.figure, language)}</td>
                  <td className="number">
                    <Change element={element} compared={row.previous} />
                  </td>
                  <td className="number">
                    <Change element={element} compared={row.lastYear} />
                  </td>
                </tr>
              )
            })}
          </tbody>
        </table>
      </WideTable>
    </section>
  )
}

/** A change: absolutely, and in per cent where there is one. */
function Change({
  element,
  compared,
}: {
  element: Compiled['elements'][number] | undefined
  compared: Shown['rows'][number]['previous']
}) {
  const say = useSay()
  const { language } = useLanguage()
  if (compared === null) return <>–</>
  const { absolute, percent, qualifier, isComparable } = compared
  const share =
    percent === null ? '' : ` (${changeText(undefined, { amount: percent, qualifier: 'equal' }, language)} %)`
  return (
    <>
      {changeText(element, { amount: absolute, qualifier }, language)}
      {isComparable ? share : ` (${say(reporting.noComparison)})`}
    </>
  )
}

function Indicators({ shown }: { shown: Shown }) {
  const say = useSay()
  const { language } = useLanguage()
  const known = shown.indicators.filter(({ value }) => value !== null)
  if (known.length === 0) return null
  return (
    <dl className="rates" aria-label={say(reporting.indicator)}>
      {known.map(({ code, name, unit, value }) => (
        <div key={code}>
          <dt>{say(name)}</dt>
          <dd>
            {value && toldText(undefined, value, language)} {say(unit)}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function Revised({ compiled, shown }: { compiled: Compiled; shown: Shown }) {
  const say = useSay()
  const { language } = useLanguage()
  if (shown.revised.length === 0) return null
  return (
    <Notice title={say(reporting.revised)}>
      <ul>
        {shown.revised.map(({ unitName, element, category, now, before }) => {
          const known = compiled.elements.find(({ code }) => code === element)
          const told = (figure: typeof now): string =>
            figure ? toldText(known, figure, language) : say(reporting.empty)
          return (
            <li key={`${unitName} ${element} ${category}`}>
              {unitName} · {known ? say(known.name) : element}: {told(before)} → {told(now)}
            </li>
          )
        })}
      </ul>
    </Notice>
  )
}

function Annex({ compiled, shown }: { compiled: Compiled; shown: Shown }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <details className="panel">
      <summary>{say(reporting.lines)}</summary>
      <WideTable label={say(reporting.lines)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(reporting.unit)}</th>
              {compiled.elements.map(({ code, name }) => (
                <th scope="col" className="number" key={code}>
                  {say(name)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.lines.map(({ code, name, cells }) => (
              <tr key={code}>
                <th scope="row">{name}</th>
                {compiled.elements.map((element) => {
                  const figure = cells.find((cell) => cell.element === element.code)?.figure
                  return (
                    <td className="number" key={element.code}>
                      {figure ? toldText(element, figure, language) : '–'}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </details>
  )
}
