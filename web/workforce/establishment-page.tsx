import { useState } from 'react'
import { postTypeCodes, postTypes } from '../../forms/workforce/post-types.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askEstablishment, decideEstablishment, type Establishment } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSubmit } from '../api/use-submit.ts'
import { showDay, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { rulings } from '../i18n/rulings.ts'
import { posts } from '../i18n/workforce.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'
import { Link } from '../router.tsx'
import { emptyRuling, isTarget, RulingForm, RulingTable } from './ruling-form.tsx'

/** The required strength as it was decided, what it comes to, and the decision that changes it from a day on. */
export function EstablishmentPage() {
  const say = useSay()
  const asked = useAnswer('', askEstablishment)
  return (
    <>
      <Link to="/posts" className="crumb">
        {say(posts.board)}
      </Link>
      <PageTitle text={rulings.establishment} />
      <p className="soft">{say(rulings.establishmentLead)}</p>
      <Answered asked={asked}>
        {(answer) => (
          <>
            <Lines establishment={answer} />
            <Form onDone={asked.again} />
          </>
        )}
      </Answered>
    </>
  )
}

function Lines({ establishment: { total, ceiling, lines, ceilings } }: { establishment: Establishment }) {
  const say = useSay()
  const { language } = useLanguage()
  return (
    <section className="panel">
      <h2>{say(ceiling === null ? rulings.totalAlone(total) : rulings.totalOf(total, ceiling))}</h2>
      <RulingTable
        title={say(rulings.establishment)}
        heads={[rulings.target, posts.post, posts.required, rulings.from, posts.decisionNo]}
        numberAt={2}
        rows={lines.map(({ target, postType, required, validFrom, decisionNo }) => [
          target,
          say(postTypes[postType].name),
          showNumber(required, language),
          showDay(validFrom, language),
          decisionNo,
        ])}
      />
      {ceilings.length > 0 && (
        <RulingTable
          title={say(rulings.ceiling)}
          heads={[rulings.ceiling, rulings.from, posts.decisionNo]}
          rows={ceilings.map(({ total: most, validFrom, decisionNo }) => [
            showNumber(most, language),
            showDay(validFrom, language),
            decisionNo,
          ])}
        />
      )}
    </section>
  )
}

function Form({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const { today, unitCode } = useAccount()
  const [draft, setDraft] = useState(() => ({ ...emptyRuling(today), postType: '', required: '', ceiling: '' }))
  const [act] = useState(() => makeAct())
  const read = () => {
    const validFrom = readDay(draft.from)
    const postType = postTypeCodes.find((code) => code === draft.postType)
    const { decisionNo, target, required, ceiling } = draft
    const hasLine = isTarget(target) && postType !== undefined && /^\d+$/.test(required)
    const isReady = decisionNo.trim() !== '' && validFrom !== undefined && (hasLine || /^\d+$/.test(ceiling))
    if (!isReady) return undefined
    const lines = hasLine ? [{ target, postType, required: Number(required) }] : []
    const most = ceiling === '' ? {} : { ceiling: Number(ceiling) }
    return { decisionNo, validFrom, lines, ...most }
  }
  const { state, submit } = useSubmit(read, async (decision) => {
    await decideEstablishment(act, decision)
    setDraft({ ...draft, decisionNo: '', required: '', ceiling: '' })
    onDone()
  })
  const codes = Array.from(postTypeCodes, (value) => ({ value, ...postTypes[value].name }))
  return (
    <RulingForm
      draft={draft}
      title={rulings.decideEstablishment}
      state={state}
      onChange={(changes) => setDraft({ ...draft, ...changes })}
      onSubmit={submit}
    >
      <SelectInput
        framed={{ id: 'ruling-post', label: say(posts.post) }}
        codes={codes}
        value={draft.postType}
        onChange={(postType) => setDraft({ ...draft, postType })}
      />
      <TextInput
        framed={{ id: 'ruling-required', label: say(posts.required) }}
        value={draft.required}
        inputMode="numeric"
        onChange={(required) => setDraft({ ...draft, required })}
      />
      {unitCode === 'VN' && (
        <TextInput
          framed={{ id: 'ruling-ceiling', label: say(rulings.ceiling), hint: say(rulings.ceilingHint) }}
          value={draft.ceiling}
          inputMode="numeric"
          onChange={(ceiling) => setDraft({ ...draft, ceiling })}
        />
      )}
    </RulingForm>
  )
}
