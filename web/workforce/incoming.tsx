import { useState } from 'react'
import { equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { signFor, type UnitEquipment } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** What is on its way here: the second signature, or the reason why not. */
export function Incoming({ unit, onDone }: { unit: UnitEquipment; onDone: () => void }) {
  const say = useSay()
  const account = useAccount()
  const [reason, setReason] = useState('')
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const coming = unit.items.filter(({ headingTo }) => headingTo?.unitCode === unit.unitCode)
  if (coming.length === 0 || !mayUse(account, 'workforce.sign-handover')) return null
  const thingIds = coming.map(({ thingId }) => thingId)
  const sign = async (body: Parameters<typeof signFor>[1]): Promise<void> => {
    await signFor(act, body)
    onDone()
  }
  return (
    <section className="panel">
      <h2>{say(equipment.incoming(coming.length))}</h2>
      <ul>
        {coming.map(({ thingId, type, serial, plate, placeName }) => (
          <li key={thingId}>
            {say(equipmentTypes[type].name)} {[plate, serial].filter((one) => one !== '').join(' · ')}{' '}
            <span className="soft small">{placeName}</span>
          </li>
        ))}
      </ul>
      <TextInput
        framed={{ id: 'refuse-reason', label: say(equipment.refuseReason) }}
        value={reason}
        onChange={setReason}
      />
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        <Button isBusy={isBusy} onClick={() => void run(async () => sign({ act: 'take', thingIds }))}>
          {say(equipment.take)}
        </Button>
        <Button
          look="quiet"
          isBusy={isBusy}
          onClick={() => void run(async () => sign({ act: 'refuse', thingIds, reason }))}
        >
          {say(equipment.refuse)}
        </Button>
      </p>
    </section>
  )
}
