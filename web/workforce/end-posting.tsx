import { useState, type SubmitEvent } from 'react'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { decideOnPostings, type PostHolder } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { posts } from '../i18n/workforce.ts'
import { Button } from '../parts/button.tsx'
import { Dialog } from '../parts/dialog.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** Ends a posting from today on, by a decision. */
export function EndPosting({ holder, onDone }: { holder: PostHolder; onDone: () => void }) {
  const say = useSay()
  const { today } = useAccount()
  const [isOpen, setOpen] = useState(false)
  const [decisionNo, setDecisionNo] = useState('')
  const [isTried, setTried] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTried(true)
    if (decisionNo.trim() === '') return
    void run(async () => {
      const endings = [{ postingId: holder.postingId, endsOn: today }]
      await decideOnPostings(act, { decisionNo, decidedOn: today, endings, postings: [] })
      setOpen(false)
      onDone()
    })
  }
  const error = isTried && decisionNo.trim() === '' ? say(posts.incomplete) : undefined
  return (
    <>
      <Button look="quiet" isSmall aria-label={say(posts.endOf(holder.fullName))} onClick={() => setOpen(true)}>
        {say(posts.end)}
      </Button>
      {isOpen && (
        <Dialog title={say(posts.endOf(holder.fullName))} onClose={() => setOpen(false)}>
          <form onSubmit={submit} noValidate>
            <p>{say(posts.endToday)}</p>
            <TextInput
              framed={{ id: 'ending-no', label: say(posts.decisionNo), error }}
              value={decisionNo}
              onChange={setDecisionNo}
            />
            {problem && <ProblemNotice problem={problem} />}
            <p className="actions">
              <Button type="submit" look="danger" isBusy={isBusy}>
                {say(posts.record)}
              </Button>
              <Button look="quiet" onClick={() => setOpen(false)}>
                {say(common.cancel)}
              </Button>
            </p>
          </form>
        </Dialog>
      )}
    </>
  )
}
