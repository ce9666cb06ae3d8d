import { askReminders, type Reminders } from '../api/reporting.ts'
import { useAnswer } from '../api/use-answer.ts'
import { showDay } from '../i18n/format.ts'
import { useLanguage, useSay } from '../i18n/language.tsx'
import { reporting } from '../i18n/reporting.ts'
import { reportingWork } from '../i18n/reporting-work.ts'
import { Notice } from '../parts/notice.tsx'
import { Link } from '../router.tsx'
import { listAt } from './address.ts'

/** What the unit is reminded of: reports that are due or late, and what waits for it. Nothing where there is nothing. */
export function ReportReminders() {
  const say = useSay()
  const { answer } = useAnswer('reminders', askReminders)
  if (answer === undefined || answer.reminders.length === 0) return null
  const { unitCode, reminders } = answer
  return (
    <Notice kind="care" title={say(reportingWork.reminders)}>
      <ul>
        {reminders.map((reminder) => (
          <li key={`${reminder.formCode} ${reminder.month.code}`}>
            <Reminder reminder={reminder} unitCode={unitCode} />
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function Reminder({ reminder, unitCode }: { reminder: Reminders['reminders'][number]; unitCode: string }) {
  const say = useSay()
  const { language } = useLanguage()
  const { formCode, formName, month, due, daysLeft, own, missing, waiting } = reminder
  const place = { formCode, periodCode: month.code, unitCode }
  const to = own === null ? listAt(place) : `/reports/${formCode}/${month.code}/${unitCode}`
  return (
    <>
      <Link to={to}>
        {say(formName)} · {showDay(month.code, language)}
      </Link>
      {': '}
      {say(reportingWork.daysLeft(daysLeft))}
      {due !== null && ` (${say(reporting.due(due.day, due.hour))})`}
      {own === null && missing > 0 && ` · ${say(reportingWork.missing(missing))}`}
      {waiting > 0 && ` · ${say(reportingWork.waiting(waiting))}`}
    </>
  )
}
