import { useState } from 'react'
import { equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import type { EquipmentItem, UnitEquipment } from '../api/workforce.ts'
import { useSay } from '../i18n/language.tsx'
import { conditions, equipment } from '../i18n/equipment.ts'
import { Checkbox } from '../parts/choice.tsx'
import { Tag } from '../parts/tag.tsx'
import { UnitName } from '../parts/unit-name.tsx'
import { GiveForm } from './give-form.tsx'
import { NoteForm } from './note-form.tsx'
import { TakeBack } from './take-back.tsx'

/** Every piece that a unit answers for, to be chosen, handed over or noted. */
export function EquipmentItems({
  unit,
  items,
  onDone,
}: {
  unit: UnitEquipment
  items: readonly EquipmentItem[]
  onDone: () => void
}) {
  const say = useSay()
  const account = useAccount()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const done = (): void => {
    setChosen([])
    onDone()
  }
  const choose = (thingId: string, isChosen: boolean): void =>
    setChosen((before) => (isChosen ? [...before, thingId] : before.filter((one) => one !== thingId)))
  return (
    <section className="panel">
      <h2>{say(equipment.items)}</h2>
      <ul className="dossiers">
        {items.map((item) => (
          <li key={item.thingId}>
            <div>
              {item.headingTo === null ? (
                <Checkbox
                  label={say(equipmentTypes[item.type].name)}
                  hint={nameOf(item)}
                  isChecked={chosen.includes(item.thingId)}
                  onChange={(isChosen) => choose(item.thingId, isChosen)}
                />
              ) : (
                <p>
                  {say(equipmentTypes[item.type].name)} <span className="soft small">{nameOf(item)}</span>
                </p>
              )}
            </div>
            <div className="small">
              <Place item={item} />
              {item.headingTo !== null && mayUse(account, 'workforce.sign-handover') && (
                <TakeBack thingId={item.thingId} onDone={done} />
              )}
            </div>
            <div>
              <Marks item={item} />
            </div>
          </li>
        ))}
      </ul>
      {mayUse(account, 'workforce.sign-handover') && <GiveForm unit={unit} thingIds={chosen} onDone={done} />}
      {mayUse(account, 'workforce.note-equipment') && <NoteForm thingIds={chosen} onDone={done} />}
    </section>
  )
}

/** A piece goes by plate and serial, a quantity by its number. */
function nameOf({ plate, serial, quantity }: EquipmentItem): string {
  const named = [plate, serial].filter((one) => one !== '')
  return named.length === 0 ? `× ${quantity}` : named.join(' · ')
}

function Place({ item: { headingTo, holderName, placeName } }: { item: EquipmentItem }) {
  const say = useSay()
  const { today } = useAccount()
  if (headingTo !== null)
    return (
      <>
        {say(equipment.onTheWay(''))} <UnitName code={headingTo.unitCode} on={today} isShort />
      </>
    )
  return <>{holderName === null ? placeName : say(equipment.withOfficer(holderName))}</>
}

function Marks({
  item: { isSerialElsewhere, condition, isDue, isMissing, inspectionDue, maintainedOn },
}: {
  item: EquipmentItem
}) {
  const say = useSay()
  const { today } = useAccount()
  return (
    <>
      {condition !== 'usable' && <Tag colour="amber">{say(conditions[condition] ?? equipment.missing)}</Tag>}
      {isSerialElsewhere && <Tag colour="red">{say(equipment.sameSerial)}</Tag>}
      {isDue && <Tag colour="red">{say(equipment.due)}</Tag>}
      {isMissing && <Tag colour="red">{say(equipment.missing)}</Tag>}
      {inspectionDue !== null && inspectionDue < today && <Tag colour="red">{say(equipment.overdue)}</Tag>}
      {inspectionDue !== null && inspectionDue >= today && (
        <p className="small">{say(equipment.inspectionUntil(inspectionDue))}</p>
      )}
      {maintainedOn !== null && <p className="small">{say(equipment.maintainedOn(maintainedOn))}</p>}
    </>
  )
}
