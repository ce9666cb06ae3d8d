import { Fragment, type ReactNode } from 'react'
import { cellKey } from '../../forms/reporting/catalogue.ts'
import type { Report, ReportElement, ReportItem } from '../api/reporting.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { common } from '../i18n/common.ts'
import type { ReportFinding } from '../../forms/reporting/check-report.ts'
import { figureOf } from './cell-text.ts'
import { showDecimal } from '../../forms/reporting/amount.ts'

/** A row of the paper: its cell, and what it asks for. */
export type PaperRow = { key: string; item: ReportItem; element: ReportElement; name: string }

/** The form as it looks on paper: sections, numbered rows, the cell of each, and the twelve months before beside it. */
export function Paper({ report, renderCell }: { report: Report; renderCell: (row: PaperRow) => ReactNode }) {
  const say = useSay()
  const { items, elements } = report.form
  return (
    <div className="paper panel">
      <table>
        <thead>
          <tr>
            <th scope="col">{say(reporting.element)}</th>
            <th scope="col">{say(reporting.value)}</th>
            <th scope="col">{say(reporting.past)}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, at) => {
            const element = elements.find(({ code }) => code === item.element)
            if (element === undefined) return null
            const category = report.form.categories.find(({ code }) => code === item.category)
            const name =
              item.category === 'all' || !category ? say(element.name) : `${say(element.name)}: ${say(category.name)}`
            const key = cellKey(item.element, item.category)
            const isNewSection = say(items[at - 1]?.section ?? { vi: '', en: '' }) !== say(item.section)
            return (
              <Fragment key={key}>
                {isNewSection && (
                  <tr>
                    <th scope="colgroup" colSpan={3}>
                      {say(item.section)}
                    </th>
                  </tr>
                )}
                <tr>
                  <th scope="row">
                    {item.number}. {name}
                    <Unit element={element} />
                  </th>
                  <td className="cell">{renderCell({ key, item, element, name })}</td>
                  <td>
                    <Past report={report} cellKey={key} />
                  </td>
                </tr>
              </Fragment>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}

function Unit({ element: { measure, countingUnit } }: { element: ReportElement }) {
  const say = useSay()
  const units: Record<string, string> = { mass: 'g, kg', volume: 'ml, l', money: 'VND', length: 'm', area: 'm²' }
  const text = measure === 'count' ? say(countingUnit) : (units[measure] ?? '')
  return text === '' ? null : <span className="soft small"> ({text})</span>
}

function Past({ report, cellKey: key }: { report: Report; cellKey: string }) {
  const { language } = useLanguage()
  const known = report.earlier.flatMap(({ month, figures }) => {
    const figure = figures[key]
    return figure === undefined ? [] : [{ month, text: showDecimal(figureOf(figure).amount, language) }]
  })
  return (
    <ol className="past">
      {known.map(({ month, text }) => (
        <li key={month} title={month}>
          <span className="only-heard">{month}: </span>
          {text}
        </li>
      ))}
    </ol>
  )
}

/** What the rules say about a cell, the severity in words before it. */
export function CellFindings({ id, findings }: { id: string; findings: readonly ReportFinding[] }) {
  const say = useSay()
  const words = { refuse: common.error, explain: common.hold, warn: common.warn }
  const looks = { refuse: 'refuse', explain: 'hold', warn: 'warn' }
  return (
    <div id={id}>
      {findings.map(({ code, severity, text, isSettled }) => (
        <p key={code} className={`found ${isSettled ? 'warn' : looks[severity]}`}>
          <span>
            {say(words[severity])} {say(text)}
            {isSettled && severity !== 'warn' && ` (${say(reporting.settled)})`}
          </span>
        </p>
      ))}
    </div>
  )
}

/** What was said about a cell: comments, and the remark with which it was returned. */
export function CellNotes({ report, cellKey: key }: { report: Report; cellKey: string }) {
  const say = useSay()
  const isHere = ({ element, category }: { element: string; category: string }): boolean =>
    cellKey(element, category) === key
  return (
    <>
      {report.remarks.filter(isHere).map(({ text }) => (
        <p className="found hold" key={text}>
          <span>
            {say(reporting.remark)} {text}
          </span>
        </p>
      ))}
      {report.comments.filter(isHere).map(({ text, by, at }) => (
        <p className="small soft" key={`${at} ${text}`}>
          {by}: {text}
        </p>
      ))}
    </>
  )
}
