import { useState, type SubmitEvent } from 'react'
import { makeAct } from '../api/act.ts'
import { assign, settleWith, type Finding, type Settlement } from '../api/findings.ts'
import { useWork } from '../api/use-work.ts'
import { findings as texts, resolutionHints, resolutionNames } from '../i18n/findings.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { RadioGroup } from '../parts/choice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextArea } from '../parts/text-input.tsx'

/** Gives a finding to a colleague of the unit, or takes it back. */
export function AssignForm({ finding, onChanged }: { finding: Finding; onChanged: () => void }) {
  const say = useSay()
  const [accountId, choose] = useState(finding.assignedTo ?? '')
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    void run(async () => {
      await assign(act, finding.findingId, accountId === '' ? null : accountId)
      onChanged()
    })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <SelectInput
        framed={{ id: 'colleague', label: say(texts.giveTo) }}
        codes={finding.colleagues.map(({ accountId: value, displayName }) => {
          return { value, vi: displayName, en: displayName }
        })}
        value={accountId}
        onChange={choose}
      />
      <Button type="submit" look="quiet" isBusy={isBusy}>
        {say(texts.give)}
      </Button>
    </form>
  )
}

const resolutions = ['corrected', 'confirmed', 'not-applicable'] as const
const reasonLetters = 10
const isReason = (text: string): boolean => (text.match(/\p{L}/gu)?.length ?? 0) >= reasonLetters

/** Settles a finding in one of three ways. Whether it was corrected the server looks up. */
export function SettleForm({ finding, onChanged }: { finding: Finding; onChanged: () => void }) {
  const say = useSay()
  const [resolution, choose] = useState<Settlement['resolution'] | ''>('')
  const [reason, setReason] = useState('')
  const [isTried, setTried] = useState(false)
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  const needsReason = resolution === 'confirmed' || resolution === 'not-applicable'
  const isReasonMissing = needsReason && !isReason(reason)
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTried(true)
    if (resolution === '' || isReasonMissing) return
    void run(async () => {
      await settleWith(act, finding.findingId, { resolution, reason })
      onChanged()
    })
  }
  return (
    <form className="panel" onSubmit={submit} noValidate aria-labelledby="settle-title">
      <h2 id="settle-title">{say(texts.settle)}</h2>
      {problem && <ProblemNotice problem={problem} />}
      <RadioGroup
        framed={{
          id: 'resolution',
          label: say(texts.how),
          error: isTried && resolution === '' ? say(texts.howMissing) : undefined,
        }}
        choices={resolutions.map((value) => {
          return { value, label: say(resolutionNames[value]), hint: say(resolutionHints[value]) }
        })}
        value={resolution}
        onChange={(value) => choose(resolutions.find((one) => one === value) ?? '')}
      />
      <TextArea
        framed={{
          id: 'reason',
          label: say(texts.reason),
          hint: say(texts.reasonHint),
          error: isTried && isReasonMissing ? say(texts.reasonMissing) : undefined,
        }}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" isBusy={isBusy}>
        {say(texts.record)}
      </Button>
    </form>
  )
}
