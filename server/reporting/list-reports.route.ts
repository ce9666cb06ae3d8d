import * as z from 'zod'
import { addMonths, closingDay, periodAt } from '../../forms/reporting/period.ts'
import { standingFor, standings } from '../../forms/reporting/report-state.ts'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import { getFormMonth, placeIn, requireReach, type FormMonth } from './place.ts'
import { DueOutput, MonthOutput, StateOutput, TextOutput, UnitOutput } from './report-output.ts'
import { readCodeBook } from './code-book.ts'
import { listReporters, ratesOf, type Reporter } from './rates.ts'
import { listApprovers, lineOf, listLines } from './tree.ts'
import { nationCode } from './unit-number.ts'
import { Problem } from '../http/problem.ts'

const Rates = z.object({
  expected: z.int(),
  received: z.int(),
  inTime: z.int(),
  approved: z.int(),
  excused: z.int(),
  compulsoryCells: z.int(),
  filledCells: z.int(),
})

/** The reports of a month below a unit: how many came, in time, complete; each unit's state; and the other forms and months. */
export const listReportsRoute = route({
  method: 'get',
  path: '/api/reporting/reports',
  summary: 'The reports that are due below a unit for a month, with the reporting rates',
  action: 'reporting.read',
  query: z.object({
    formCode: z.string().max(40).optional(),
    /** The month; by default the one of the series in which today lies. */
    periodCode: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
    /** By default the unit that the account serves. */
    unitCode: UnitCode.or(z.literal(nationCode)).optional(),
  }),
  answer: z.object({
    forms: z.array(z.object({ code: z.string(), name: TextOutput })),
    formCode: z.string(),
    month: MonthOutput,
    previous: z.string(),
    next: z.string(),
    unit: UnitOutput,
    due: DueOutput,
    rates: Rates,
    /** The units just below, each with its rates. */
    lines: z.array(z.object({ code: z.string(), name: z.string(), rates: Rates })),
    units: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        state: StateOutput,
        standing: z.enum(standings),
        isSent: z.boolean(),
        isLate: z.boolean(),
        excuse: z.string(),
      }),
    ),
  }),
  async handle(tx, { query, account, reach, site }) {
    const { forms } = (await readCodeBook(tx)).catalogue
    const unitCode = query.unitCode ?? account.unitCode ?? ''
    await requireReach(unitCode, reach, site)
    const form = forms.find(({ code }) => query.formCode === undefined || code === query.formCode)
    const now = form && periodAt(form.periodRules, site.today())
    const periodCode = query.periodCode ?? now?.code
    if (form === undefined || periodCode === undefined) throw new Problem('not-found')
    const month = await getFormMonth(tx, { formCode: form.code, periodCode }, site)
    const place = placeIn(month, unitCode)
    const reporters = await listReporters(tx, month, unitCode)
    return {
      forms: forms.map(({ code, name }) => ({ code, name })),
      formCode: form.code,
      month: { code: periodCode, from: month.period.from, last: closingDay(month.period) },
      previous: addMonths(periodCode, -1),
      next: addMonths(periodCode, 1),
      unit: place.unit,
      due:
        place.due === undefined
          ? null
          : { day: place.due.due.day, hour: place.due.due.minute / 60, closesOn: place.due.closesOn },
      rates: ratesOf(month, reporters),
      lines: listLines(month, unitCode).map(({ code, name }) => ({
        code,
        name,
        rates: ratesOf(
          month,
          reporters.filter(({ unit }) => lineOf(unit, unitCode) === code),
        ),
      })),
      units: reporters.map((reporter) => toOutput(month, reporter, account.unitCode ?? '')),
    }
  },
})

function toOutput(month: FormMonth, reporter: Reporter, viewerCode: string) {
  const { unit, state, approvedLevels, isSent, isLate, excuse } = reporter
  const rank = listApprovers(month, unit.code).indexOf(viewerCode)
  const standing = standingFor(rank, { state, approvedLevels })
  return { code: unit.code, name: unit.name, state, standing, isSent, isLate, excuse }
}
