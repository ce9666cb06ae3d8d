import { useState, type SubmitEvent } from 'react'
import { qualityWords, type QualityWord } from '../../forms/quality-measures.ts'
import { mayUse, useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askRules, setRuleTo, type CatalogueRule } from '../api/findings.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useWork } from '../api/use-work.ts'
import { findings as texts, runsOnNames, weightNames } from '../i18n/findings.ts'
import { useSay } from '../i18n/language.tsx'
import { Answered } from '../parts/answered.tsx'
import { Button } from '../parts/button.tsx'
import { Checkbox } from '../parts/choice.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Tag } from '../parts/tag.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { Link } from '../router.tsx'

const isWord = (word: string): word is QualityWord => Object.hasOwn(qualityWords, word)
const words = Object.keys(qualityWords).filter(isWord)
const weights = ['serious', 'ordinary', 'notice'] as const

/** Every rule with its text and source, by the four words; the city's administrator can switch those over the register. */
export function RulesPage() {
  const say = useSay()
  const asked = useAnswer('', askRules)
  return (
    <>
      <Link to="/findings" className="crumb">
        {say(texts.back)}
      </Link>
      <PageTitle text={texts.rulesTitle} />
      <p className="soft">{say(texts.rulesLead)}</p>
      <Answered asked={asked}>
        {({ rules }) =>
          words.map((word) => (
            <section key={word}>
              <h2>{say(qualityWords[word])}</h2>
              <ul className="dossiers">
                {rules
                  .filter((rule) => rule.word === word)
                  .map((rule) => (
                    <Rule key={rule.id} rule={rule} onSet={asked.again} />
                  ))}
              </ul>
            </section>
          ))
        }
      </Answered>
    </>
  )
}

function Rule({ rule, onSet }: { rule: CatalogueRule; onSet: () => void }) {
  const say = useSay()
  const maySet = mayUse(useAccount(), 'checking.set-rule')
  const [isOpen, open] = useState(false)
  const { id, text, source, runsOn, set } = rule
  return (
    <li>
      <div>
        <h3>{say(text)}</h3>
        <p className="soft small">
          {say(source)} · {say(texts.runsOn)}: {runsOn.map((where) => say(runsOnNames[where])).join(', ')}
        </p>
        {isOpen && set && (
          <RuleForm
            id={id}
            set={set}
            onSet={() => {
              open(false)
              onSet()
            }}
          />
        )}
      </div>
      <div className="dossier-marks">
        {set && <Tag>{say(weightNames[set.weight])}</Tag>}
        {set && !set.isOn && <Tag colour="amber">{say(texts.isOff)}</Tag>}
      </div>
      <div>
        {maySet && set && !isOpen && (
          <Button look="quiet" isSmall aria-label={say(texts.change(say(text)))} onClick={() => open(true)}>
            {say(texts.changeIt)}
          </Button>
        )}
      </div>
    </li>
  )
}

function RuleForm({ id, set, onSet }: { id: string; set: NonNullable<CatalogueRule['set']>; onSet: () => void }) {
  const say = useSay()
  const [isOn, turn] = useState(set.isOn)
  const [weight, setWeight] = useState(set.weight)
  const [reason, setReason] = useState(set.reason)
  const [isTried, setTried] = useState(false)
  const [act] = useState(makeAct)
  const { isBusy, problem, run } = useWork()
  const isReasonMissing = reason.trim().length < 10
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    setTried(true)
    if (isReasonMissing) return
    void run(async () => {
      await setRuleTo(act, id, { isOn, weight, reason })
      onSet()
    })
  }
  return (
    <form onSubmit={submit} noValidate>
      {problem && <ProblemNotice problem={problem} />}
      <Checkbox label={say(texts.switchOn)} isChecked={isOn} onChange={turn} />
      <SelectInput
        framed={{ id: `weight-${id}`, label: say(texts.weight) }}
        codes={weights.map((value) => Object.assign({ value }, weightNames[value]))}
        value={weight}
        onChange={(value) => setWeight(weights.find((one) => one === value) ?? weight)}
      />
      <TextInput
        framed={{
          id: `reason-${id}`,
          label: say(texts.reason),
          error: isTried && isReasonMissing ? say(texts.reasonMissing) : undefined,
        }}
        value={reason}
        onChange={setReason}
      />
      <Button type="submit" isSmall isBusy={isBusy}>
        {say(texts.record)}
      </Button>
    </form>
  )
}
