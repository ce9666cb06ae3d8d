import type { ComponentProps } from 'react'
import { describedBy, FieldFrame, isRefused, type Framed } from './field-frame.tsx'

type Native = Omit<ComponentProps<'input'>, 'id' | 'value' | 'onChange' | 'className'>

/** One line of text. */
export function TextInput({
  value,
  onChange,
  framed,
  ...native
}: Native & { framed: Framed; value: string; onChange: (value: string) => void }) {
  return (
    <FieldFrame framed={framed}>
      <input
        type="text"
        autoComplete="off"
        {...native}
        id={framed.id}
        value={value}
        aria-describedby={describedBy(framed)}
        aria-invalid={isRefused(framed) || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  )
}

/** Several lines of text. */
export function TextArea({
  value,
  onChange,
  framed,
}: {
  framed: Framed
  value: string
  onChange: (value: string) => void
}) {
  return (
    <FieldFrame framed={framed}>
      <textarea
        id={framed.id}
        value={value}
        rows={3}
        aria-describedby={describedBy(framed)}
        aria-invalid={isRefused(framed) || undefined}
        onChange={(event) => onChange(event.target.value)}
      />
    </FieldFrame>
  )
}
