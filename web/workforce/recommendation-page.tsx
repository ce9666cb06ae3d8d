import { useState } from 'react'
import { equipmentTypeCodes, equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { askRecommendation, type Recommendation } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { posts } from '../i18n/workforce.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { Link } from '../router.tsx'
import { EquipmentViews } from './equipment-views.tsx'

const shownMax = 50
const columns = ['norm', 'held', 'inTransit', 'officers', 'need', 'share'] as const

/** Whom to supply with a type of equipment, in which order, with all that it is computed from. */
export function RecommendationPage() {
  const say = useSay()
  const { language } = useLanguage()
  const [type, setType] = useState('MOTORBIKE')
  const [rule, setRule] = useState('order')
  const asked = useAnswer(`${type} ${rule}`, async (signal) => askRecommendation({ type, rule }, signal))
  return (
    <>
      <PageTitle text={equipment.recommendation} />
      <EquipmentViews chosen="recommendation" />
      <p className="soft">{say(equipment.recommendationLead)}</p>
      <div className="panel day-form">
        <SelectInput
          framed={{ id: 'type', label: say(equipment.type) }}
          codes={Array.from(equipmentTypeCodes, (value) => ({ value, ...equipmentTypes[value].name }))}
          value={type}
          onChange={(value) => setType(value === '' ? 'MOTORBIKE' : value)}
        />
        <SelectInput
          framed={{ id: 'rule', label: say(equipment.rule) }}
          codes={[
            { value: 'order', ...equipment.inOrder },
            { value: 'even', ...equipment.evenly },
          ]}
          value={rule}
          onChange={(value) => setRule(value === '' ? 'order' : value)}
        />
        <a href={`/api/workforce/recommendations/${type}/file?rule=${rule}`} download>
          {say(equipment.download)}
        </a>
        <a href={`/api/workforce/recommendations/${type}/paper?rule=${rule}&language=${language}`} download>
          {say(equipment.downloadPdf)}
        </a>
      </div>
      <Answered asked={asked}>{(answer) => <Lines recommendation={answer} />}</Answered>
    </>
  )
}

function Lines({ recommendation: { lines, stock, need } }: { recommendation: Recommendation }) {
  const say = useSay()
  const shown = lines.slice(0, shownMax)
  return (
    <section className="panel">
      <h2>{say(equipment.stockAndNeed(stock, need))}</h2>
      {lines.length > shownMax && <p className="soft">{say(equipment.shownFirst(shownMax, lines.length))}</p>}
      <WideTable label={say(equipment.recommendation)}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say(posts.unit)}</th>
              {columns.map((column) => (
                <th scope="col" className="number" key={column}>
                  {say(equipment[column])}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((line) => (
              <tr key={line.unitCode}>
                <td>
                  <Link to={`/equipment/${line.unitCode}`}>{line.unitName}</Link>{' '}
                  <span className="soft small">{line.parentName}</span>
                </td>
                {columns.map((column) => (
                  <td className="number" key={column}>
                    {line[column]}
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
