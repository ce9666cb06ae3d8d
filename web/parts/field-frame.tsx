import type { ReactNode } from 'react'
import type { Finding } from '../../forms/field.ts'
import { gravest } from '../../forms/rules.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'
import { Found } from './found.tsx'

/** What stands around an input. An `error` is a text of the page itself; findings are those of the rules of a form. */
export type Framed = {
  id: string
  label: string
  hint?: string | undefined
  error?: string | undefined
  findings?: readonly Finding[] | undefined
  className?: string | undefined
  /** Puts the suggestion of a finding into the input. */
  accept?: (value: string) => void
}

/** The ids of the texts that describe an input: for `aria-describedby`. */
export function describedBy({ id, hint, error, findings = [] }: Framed): string | undefined {
  const ids = findings.map(({ rule }) => `${id}-${rule}`)
  if (error !== undefined) ids.unshift(`${id}-error`)
  if (hint !== undefined) ids.unshift(`${id}-hint`)
  return ids.length === 0 ? undefined : ids.join(' ')
}

/** Whether the input holds something that will be refused. */
export function isRefused({ error, findings = [] }: Framed): boolean {
  return error !== undefined || gravest(findings) === 'refuse'
}

/** Label, hint and findings around an input; as a fieldset where the input has several parts. */
export function FieldFrame({
  framed,
  isGroup = false,
  children,
}: {
  framed: Framed
  isGroup?: boolean
  children: ReactNode
}) {
  const { id, label, className = '' } = framed
  const severity = framed.error === undefined ? gravest(framed.findings ?? []) : 'refuse'
  const classes = ['field', severity === 'warn' ? '' : severity, className].filter(Boolean).join(' ')
  return isGroup ? (
    <fieldset id={id} className={classes} aria-describedby={describedBy(framed)}>
      <legend>{label}</legend>
      <FrameTexts framed={framed} />
      {children}
    </fieldset>
  ) : (
    <div className={classes}>
      <label htmlFor={id}>{label}</label>
      <FrameTexts framed={framed} />
      {children}
    </div>
  )
}

function FrameTexts({ framed: { id, hint, error, findings, accept } }: { framed: Framed }) {
  const say = useSay()
  return (
    <>
      {hint !== undefined && (
        <p id={`${id}-hint`} className="hint">
          {hint}
        </p>
      )}
      {error !== undefined && (
        <p id={`${id}-error`} className="found refuse">
          <span className="only-heard">{say(common.error)}</span> {error}
        </p>
      )}
      {findings?.map((finding) => (
        <Found key={finding.rule} id={`${id}-${finding.rule}`} finding={finding} {...(accept ? { accept } : {})} />
      ))}
    </>
  )
}
