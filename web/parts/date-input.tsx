import { useState, type ClipboardEvent, type FocusEvent, type KeyboardEvent } from 'react'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { joinDate, pastedDate, splitDate, type DateParts } from './date-text.ts'
import { FieldFrame, isRefused, type Framed } from './field-frame.tsx'

/**
 * A date that may be partial, in three inputs; what is not known stays empty. A slash, dot or hyphen moves on to the
 * next input, and a whole date can be pasted into the first. The value is the date as written, or EDTF.
 */
export function DateInput({
  framed,
  value,
  onChange,
  onLeave,
  onKeyDown,
}: {
  framed: Framed
  value: string
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
  onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void
}) {
  const say = useSay()
  // The parts are kept as typed: '07' stays '07' although the value may come back as something else.
  const [typed, setTyped] = useState(() => ({ value, parts: splitDate(value) }))
  const parts = typed.value === value ? typed.parts : splitDate(value)
  const put = (next: DateParts): void => {
    const text = joinDate(next)
    setTyped({ value: text, parts: next })
    onChange(text)
  }
  const paste = (event: ClipboardEvent): void => {
    const text = pastedDate(event.clipboardData.getData('text'))
    if (text === undefined) return
    event.preventDefault()
    put(splitDate(text))
  }
  const leave = (event: FocusEvent): void => {
    if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.()
  }
  return (
    <FieldFrame framed={framed} isGroup>
      <div className="date-parts" onBlur={leave}>
        {(['day', 'month', 'year'] as const).map((part) => (
          <div key={part}>
            <label htmlFor={`${framed.id}-${part}`}>{say(common[part])}</label>
            <input
              id={`${framed.id}-${part}`}
              inputMode="numeric"
              autoComplete="off"
              maxLength={part === 'year' ? 4 : 2}
              value={parts[part]}
              aria-invalid={isRefused(framed) || undefined}
              onPaste={paste}
              onKeyDown={(event) => {
                moveOn(event)
                onKeyDown?.(event)
              }}
              onChange={(event) => put({ ...parts, [part]: event.target.value.trim() })}
            />
          </div>
        ))}
      </div>
    </FieldFrame>
  )
}

function moveOn(event: KeyboardEvent<HTMLInputElement>): void {
  if (!['/', '.', '-', ' '].includes(event.key)) return
  event.preventDefault()
  const next = event.currentTarget.parentElement?.nextElementSibling?.querySelector('input')
  if (event.currentTarget.value !== '') next?.focus()
}
