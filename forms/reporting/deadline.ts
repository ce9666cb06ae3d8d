import type { UnitLevel } from '../unit-table.ts'
import { addWorkingDays } from '../working-days.ts'
import { closingDay, type Period } from './period.ts'

/**
 * When a level has to send a report: so many working days after the closing day, by this hour; and for how many working
 * days more it is taken at all. Decree 09/2019/ND-CP art. 8(5): at least one working day, and each level its own.
 */
export type Deadline = { level: UnitLevel; workingDays: number; hour: number; graceDays: number }

/** A moment in Viet Nam: the day and the minutes since midnight. */
export type LocalMoment = { day: string; minute: number }

/** When a report is due, and the last day on which it is taken without a grant. */
export type Due = { due: LocalMoment; closesOn: string }

/** The moments that a deadline means for a period. */
export function dueOf({ workingDays, hour, graceDays }: Deadline, period: Period): Due {
  const day = addWorkingDays(closingDay(period), workingDays)
  return { due: { day, minute: hour * 60 }, closesOn: addWorkingDays(day, graceDays) }
}

/** Whether something came by the moment at which it was due. */
export function isInTime(came: LocalMoment, { due }: Due): boolean {
  return came.day < due.day || (came.day === due.day && came.minute <= due.minute)
}

/** Whether figures of the period are taken on a day: from its first day until the window closes. */
export function isOpen(day: string, period: Period, { closesOn }: Due): boolean {
  return period.from <= day && day <= closesOn
}
