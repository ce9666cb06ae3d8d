import { useSay } from '../i18n/language.tsx'
import { reform } from '../i18n/reform.ts'
import { ShareBar } from '../parts/share-bar.tsx'

/** For how many of the people of a divided unit it is decided where they live: as a bar, and in words. */
export function ReformProgress({ persons, remaining }: { persons: number; remaining: number }) {
  const say = useSay()
  const decided = persons - remaining
  if (persons === 0) return <p className="soft small">{say(reform.nobody)}</p>
  return <ShareBar share={{ numerator: decided, denominator: persons }} text={say(reform.decided(decided, persons))} />
}
