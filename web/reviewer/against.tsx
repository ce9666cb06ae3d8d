import { rules } from '../../forms/rules.ts'
import { useSay } from '../i18n/language.tsx'
import { pairPage } from '../i18n/review.ts'
import { Notice } from '../parts/notice.tsx'

/** What the register has against merging records; nothing where it has nothing. */
export function Against({ rules: told }: { rules: readonly string[] }) {
  const say = useSay()
  if (told.length === 0) return null
  const known = Object.entries(rules).filter(([id]) => told.includes(id))
  return (
    <Notice kind="bad" title={say(pairPage.refused)}>
      <ul>
        {known.map(([id, { text }]) => (
          <li key={id}>{say(text)}</li>
        ))}
      </ul>
    </Notice>
  )
}
