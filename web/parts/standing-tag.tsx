import type { Person } from '../api/register.ts'
import { useSay } from '../i18n/language.tsx'
import { standings } from '../i18n/person.ts'
import { Tag, type TagColour } from './tag.tsx'

const colours: Record<string, TagColour> = { merged: 'amber', 'recorded-in-error': 'red', missing: 'amber' }

/** How it stands with a person, where it is not simply living. */
export function StandingTag({ standing }: Pick<Person, 'standing'>) {
  const say = useSay()
  const text = standing === null ? undefined : standings[standing]
  return text && standing && <Tag colour={colours[standing] ?? 'plain'}>{say(text)}</Tag>
}
