import { useSay } from '../i18n/language.tsx'
import { reform } from '../i18n/reform.ts'

/** For how many of the people of a divided unit it is decided where they live: in words, and as a bar. */
export function ReformProgress({ persons, remaining }: { persons: number; remaining: number }) {
  const say = useSay()
  const decided = persons - remaining
  if (persons === 0) return <p className="soft small">{say(reform.nobody)}</p>
  return (
    <p className="reform-bar">
      <span className="small">{say(reform.decided(decided, persons))}</span>
      <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
        <rect className="rest" width="100" height="4" />
        <rect className="part" width={(100 * decided) / persons} height="4" />
      </svg>
    </p>
  )
}
