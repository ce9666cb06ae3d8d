import type { Finding } from '../../forms/field.ts'
import type { Severity } from '../../forms/rule.ts'
import { rules } from '../../forms/rules.ts'
import { common } from '../i18n/common.ts'
import { useSay } from '../i18n/language.tsx'

/** What a rule says about a field, with its severity in words before it, and a button where it suggests a value. */
export function Found({ id, finding, accept }: { id?: string; finding: Finding; accept?: (value: string) => void }) {
  const say = useSay()
  const { severity, text } = rules[finding.rule]
  const { suggestion } = finding
  return (
    <p id={id} className={`found ${severity}`}>
      <span>
        {say(severityWords[severity])} {say(text)}
      </span>
      {accept && suggestion !== undefined && (
        <button type="button" className="button quiet small" onClick={() => accept(suggestion)}>
          {say(common.writeDay(suggestion))}
        </button>
      )}
    </p>
  )
}

const severityWords = { refuse: common.error, hold: common.hold, warn: common.warn } as const satisfies Record<
  Severity,
  unknown
>
