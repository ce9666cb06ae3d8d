import { useState } from 'react'
import { useAccount, mayUse } from '../access/session.tsx'
import { askFindingTrend, type FindingTrend } from '../api/findings.ts'
import { useAnswer } from '../api/use-answer.ts'
import { findings as texts } from '../i18n/findings.ts'
import { showDay, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { UnitChoice } from '../parts/unit-choice.tsx'
import { Link } from '../router.tsx'
import { FindingsLine } from './findings-line.tsx'

/** How the findings of a unit went, and where in it they are: numbers, and nobody's name. */
export function TrendPage() {
  const say = useSay()
  const account = useAccount()
  const { unitCode } = account
  const own = unitCode ?? ''
  const [picked, pick] = useState('')
  const shown = picked === '' ? own : picked
  const asked = useAnswer(shown, async (signal) => askFindingTrend(shown, signal))
  return (
    <>
      {mayUse(account, 'checking.list-findings') && (
        <Link to="/findings" className="crumb">
          {say(texts.back)}
        </Link>
      )}
      <PageTitle text={texts.trend} />
      <p className="soft">{say(texts.trendLead)}</p>
      <p>
        <Link to="/findings/rules">{say(texts.rulesTitle)}</Link>
      </p>
      <UnitChoice label={texts.unitToday} whole={texts.wholeReach} picked={picked} pick={pick} />
      <Answered asked={asked}>{(trend) => <Tables key={trend.unitCode} trend={trend} />}</Answered>
    </>
  )
}

function Tables({ trend }: { trend: FindingTrend }) {
  const say = useSay()
  return (
    <>
      <h2>{trend.unitName}</h2>
      {trend.days.length === 0 ? <p>{say(texts.notChecked)}</p> : <RuleTable trend={trend} />}
      {trend.communes.length > 0 && <CommuneTable communes={trend.communes} />}
    </>
  )
}

/** The line of the whole, and by rule the first day that is shown and the last. */
function RuleTable({ trend: { days, rules, counts } }: { trend: FindingTrend }) {
  const say = useSay()
  const { language } = useLanguage()
  const [first = '', last = ''] = [days[0], days.at(-1)]
  const countOf = (ruleId: string, day: string): number =>
    counts.find((one) => one.ruleId === ruleId && one.onDay === day)?.unsettled ?? 0
  const shown = rules.filter(({ id }) => counts.some(({ ruleId }) => ruleId === id))
  const sumOf = (day: string): number => counts.reduce((sum, one) => sum + (one.onDay === day ? one.unsettled : 0), 0)
  return (
    <>
      <FindingsLine sums={days.map((day) => ({ day, unsettled: sumOf(day) }))} />
      <WideTable label={say(texts.byRule)}>
        <table className="small">
          <thead>
            <tr>
              <th scope="col">{say(texts.rule)}</th>
              <th scope="col" className="number">
                {showDay(first, language)}
              </th>
              {last !== first && (
                <th scope="col" className="number">
                  {showDay(last, language)}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {shown.map(({ id, text }) => (
              <tr key={id}>
                <th scope="row">{say(text)}</th>
                <td className="number">{showNumber(countOf(id, first), language)}</td>
                {last !== first && <td className="number">{showNumber(countOf(id, last), language)}</td>}
              </tr>
            ))}
          </tbody>
        </table>
      </WideTable>
    </>
  )
}

function CommuneTable({ communes }: { communes: FindingTrend['communes'] }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <WideTable label={say(texts.commune)}>
      <table className="small">
        <thead>
          <tr>
            <th scope="col">{say(texts.commune)}</th>
            <th scope="col" className="number">
              {say(texts.unsettled)}
            </th>
            <th scope="col" className="number">
              {say(texts.overdue)}
            </th>
          </tr>
        </thead>
        <tbody>
          {communes.map(({ unitCode, unitName, unsettled, overdue }) => (
            <tr key={unitCode}>
              <th scope="row">{unitName}</th>
              <td className="number">{showNumber(unsettled, language)}</td>
              <td className="number">{showNumber(overdue, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
