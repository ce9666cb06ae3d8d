import { useState, type SubmitEvent } from 'react'
import { rules, type RuleId } from '../../forms/rules.ts'
import { makeAct } from '../api/act.ts'
import { collectionPaths, type Decision, type Dossier } from '../api/collection.ts'
import { useWork } from '../api/use-work.ts'
import { decision } from '../i18n/decision.ts'
import { useSay } from '../i18n/language.tsx'
import { Button } from '../parts/button.tsx'
import { Checkbox, RadioGroup } from '../parts/choice.tsx'
import { ErrorSummary } from '../parts/error-summary.tsx'
import { FieldFrame } from '../parts/field-frame.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { TextArea } from '../parts/text-input.tsx'
import { holdsOf, wrongWith, type DecisionDraft } from './decision-draft.ts'

const actions = ['accept', 'return', 'refuse'] as const
const hints = { accept: decision.acceptHint, return: decision.returnHint, refuse: decision.refuseHint } as const

/** Where a dossier is decided: what has to be settled, the decision, the reason. */
export function DecisionPanel({
  dossier,
  onDecided,
}: {
  dossier: Dossier
  onDecided: (action: Decision['action']) => void
}) {
  const say = useSay()
  const holds = holdsOf(dossier.forms)
  const [draft, setDraft] = useState<DecisionDraft>({ action: '', reason: '', confirmed: [] })
  const [tries, setTries] = useState(0)
  const { isBusy, problem, run } = useWork()
  const [act] = useState(makeAct)
  const wrong = wrongWith(draft, holds)
  const shown = tries > 0 ? wrong : {}

  const send = async (action: Decision['action']): Promise<void> => {
    const confirmed = action === 'accept' ? draft.confirmed : []
    const body = { action, reason: draft.reason.trim(), confirmed, version: dossier.version }
    await act(collectionPaths.decide(dossier.dossierId), body)
    onDecided(action)
  }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTries(tries + 1)
    const { action } = draft
    if (action !== '' && Object.keys(wrong).length === 0) void run(async () => send(action))
  }
  return (
    <form className="panel decide" onSubmit={submit} noValidate aria-labelledby="decide-title">
      <h2 id="decide-title">{say(decision.decide)}</h2>
      <ErrorSummary
        errors={Object.entries(shown).map(([inputId, text]) => ({ inputId, text: text ? say(text) : '' }))}
        round={tries}
      />
      {problem && <ProblemNotice problem={problem} />}
      {holds.length > 0 && (
        <HoldsToSettle
          holds={holds}
          confirmed={draft.confirmed}
          error={shown['settle'] && say(shown['settle'])}
          onChange={(confirmed) => setDraft({ ...draft, confirmed })}
        />
      )}
      <RadioGroup
        framed={{ id: 'action', label: say(decision.question), error: shown['action'] && say(shown['action']) }}
        choices={actions.map((value) => ({ value, label: say(decision[value]), hint: say(hints[value]) }))}
        value={draft.action}
        onChange={(value) => setDraft({ ...draft, action: actions.find((one) => one === value) ?? '' })}
      />
      <TextArea
        framed={{
          id: 'reason',
          label: say(decision.reason),
          hint: say(decision.reasonHint),
          error: shown['reason'] && say(shown['reason']),
        }}
        value={draft.reason}
        onChange={(reason) => setDraft({ ...draft, reason })}
      />
      <Button type="submit" isBusy={isBusy}>
        {say(decision.record)}
      </Button>
    </form>
  )
}

/** What the rules hold the dossier for, each to be ticked once it is verified, with the people that it is about. */
function HoldsToSettle({
  holds,
  confirmed,
  error,
  onChange,
}: {
  holds: ReturnType<typeof holdsOf>
  confirmed: readonly RuleId[]
  error: string | undefined
  onChange: (confirmed: RuleId[]) => void
}) {
  const say = useSay()
  return (
    <FieldFrame framed={{ id: 'settle', label: say(decision.settle), hint: say(decision.settleHint), error }} isGroup>
      {holds.map(({ rule, names }) => (
        <Checkbox
          key={rule}
          label={say(decision.settled(say(rules[rule].text)))}
          hint={names.join(', ')}
          isChecked={confirmed.includes(rule)}
          onChange={(isChecked) => {
            const others = confirmed.filter((one) => one !== rule)
            onChange(isChecked ? [...others, rule] : others)
          }}
        />
      ))}
    </FieldFrame>
  )
}
