import { workingDaysBetween } from '../../forms/working-days.ts'
import { findings as texts } from '../i18n/findings.ts'
import { useSay } from '../i18n/language.tsx'
import { DueTag } from '../parts/due-tag.tsx'
import { Tag } from '../parts/tag.tsx'

/** From so few working days on it is said how many are left; before, the day is enough. */
const soonDays = 5

/** Until when a finding has to be settled. */
export function FindingDue({ dueOn, today }: { dueOn: string; today: string }) {
  const say = useSay()
  if (workingDaysBetween(today, dueOn) > soonDays) return <Tag>{say(texts.dueOn(dueOn))}</Tag>
  return <DueTag decideBy={dueOn} today={today} />
}
