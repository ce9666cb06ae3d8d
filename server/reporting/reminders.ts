import { dueOf, type Due } from '../../forms/reporting/deadline.ts'
import { addMonths, monthCodeOf, periodAt } from '../../forms/reporting/period.ts'
import { standingFor, type ReportState } from '../../forms/reporting/report-state.ts'
import { workingDaysBetween } from '../../forms/working-days.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import type { Site } from '../http/server.ts'
import { findCodeBook } from './code-book.ts'
import { listOpenedMonths } from './note.sql.ts'
import { findReportingUnit, getFormMonth, type FormMonth } from './place.ts'
import { listReporters, type Reporter } from './rates.ts'
import { listApprovers } from './tree.ts'
import { unitNumber } from './unit-number.ts'

/** From so many working days before it is due until it is taken no more, a report is reminded of. */
const daysBefore = 3

/** A report, or those of the units below, of which a unit is reminded. Computed when it is asked for, never stored. */
type Reminder = {
  month: FormMonth
  due: Due
  /** Working days until it is due, negative by how many it is late. */
  daysLeft: number
  /** The state of the unit's own report; undefined where others report. */
  own: ReportState | undefined
  /** Who has not sent, and is not excused. */
  missing: Reporter[]
  /** How many reports wait for the unit to approve them. */
  waiting: number
}

/** What a unit is reminded of on the site's day: its own reports that are due, and below it who has not sent, or waits. */
export async function listReminders(tx: AnyTx, unitCode: string, site: Site): Promise<Reminder[]> {
  const forms = (await findCodeBook(tx))?.catalogue.forms ?? []
  const reminders: Reminder[] = []
  for (const { code: formCode, periodRules } of forms) {
    const now = periodAt(periodRules, site.today())?.code
    if (now === undefined) continue
    const known = await findMonth(tx, { formCode, periodCode: now }, site)
    if (known === undefined) continue
    const opened = await listOpenedMonths(tx, { formNo: known.formNo, unitNo: unitNumber(unitCode) }, site.today())
    const months = new Set([addMonths(now, -1), now, ...opened.map(monthCodeOf)])
    for (const periodCode of [...months].toSorted()) {
      const month = await findMonth(tx, { formCode, periodCode }, site)
      const isOpened = opened.map(monthCodeOf).includes(periodCode)
      const reminder = month && (await remindOf(tx, month, { unitCode, isOpened }))
      if (reminder !== undefined) reminders.push(reminder)
    }
  }
  return reminders
}

async function findMonth(tx: AnyTx, named: { formCode: string; periodCode: string }, site: Site) {
  return getFormMonth(tx, named, site).catch((error: unknown) => {
    if (error instanceof Problem && error.type === 'not-found') return undefined
    throw error
  })
}

async function remindOf(
  tx: AnyTx,
  month: FormMonth,
  { unitCode, isOpened }: { unitCode: string; isOpened: boolean },
): Promise<Reminder | undefined> {
  if (findReportingUnit(month, unitCode) === undefined) return undefined
  const due = earliestDue(month)
  const today = month.site.today()
  if (due === undefined) return undefined
  const daysLeft = workingDaysBetween(today, due.due.day)
  if (!isOpened && (daysLeft > daysBefore || today > due.closesOn)) return undefined
  const reporters = await listReporters(tx, month, unitCode)
  const own = reporters.find(({ unit }) => unit.code === unitCode)
  const missing = reporters.filter(({ isSent, excuse }) => !isSent && excuse === '')
  const waiting = reporters.filter((reporter) => {
    const rank = listApprovers(month, reporter.unit.code).indexOf(unitCode)
    return rank >= 0 && standingFor(rank, reporter) === 'unapproved-ready'
  }).length
  if (missing.length + waiting === 0) return undefined
  return { month, due, daysLeft, own: own?.state, missing, waiting }
}

/** When the units that report on the form have to send: the earliest, where they are of several levels. */
function earliestDue({ form, site, period }: FormMonth): Due | undefined {
  const levels = new Set(form.assignments.filter(({ tier }) => tier === site.tier).map(({ level }) => level))
  const [first] = form.deadlines
    .filter(({ level }) => levels.has(level))
    .map((deadline) => dueOf(deadline, period))
    .toSorted((one, other) => (one.due.day < other.due.day ? -1 : 1))
  return first
}
