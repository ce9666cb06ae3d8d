import { useState } from 'react'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askEquipment, signFor, type EquipmentItem, type EquipmentRequest } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'

/** Issues what was granted from the own store: the first of the two signatures. */
export function IssueForm({ request, onDone }: { request: EquipmentRequest; onDone: () => void }) {
  const say = useSay()
  const { unitCode: own } = useAccount()
  const [stock, setStock] = useState<readonly EquipmentItem[]>()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const { equipmentType, unitCode, requestId, unitName, granted } = request
  const open = async (): Promise<void> => {
    const { items } = await askEquipment(own ?? '')
    const here = items.filter((item) => item.unitCode === own && item.headingTo === null && item.postId === null)
    const usable = here.filter(({ type, condition }) => type === equipmentType && condition === 'usable')
    setStock(usable)
    setChosen(usable.slice(0, granted).map(({ thingId }) => thingId))
  }
  const give = async (): Promise<void> => {
    await signFor(act, { act: 'give', thingIds: [...chosen], to: { unitCode }, requestId })
    setStock(undefined)
    onDone()
  }
  if (stock === undefined)
    return (
      <Button
        isSmall
        isBusy={isBusy}
        aria-label={say(equipment.answerOf(say(equipment.issue), unitName))}
        onClick={() => void run(open)}
      >
        {say(equipment.issue)}
      </Button>
    )
  return (
    <>
      {stock.length === 0 && <p>{say(equipment.noStock)}</p>}
      {stock.map(({ thingId, plate, serial, label }) => (
        <Checkbox
          key={thingId}
          label={[plate, serial].filter((one) => one !== '').join(' · ') || label}
          isChecked={chosen.includes(thingId)}
          onChange={(isChosen) =>
            setChosen((before) => (isChosen ? [...before, thingId] : before.filter((one) => one !== thingId)))
          }
        />
      ))}
      {problem && <ProblemNotice problem={problem} />}
      {chosen.length > 0 && (
        <Button isSmall isBusy={isBusy} onClick={() => void run(give)}>
          {say(equipment.give)}
        </Button>
      )}
    </>
  )
}
