import { useState, type SubmitEvent } from 'react'
import { sendMerger } from '../api/review.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { pairPage } from '../i18n/review.ts'
import { Button } from '../parts/button.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextInput } from '../parts/text-input.tsx'

/** Merges the two records once nothing is against it any more, or splits what was merged, with a reason. */
export function MergerForm({
  pairId,
  action,
  onChanged,
}: {
  pairId: string
  action: 'merge' | 'split'
  onChanged: (rules: readonly string[]) => void
}) {
  const say = useSay()
  const [reason, setReason] = useState('')
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    if (reason.trim() === '') return
    void run(async () => {
      const { rules } = await sendMerger(pairId, { action, reason: reason.trim() }, crypto.randomUUID())
      onChanged(rules)
    })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(pairPage[action])}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <TextInput framed={{ id: 'merger-reason', label: say(pairPage.reason) }} value={reason} onChange={setReason} />
      <Button type="submit" isBusy={isBusy}>
        {say(pairPage[action])}
      </Button>
    </form>
  )
}
