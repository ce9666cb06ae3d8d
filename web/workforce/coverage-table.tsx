import type { Coverage } from '../api/workforce.ts'
import { showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { WideTable } from '../parts/wide-table.tsx'
import { Link } from '../router.tsx'

const columns = ['required', 'assigned', 'qualified', 'present'] as const

/** The same as a table: required, posted, qualified and present in each unit, and together. */
export function CoverageTable({ coverage: { units, total, on, unitName } }: { coverage: Coverage }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <WideTable label={say(posts.asTable)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{say(posts.unit)}</th>
            {columns.map((column) => (
              <th scope="col" className="number" key={column}>
                {say(posts[column])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr>
            <th scope="row">{unitName}</th>
            {columns.map((column) => (
              <td className="number" key={column}>
                <b>{showNumber(total[column], language)}</b>
              </td>
            ))}
          </tr>
          {units.map((unit) => (
            <tr key={unit.code}>
              <td>
                <Link to={`/posts/${unit.code}?on=${on}`}>{unit.name}</Link>
              </td>
              {columns.map((column) => (
                <td className="number" key={column}>
                  {unit[column]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </WideTable>
  )
}
