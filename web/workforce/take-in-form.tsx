import { useState, type SubmitEvent } from 'react'
import { equipmentTypeCodes, equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { makeAct } from '../api/act.ts'
import { takeInAt } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { DateInput } from '../parts/date-input.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { readDay } from '../parts/read-day.ts'
import { SelectInput } from '../parts/select-input.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'

/** Takes new equipment in at the store of a unit: a line for each piece with a serial, or a number of what has none. */
export function TakeInForm({ unitCode, onDone }: { unitCode: string; onDone: () => void }) {
  const say = useSay()
  const [draft, setDraft] = useState({ type: '', paper: '', pieces: '', quantity: '1', due: '' })
  const [wrong, setWrong] = useState(false)
  const [taken, setTaken] = useState<number>()
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const put = (changes: Partial<typeof draft>): void => setDraft({ ...draft, ...changes })
  const equipmentType = equipmentTypeCodes.find((code) => code === draft.type)
  const facts = equipmentType && equipmentTypes[equipmentType]
  const kind = { isSerialised: facts?.isSerialised ?? false, hasPlate: facts?.hasPlate ?? false }
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const pieces = kind.isSerialised ? readPieces(draft.pieces, draft.due) : [{ quantity: Number(draft.quantity) }]
    const isCounted = kind.isSerialised || /^[1-9]\d*$/.test(draft.quantity)
    const isReady = draft.paper.trim() !== '' && pieces.length > 0 && isCounted
    setWrong(!isReady || equipmentType === undefined)
    setTaken(undefined)
    if (!isReady || equipmentType === undefined) return
    void run(async () => {
      const { things } = await takeInAt(act, { unitCode, equipmentType, paper: draft.paper, pieces })
      put({ pieces: '', paper: '' })
      setTaken(things.length)
      onDone()
    })
  }
  return (
    <details className="panel">
      <summary>{say(equipment.takeIn)}</summary>
      <form onSubmit={submit} noValidate>
        <SelectInput
          framed={{ id: 'in-type', label: say(equipment.type) }}
          codes={Array.from(equipmentTypeCodes, (value) => ({ value, ...equipmentTypes[value].name }))}
          value={draft.type}
          onChange={(type) => put({ type })}
        />
        <TextInput
          framed={{ id: 'in-paper', label: say(equipment.deliveryNo) }}
          value={draft.paper}
          maxLength={60}
          onChange={(paper) => put({ paper })}
        />
        <PieceFields draft={draft} kind={kind} onChange={put} />
        {wrong && <Notice kind="bad" title={say(equipment.takeInIncomplete)} />}
        {problem && <ProblemNotice problem={problem} />}
        {taken !== undefined && <Notice kind="good" title={say(equipment.takenIn(taken))} />}
        <Button type="submit" look="quiet" isBusy={isBusy}>
          {say(equipment.takeIn)}
        </Button>
      </form>
    </details>
  )
}

type Pieces = { pieces: string; quantity: string; due: string }

function PieceFields({
  draft,
  kind: { isSerialised, hasPlate },
  onChange,
}: {
  draft: Pieces
  kind: { isSerialised: boolean; hasPlate: boolean }
  onChange: (changes: Partial<Pieces>) => void
}) {
  const say = useSay()
  return (
    <>
      {isSerialised ? (
        <TextArea
          framed={{
            id: 'in-pieces',
            label: say(equipment.pieces),
            hint: say(hasPlate ? equipment.piecesWithPlate : equipment.piecesHint),
          }}
          value={draft.pieces}
          onChange={(pieces) => onChange({ pieces })}
        />
      ) : (
        <TextInput
          framed={{ id: 'in-quantity', label: say(equipment.quantity) }}
          value={draft.quantity}
          inputMode="numeric"
          onChange={(quantity) => onChange({ quantity })}
        />
      )}
      {hasPlate && (
        <DateInput
          framed={{ id: 'in-due', label: say(equipment.inspectionDue) }}
          value={draft.due}
          onChange={(due) => onChange({ due })}
        />
      )}
    </>
  )
}

/** A piece a line: its serial, and behind a semicolon its plate. */
function readPieces(lines: string, due: string) {
  const inspectionDue = readDay(due) ?? null
  return lines
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [serial = '', plate = ''] = line.split(';').map((part) => part.trim())
      return { serial, plate, inspectionDue }
    })
}
