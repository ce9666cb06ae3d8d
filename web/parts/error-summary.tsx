import { useEffect, useId, useRef } from 'react'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'

/** What has to be corrected, and the id of the input where. */
export type FieldError = { inputId: string; text: string }

/** All errors of a form on top of it, each a link to its input. It takes the focus whenever `round` grows: on each try. */
export function ErrorSummary({ errors, round }: { errors: readonly FieldError[]; round: number }) {
  const say = useSay()
  const box = useRef<HTMLElement>(null)
  const titleId = useId()
  const isEmpty = errors.length === 0
  useEffect(() => {
    if (round > 0) box.current?.focus()
  }, [round])
  if (isEmpty) return null
  return (
    <section ref={box} className="error-summary" aria-labelledby={titleId} tabIndex={-1}>
      <h2 id={titleId}>{say(common.errorTitle)}</h2>
      <ul>
        {errors.map(({ inputId, text }) => (
          <li key={`${inputId} ${text}`}>
            <a href={`#${inputId}`} onClick={(event) => goTo(event, inputId)}>
              {text}
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** Opens what the input is folded into, then moves the focus to it. */
function goTo(event: { preventDefault: () => void }, inputId: string): void {
  const input = document.getElementById(inputId)
  if (!input) return
  event.preventDefault()
  for (let fold = input.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true
  const target = input.matches('input, select, textarea, button')
    ? input
    : (input.querySelector<HTMLElement>('input, select') ?? input.querySelector('button'))
  target?.focus()
}
