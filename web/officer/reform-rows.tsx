import { useState } from 'react'
import type { Hamlet, Single, UnitWorklist } from '../api/reform.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { persons as words } from '../i18n/person.ts'
import { reform } from '../i18n/reform.ts'
import { Button } from '../parts/button.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { Tag } from '../parts/tag.tsx'
import { hamletKey } from './reform-choices.ts'

type Choosing = {
  list: UnitWorklist
  choice: string
  /** Absent where the account may only look. */
  onChoose: ((successorCode: string) => void) | undefined
}

/** A hamlet: where it went, or the units among which is chosen. What was decided is changed only on purpose. */
export function HamletRow({ hamlet: place, list, choice, onChoose }: { hamlet: Hamlet } & Choosing) {
  const say = useSay()
  const [isCorrecting, setCorrecting] = useState(false)
  const { hamlet, communeCode, communeName, persons, successorCode } = place
  const name = communeCode === list.unitCode ? hamlet : say(reform.hamletIn(hamlet, communeName))
  const isAsked = onChoose !== undefined && (successorCode === null || isCorrecting)
  return (
    <li>
      <div>
        <h3>{name}</h3>
        <p className="soft small">{say(common.persons(persons))}</p>
      </div>
      <div className="dossier-marks">
        {successorCode === null ? (
          <Tag colour="amber">{say(reform.undecided)}</Tag>
        ) : (
          <Tag colour="green" isPhrase>
            {say(reform.wentTo(nameOf(list, successorCode)))}
          </Tag>
        )}
      </div>
      <div>
        {isAsked && (
          <SuccessorSelect id={hamletKey(place)} what={name} list={list} choice={choice} onChoose={onChoose} />
        )}
        {onChoose && successorCode !== null && !isCorrecting && (
          <Button look="quiet" isSmall aria-label={say(reform.correctWhat(name))} onClick={() => setCorrecting(true)}>
            {say(reform.correct)}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Somebody without a hamlet, with the address by which the dwelling is known. */
export function SingleRow({ single, list, choice, onChoose }: { single: Single } & Choosing) {
  const say = useSay()
  const { personId, fullName, birthDate, address } = single
  return (
    <li>
      <div>
        <h3>{fullName}</h3>
        <p className="soft small">{say(words.born(birthDate))}</p>
      </div>
      <div className="dossier-marks">{address}</div>
      <div>
        {onChoose && <SuccessorSelect id={personId} what={fullName} list={list} choice={choice} onChoose={onChoose} />}
      </div>
    </li>
  )
}

function SuccessorSelect({
  id,
  what,
  list: { choices },
  choice,
  onChoose,
}: {
  id: string
  what: string
  list: UnitWorklist
  choice: string
  onChoose: (successorCode: string) => void
}) {
  const say = useSay()
  return (
    <SelectInput
      framed={{ id: `to-${id.replaceAll(' ', '-')}`, label: say(reform.goesTo(what)) }}
      codes={choices.map(({ code, name }) => ({ value: code, vi: name, en: name }))}
      value={choice}
      onChange={onChoose}
    />
  )
}

const nameOf = ({ choices }: UnitWorklist, code: string): string =>
  choices.find((choice) => choice.code === code)?.name ?? code
