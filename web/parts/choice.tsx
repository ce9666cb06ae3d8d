import { useId } from 'react'
import { FieldFrame, type Framed } from './field-frame.tsx'

/** One of several answers, as radio buttons. */
export function RadioGroup({
  framed,
  choices,
  value,
  onChange,
}: {
  framed: Framed
  choices: readonly { value: string; label: string; hint?: string }[]
  value: string
  onChange: (value: string) => void
}) {
  return (
    <FieldFrame framed={framed} isGroup>
      {choices.map((choice) => (
        <div className="choice" key={choice.value}>
          <input
            type="radio"
            id={`${framed.id}-${choice.value}`}
            name={framed.id}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
          />
          <label htmlFor={`${framed.id}-${choice.value}`}>
            {choice.label}
            {choice.hint !== undefined && <span className="hint">{choice.hint}</span>}
          </label>
        </div>
      ))}
    </FieldFrame>
  )
}

/** Something that is so or is not. */
export function Checkbox({
  label,
  hint,
  isChecked,
  onChange,
}: {
  label: string
  hint?: string
  isChecked: boolean
  onChange: (isChecked: boolean) => void
}) {
  const id = useId()
  return (
    <div className="choice">
      <input type="checkbox" id={id} checked={isChecked} onChange={(event) => onChange(event.target.checked)} />
      <label htmlFor={id}>
        {label}
        {hint !== undefined && <span className="hint">{hint}</span>}
      </label>
    </div>
  )
}
