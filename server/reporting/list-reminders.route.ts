import * as z from 'zod'
import { closingDay } from '../../forms/reporting/period.ts'
import { route } from '../access/route.ts'
import { requireReach } from './place.ts'
import { listReminders } from './reminders.ts'
import { DueOutput, MonthOutput, StateOutput, TextOutput } from './report-output.ts'

/** So many units that are missing are named; how many there are is always told. */
const namedMax = 50

/** What the unit of the account is reminded of: reports that are due or late, its own and below it, and what waits for it. */
export const listRemindersRoute = route({
  method: 'get',
  path: '/api/reporting/reminders',
  summary: 'Reports that are due or late at the own unit and below it, and those that wait for it',
  action: 'reporting.read',
  answer: z.object({
    unitCode: z.string(),
    reminders: z.array(
      z.object({
        formCode: z.string(),
        formName: TextOutput,
        month: MonthOutput,
        due: DueOutput,
        /** Working days until it is due, negative by how many it is late. */
        daysLeft: z.int(),
        /** The state of the own report; null where the units below report. */
        own: StateOutput.nullable(),
        missing: z.int(),
        waiting: z.int(),
        /** The first of those that have not sent, by code. */
        units: z.array(z.object({ code: z.string(), name: z.string(), isLate: z.boolean() })),
      }),
    ),
  }),
  async handle(tx, { account, reach, site }) {
    const unitCode = account.unitCode ?? ''
    await requireReach(unitCode, reach, site)
    const reminders = await listReminders(tx, unitCode, site)
    return {
      unitCode,
      reminders: reminders.map(({ month: { form, period }, due, daysLeft, own, missing, waiting }) => ({
        formCode: form.code,
        formName: form.name,
        month: { code: period.code, from: period.from, last: closingDay(period) },
        due: { day: due.due.day, hour: due.due.minute / 60, closesOn: due.closesOn },
        daysLeft,
        own: own ?? null,
        missing: missing.length,
        waiting,
        units: missing.slice(0, namedMax).map(({ unit, isLate }) => ({ code: unit.code, name: unit.name, isLate })),
      })),
    }
  },
})
