import { useState, type SubmitEvent } from 'react'
import { equipmentTypeCodes, equipmentTypes } from '../../forms/workforce/equipment-types.ts'
import { makeAct } from '../api/act.ts'
import { submitRequest } from '../api/workforce.ts'
import { useWork } from '../api/use-work.ts'
import { useSay } from '../i18n/language.tsx'
import { equipment } from '../i18n/equipment.ts'
import { Button } from '../parts/button.tsx'
import { Notice } from '../parts/notice.tsx'
import { ProblemNotice } from '../parts/problem-notice.tsx'
import { SelectInput } from '../parts/select-input.tsx'
import { TextArea, TextInput } from '../parts/text-input.tsx'

/** A commune asks for equipment. */
export function AskForm({ unitCode }: { unitCode: string }) {
  const say = useSay()
  const [type, setType] = useState('')
  const [quantity, setQuantity] = useState('')
  const [reason, setReason] = useState('')
  const [wrong, setWrong] = useState(false)
  const [isSent, setSent] = useState(false)
  const [act] = useState(() => makeAct())
  const { isBusy, problem, run } = useWork()
  const submit = (event: SubmitEvent): void => {
    event.preventDefault()
    const equipmentType = equipmentTypeCodes.find((code) => code === type)
    const isReady = equipmentType !== undefined && /^[1-9]\d*$/.test(quantity) && reason.trim().length >= 3
    setWrong(!isReady)
    setSent(false)
    if (!isReady) return
    void run(async () => {
      await submitRequest(act, { unitCode, equipmentType, quantity: Number(quantity), reason })
      setType('')
      setQuantity('')
      setReason('')
      setSent(true)
    })
  }
  const codes = Array.from(equipmentTypeCodes, (value) => ({ value, ...equipmentTypes[value].name }))
  return (
    <form className="panel" onSubmit={submit} noValidate>
      <h2>{say(equipment.ask)}</h2>
      <SelectInput
        framed={{ id: 'ask-type', label: say(equipment.type) }}
        codes={codes}
        value={type}
        onChange={setType}
      />
      <TextInput
        framed={{ id: 'ask-quantity', label: say(equipment.quantity) }}
        value={quantity}
        inputMode="numeric"
        onChange={setQuantity}
      />
      <TextArea framed={{ id: 'ask-reason', label: say(equipment.reason) }} value={reason} onChange={setReason} />
      {wrong && <Notice kind="bad" title={say(equipment.askIncomplete)} />}
      {problem && <ProblemNotice problem={problem} />}
      {isSent && <Notice kind="good" title={say(equipment.sent)} />}
      <Button type="submit" isBusy={isBusy}>
        {say(equipment.send)}
      </Button>
    </form>
  )
}
