import { useState } from 'react'
import { makeAct } from '../api/act.ts'
import { answerTo, type EquipmentRequest } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** The city recommends a number; the ministry approves one, or refuses and says why. */
export function AnswerForm({
  request,
  isCity,
  onDone,
}: {
  request: EquipmentRequest
  isCity: boolean
  onDone: () => void
}) {
  const say = useSay()
  const { requestId, version, unitName } = request
  const [quantity, setQuantity] = useState(String(request.quantity))
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const [makeAnswer] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const answer = (act: 'recommend' | 'approve' | 'refuse'): void => {
    setWrong(act === 'refuse' && reason.trim() === '')
    if (act === 'refuse' && reason.trim() === '') return
    const number = act === 'refuse' ? 0 : Number(quantity)
    void run(async () => {
      await answerTo(makeAnswer, requestId, { act, quantity: number, reason, version })
      onDone()
    })
  }
  const main = isCity ? equipment.recommend : equipment.approve
  return (
    <>
      <TextInput
        framed={{ id: `quantity-${requestId}`, label: say(equipment.quantity) }}
        value={quantity}
        inputMode="numeric"
        onChange={setQuantity}
      />
      <TextInput
        framed={{
          id: `reason-${requestId}`,
          label: say(equipment.reason),
          error: wrong ? say(equipment.refuseWhy) : undefined,
        }}
        value={reason}
        onChange={setReason}
      />
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        <Button
          isSmall
          isBusy={isBusy}
          aria-label={say(equipment.answerOf(say(main), unitName))}
          onClick={() => answer(isCity ? 'recommend' : 'approve')}
        >
          {say(main)}
        </Button>
        {!isCity && (
          <Button
            look="quiet"
            isSmall
            isBusy={isBusy}
            aria-label={say(equipment.answerOf(say(equipment.refuseRequest), unitName))}
            onClick={() => answer('refuse')}
          >
            {say(equipment.refuseRequest)}
          </Button>
        )}
      </p>
    </>
  )
}
