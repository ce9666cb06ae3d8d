import type { Cluster } from '../api/review.ts'
import { clusters as texts } from '../i18n/clusters.ts'
import { useSay } from '../i18n/language.tsx'
import { pairPage } from '../i18n/review.ts'
import { WideTable } from '../parts/wide-table.tsx'
import { FactValue } from './pair-comparison.tsx'
import { columnName } from './waterfall.tsx'

type Side = Cluster['sides'][number]

/** The records of a cluster as columns. What differs from the first record is marked; the last row says whose each is. */
export function ClusterTable({
  sides,
  personOf,
  onPerson,
}: {
  sides: readonly Side[]
  personOf: (personId: string) => number
  /** Undefined: there is nothing to say of them any more. */
  onPerson: ((personId: string, person: number) => void) | undefined
}) {
  const say = useSay()
  const columns = Object.keys(sides[0]?.facts ?? {}).filter((column) => sides.some(({ facts }) => facts?.[column]))
  return (
    <WideTable label={say(texts.caption)}>
      <table className="cluster">
        <thead>
          <tr>
            <th scope="col">{say(pairPage.field)}</th>
            {sides.map(({ personId }, at) => (
              <th scope="col" key={personId}>
                {say(texts.record(at + 1))}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns.map((column) => (
            <tr key={column}>
              <th scope="row">{say(column === 'commune' ? pairPage.place : columnName(column))}</th>
              {sides.map(({ personId, facts }) => {
                const [first, value] = [sides[0]?.facts?.[column] ?? '', facts?.[column] ?? '']
                const isDifferent = first !== '' && value !== '' && first !== value
                return (
                  <td key={personId} className={isDifferent ? 'differs' : undefined}>
                    <FactValue column={column} value={value} />
                  </td>
                )
              })}
            </tr>
          ))}
          {onPerson && (
            <tr>
              <th scope="row">{say(texts.whose)}</th>
              {sides.map(({ personId }, at) => (
                <td key={personId}>
                  <select
                    aria-label={`${say(texts.record(at + 1))}: ${say(texts.whose)}`}
                    value={personOf(personId)}
                    onChange={(event) => onPerson(personId, Number(event.target.value))}
                  >
                    {sides.map((side, place) => (
                      <option key={side.personId} value={place + 1}>
                        {say(texts.person(place + 1))}
                      </option>
                    ))}
                  </select>
                </td>
              ))}
            </tr>
          )}
        </tbody>
      </table>
    </WideTable>
  )
}
