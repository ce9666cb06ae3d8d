import { equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { askEquipment, labelsPath, type UnitEquipment } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { WideTable } from '../parts/wide-table.tsx'
import { AskForm } from './ask-form.tsx'
import { CountForm } from './count-form.tsx'
import { EquipmentItems } from './equipment-items.tsx'
import { EquipmentViews } from './equipment-views.tsx'
import { Incoming } from './incoming.tsx'
import { RequestsPage } from './requests-page.tsx'
import { TakeInForm } from './take-in-form.tsx'

/** The equipment of a unit: what it needs, has and waits for, and every piece with where it is. */
export function EquipmentPage({ params }: { params: Record<string, string> }) {
  const { unitCode: own } = useAccount()
  const unitCode = params['unitCode'] ?? own ?? ''
  // The ministry has no store here: it decides requests.
  return unitCode === 'VN' ? <RequestsPage /> : <UnitEquipmentView key={unitCode} unitCode={unitCode} />
}

function UnitEquipmentView({ unitCode }: { unitCode: string }) {
  const asked = useAnswer(unitCode, async (signal) => askEquipment(unitCode, signal))
  const name = asked.answer?.unitName
  return (
    <>
      <PageTitle text={name === undefined ? equipment.title : equipment.ofUnit(name)} />
      <EquipmentViews chosen="own" />
      <Answered asked={asked}>{(answer) => <Unit unit={answer} onChanged={asked.again} />}</Answered>
    </>
  )
}

function Unit({ unit, onChanged }: { unit: UnitEquipment; onChanged: () => void }) {
  const say = useSay()
  const account = useAccount()
  const { language } = useLanguage()
  const held = unit.items.filter((item) => item.unitCode === unit.unitCode)
  return (
    <>
      <Incoming unit={unit} onDone={onChanged} />
      <Needs unit={unit} />
      {held.length > 0 && <EquipmentItems unit={unit} items={held} onDone={onChanged} />}
      {held.length > 0 && (
        <p>
          <a href={labelsPath(unit.unitCode, language)} download>
            {say(equipment.printLabels)}
          </a>
        </p>
      )}
      {mayUse(account, 'workforce.ask-for-equipment') && <AskForm unitCode={unit.unitCode} />}
      {mayUse(account, 'workforce.take-in-equipment') && <TakeInForm unitCode={unit.unitCode} onDone={onChanged} />}
      {mayUse(account, 'workforce.count-stock') && <CountForm unitCode={unit.unitCode} onDone={onChanged} />}
    </>
  )
}

function Needs({ unit: { needs } }: { unit: UnitEquipment }) {
  const say = useSay()
  const columns = ['norm', 'held', 'inTransit', 'need'] as const
  return (
    <section className="panel">
      <h2>{say(equipment.needs)}</h2>
      {needs.length === 0 ? (
        <p>{say(equipment.noNeeds)}</p>
      ) : (
        <WideTable label={say(equipment.needs)}>
          <table>
            <thead>
              <tr>
                <th scope="col">{say(equipment.type)}</th>
                {columns.map((column) => (
                  <th scope="col" className="number" key={column}>
                    {say(equipment[column])}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {needs.map((need) => (
                <tr key={need.type}>
                  <th scope="row">{say(equipmentTypes[need.type].name)}</th>
                  {columns.map((column) => (
                    <td className="number" key={column}>
                      {need[column]}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </WideTable>
      )}
    </section>
  )
}
