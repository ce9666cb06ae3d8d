import { workingDaysBetween } from '../../forms/working-days.ts'
import { queue } from '../i18n/queue.ts'
import { useSay } from '../i18n/language.tsx'
import { Tag } from './tag.tsx'

/** How much of the two working days is left to decide a dossier, or by how much they were missed. */
export function DueTag({ decideBy, today }: { decideBy: string; today: string }) {
  const say = useSay()
  const left = workingDaysBetween(today, decideBy)
  if (today > decideBy) return <Tag colour="red">{say(left < 0 ? queue.late(-left) : queue.overdue)}</Tag>
  if (today === decideBy) return <Tag colour="amber">{say(queue.dueToday)}</Tag>
  return <Tag colour="teal">{say(queue.due(left, decideBy))}</Tag>
}
