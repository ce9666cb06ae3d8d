import { useState } from 'react'
import { makeAct } from '../api/act.ts'
import { signFor } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** Takes back what was handed over, while nobody has signed for it. */
export function TakeBack({ thingId, onDone }: { thingId: string; onDone: () => void }) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const recall = (): void =>
    void run(async () => {
      await signFor(act, { act: 'recall', thingIds: [thingId], reason })
      onDone()
    })
  return (
    <details>
      <summary>{say(equipment.takeBack)}</summary>
      <TextInput
        framed={{ id: `back-${thingId}`, label: say(equipment.takeBackReason) }}
        value={reason}
        maxLength={200}
        onChange={setReason}
      />
      {problem && <ProblemNotice problem={problem} />}
      <Button look="quiet" isSmall isBusy={isBusy} onClick={recall}>
        {say(equipment.takeBack)}
      </Button>
    </details>
  )
}
