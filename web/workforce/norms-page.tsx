import { useState } from 'react'
import { equipmentTypeCodes, equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { postTypeCodes, postTypes } from '../../forms/workforce/post-types.ts'
import { useAccount } from '../access/session.tsx'
import { makeAct } from '../api/act.ts'
import { askNorms, decideNorms, type Norms } from '../api/workforce.ts'
import { useAnswer } from '../api/use-answer.ts'
import { useSubmit } from '../api/use-submit.ts'
import { equipment } from '../i18n/equipment.ts'
import { showDay, showNumber } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { rulings } from '../i18n/rulings.ts'
import { posts } from '../i18n/workforce.ts'
import { Answered } from '../parts/answered.tsx'
import { PageTitle } from '../parts/page-title.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextInput } from '../parts/text-input.tsx'
import { readDay } from '../parts/read-day.ts'
import { EquipmentViews } from './equipment-views.tsx'
import { emptyRuling, isTarget, RulingForm, RulingTable } from './ruling-form.tsx'

/** The norms of equipment as they were decided, and the decision that changes one from a day on. */
export function NormsPage() {
  const say = useSay()
  const asked = useAnswer('', askNorms)
  return (
    <>
      <PageTitle text={rulings.norms} />
      <EquipmentViews chosen="norms" />
      <p className="soft">{say(rulings.normsLead)}</p>
      <Answered asked={asked}>
        {({ lines }) => (
          <>
            <section className="panel">
              <h2>{say(rulings.norms)}</h2>
              <Lines lines={lines} />
            </section>
            <Form onDone={asked.again} />
          </>
        )}
      </Answered>
    </>
  )
}

function Lines({ lines }: { lines: Norms['lines'] }) {
  const say = useSay()
  const { language } = useLanguage()
  const targetName = (target: string): string => {
    const postType = postTypeCodes.find((code) => code === target)
    return postType === undefined ? target : say(rulings.eachPost(say(postTypes[postType].name)))
  }
  return (
    <RulingTable
      title={say(rulings.norms)}
      heads={[rulings.target, equipment.type, equipment.norm, rulings.from, rulings.source, posts.decisionNo]}
      numberAt={2}
      rows={lines.map(({ target, equipmentType, quantity, validFrom, source, decisionNo }) => [
        targetName(target),
        say(equipmentTypes[equipmentType].name),
        showNumber(quantity, language),
        showDay(validFrom, language),
        source,
        decisionNo,
      ])}
    />
  )
}

function Form({ onDone }: { onDone: () => void }) {
  const say = useSay()
  const { today } = useAccount()
  const [draft, setDraft] = useState(() => ({ ...emptyRuling(today), type: '', quantity: '', source: '' }))
  const [act] = useState(() => makeAct())
  const read = () => {
    const validFrom = readDay(draft.from)
    const equipmentType = equipmentTypeCodes.find((code) => code === draft.type)
    const { decisionNo, target, quantity, source } = draft
    const isSaid = decisionNo.trim() !== '' && source.trim() !== '' && isTarget(target) && /^\d+$/.test(quantity)
    if (!isSaid || validFrom === undefined || equipmentType === undefined) return undefined
    const line = { target, equipmentType, quantity: Number(quantity), source }
    return { decisionNo, validFrom, lines: [line] }
  }
  const { state, submit } = useSubmit(read, async (decision) => {
    await decideNorms(act, decision)
    setDraft({ ...draft, decisionNo: '', quantity: '' })
    onDone()
  })
  return (
    <RulingForm
      draft={draft}
      title={rulings.decideNorms}
      targets={postTypeCodes.map((value) => ({
        value,
        vi: rulings.eachPost(postTypes[value].name.vi).vi,
        en: rulings.eachPost(postTypes[value].name.en).en,
      }))}
      state={state}
      onChange={(changes) => setDraft({ ...draft, ...changes })}
      onSubmit={submit}
    >
      <SelectInput
        framed={{ id: 'ruling-type', label: say(equipment.type) }}
        codes={Array.from(equipmentTypeCodes, (value) => ({ value, ...equipmentTypes[value].name }))}
        value={draft.type}
        onChange={(type) => setDraft({ ...draft, type })}
      />
      <TextInput
        framed={{ id: 'ruling-quantity', label: say(equipment.norm) }}
        value={draft.quantity}
        inputMode="numeric"
        onChange={(quantity) => setDraft({ ...draft, quantity })}
      />
      <TextInput
        framed={{ id: 'ruling-source', label: say(rulings.source), hint: say(rulings.sourceHint) }}
        value={draft.source}
        maxLength={200}
        onChange={(source) => setDraft({ ...draft, source })}
      />
    </RulingForm>
  )
}
