import { dc01Fields } from '../../forms/dc01.ts'
import { useAccount } from '../access/session.tsx'
import type { Pair } from '../api/review.ts'
import { useSay } from '../i18n/language.tsx'
import { levelText, pairPage } from '../i18n/review.ts'
import { CellValue } from '../parts/cell-value.tsx'
import { Tag } from '../parts/tag.tsx'
import { columnName } from './waterfall.tsx'

const nameColumns = ['family_name', 'middle_name', 'given_name'] as const

/** The whole name of one of the two; empty where the record is no more. */
export function nameOf({ facts }: Pair['sides'][number]): string {
  return nameColumns
    .map((column) => facts?.[column] ?? '')
    .filter((word) => word !== '')
    .join(' ')
}

/** Two records side by side. What differs is marked by a word as well as by colour. */
export function PairComparison({ pair }: { pair: Pair }) {
  const say = useSay()
  const { sides, score } = pair
  const [first, second] = sides
  const columns = Object.keys(first?.facts ?? second?.facts ?? {})
  const levels = new Map(score?.weights.map(({ field, level }) => [field, level]))
  if (first === undefined || second === undefined) return null
  return (
    <table className="comparison">
      <caption>{say(pairPage.caption)}</caption>
      <thead>
        <tr>
          <th scope="col">{say(pairPage.field)}</th>
          <th scope="col">{say(pairPage.first)}</th>
          <th scope="col">{say(pairPage.second)}</th>
        </tr>
      </thead>
      <tbody>
        {columns.map((column) => {
          const [mine, its] = [first.facts?.[column] ?? '', second.facts?.[column] ?? '']
          const isDifferent = mine !== '' && its !== '' && mine !== its
          const level = levels.get(column)
          return (
            <tr key={column} className={isDifferent ? 'differs' : undefined}>
              <th scope="row">{say(column === 'commune' ? pairPage.place : columnName(column))}</th>
              <td>
                <FactValue column={column} value={mine} />
              </td>
              <td>
                <FactValue column={column} value={its} />{' '}
                {isDifferent && level !== undefined && (
                  <Tag colour="amber" isPhrase>
                    {say(levelText(level))}
                  </Tag>
                )}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** A fact of the linkage model as the form shows it. */
export function FactValue({ column, value }: { column: string; value: string }) {
  const { today } = useAccount()
  const field = dc01Fields.find(({ key }) => key === column)
  return field === undefined ? <>{value}</> : <CellValue field={field} value={value} on={today} />
}
