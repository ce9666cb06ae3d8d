import type { ShownDocument } from '../api/documents.ts'
import type { ReportPlace } from '../api/reporting.ts'
import { documents } from '../i18n/documents.ts'
import { useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { Link } from '../router.tsx'
import { WideTable } from '../parts/wide-table.tsx'

/** What a row of figures is called on the page, so that numbers in the prose can lead there. */
export const rowId = (cell: string): string => `cell-${cell.replaceAll(/[^A-Za-z0-9]/g, '-')}`

/** The figures that the report tells, each beside the month before and last year. */
export function DocumentFigures({ shown, place }: { shown: ShownDocument; place: ReportPlace }) {
  const say = useSay()
  const { formCode, periodCode, unitCode } = place
  return (
    <section className="panel">
      <h3>{say(documents.figures)}</h3>
      <WideTable label={say(documents.figures)}>
        <table className="document-figures">
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
            {shown.content.totals.flatMap(({ rows }) =>
              rows.map(({ cell, name, figure, previous, lastYear }) => (
                <tr key={cell} id={rowId(cell)} tabIndex={-1}>
                  <th scope="row">{say(name)}</th>
                  <td className="number">{say(figure)}</td>
                  <td className="number">{say(previous)}</td>
                  <td className="number">{say(lastYear)}</td>
                </tr>
              )),
            )}
          </tbody>
        </table>
      </WideTable>
      <p>
        <Link to={`/reports/${formCode}/${periodCode}/${unitCode}/compiled`}>{say(documents.toCompiled)}</Link>
      </p>
    </section>
  )
}
