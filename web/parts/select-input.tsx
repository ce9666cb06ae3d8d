import type { CodeList } from '../../forms/codes.ts'
import { findCode } from '../../forms/codes.ts'
import { common } from '../i18n/common.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { describedBy, FieldFrame, isRefused, type Framed } from './field-frame.tsx'

/**
 * One value of a code list, as the browser's own select: typing the first letters finds it. What a cell holds and the
 * list does not know is kept as a choice of its own until somebody chooses another.
 */
export function SelectInput({
  framed,
  codes,
  value,
  onChange,
  onLeave,
}: {
  framed: Framed
  codes: CodeList
  value: string
  onChange: (value: string) => void
  onLeave?: (() => void) | undefined
}) {
  const say = useSay()
  const { language } = useLanguage()
  const chosen = findCode(codes, value) ?? value
  const isStrange = chosen !== '' && !codes.some((code) => code.value === chosen)
  return (
    <FieldFrame framed={framed}>
      <select
        id={framed.id}
        value={chosen}
        aria-describedby={describedBy(framed)}
        aria-invalid={isRefused(framed) || undefined}
        onChange={(event) => onChange(event.target.value)}
        onBlur={onLeave}
      >
        <option value="">{say(common.choose)}</option>
        {isStrange && <option value={chosen}>{chosen}</option>}
        {codes.map((code) => (
          <option key={code.value} value={code.value}>
            {code[language]}
          </option>
        ))}
      </select>
    </FieldFrame>
  )
}
