import { useState, type SubmitEvent } from 'react'
import { makeAct } from '../api/act.ts'
import { decideOnPostings } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'

/** Ends a posting by a decision, from a day on; one that has not begun is revoked, and never takes effect. */
export function EndPosting({
  posting,
  today,
  onDone,
}: {
  posting: { postingId: string; fullName: string; validFrom: string }
  today: string
  onDone: () => void
}) {
  const say = useSay()
  const isComing = posting.validFrom > today
  const [isOpen, setOpen] = useState(false)
  const title = say(isComing ? posts.revokeOf(posting.fullName) : posts.endOf(posting.fullName))
  const close = (): void => setOpen(false)
  return (
    <>
      <Button look="quiet" isSmall aria-label={title} onClick={() => setOpen(true)}>
        {say(isComing ? posts.revoke : posts.end)}
      </Button>
      {isOpen && (
        <Dialog title={title} onClose={close}>
          <EndingForm posting={posting} today={today} onClose={close} onDone={onDone} />
        </Dialog>
      )}
    </>
  )
}

function EndingForm({
  posting: { postingId, validFrom },
  today,
  onClose,
  onDone,
}: {
  posting: { postingId: string; validFrom: string }
  today: string
  onClose: () => void
  onDone: () => void
}) {
  const say = useSay()
  const isComing = validFrom > today
  const [decisionNo, setDecisionNo] = useState('')
  const [day, setDay] = useState(isComing ? validFrom : today)
  const [isTried, setTried] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const endsOn = readDay(day)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTried(true)
    if (decisionNo.trim() === '' || endsOn === undefined) return
    void run(async () => {
      await decideOnPostings(act, { decisionNo, decidedOn: today, endings: [{ postingId, endsOn }], postings: [] })
      onClose()
      onDone()
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      <p>{say(isComing ? posts.revokeText : posts.endText)}</p>
      <TextInput
        framed={{
          id: 'ending-no',
          label: say(posts.decisionNo),
          error: isTried && decisionNo.trim() === '' ? say(posts.endIncomplete) : undefined,
        }}
        value={decisionNo}
        onChange={setDecisionNo}
      />
      {!isComing && (
        <DateInput
          framed={{
            id: 'ending-on',
            label: say(posts.endsOn),
            error: isTried && endsOn === undefined ? say(posts.dayWrong) : undefined,
          }}
          value={day}
          onChange={setDay}
        />
      )}
      {problem && <ProblemNotice problem={problem} />}
      <p className="actions">
        <Button type="submit" look="danger" isBusy={isBusy}>
          {say(posts.record)}
        </Button>
        <Button look="quiet" onClick={onClose}>
          {say(common.cancel)}
        </Button>
      </p>
    </form>
  )
}
