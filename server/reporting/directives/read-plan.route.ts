import * as z from 'zod'
import { addMonths, periodAt } from '../../../forms/reporting/period.ts'
import { countTasks } from '../../../forms/reporting/task.ts'
import { route } from '../../access/route.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import { Problem } from '../../http/problem.ts'
import { readCodeBook } from '../code-book.ts'
import { getFormMonth, placeIn, requireReach } from '../place.ts'
import { ElementOutput, MonthOutput, TextOutput, UnitOutput } from '../report-output.ts'
import { nationCode } from '../unit-number.ts'
import { concerns, listTasksFor } from './task.ts'
import { TaskOutput, tellTask } from './task-output.ts'

/**
 * The work plan of a month for a unit: the tasks of earlier reviews that it, or a unit below it, gave or has to do, each
 * as it stands today. The month is that of today where none is named, the form the first.
 */
export const readPlan = route({
  method: 'get',
  path: '/api/reporting/plan',
  summary: 'The tasks of a month for a unit, as they stand today',
  action: 'reporting.read',
  query: z.object({
    formCode: z.string().max(40).optional(),
    periodCode: z
      .string()
      .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
      .optional(),
    /** By default the unit that the account serves. */
    unitCode: UnitCode.or(z.literal(nationCode)).optional(),
  }),
  answer: z.object({
    form: z.object({ code: z.string(), name: TextOutput }),
    month: MonthOutput,
    previous: z.string(),
    next: z.string(),
    unit: UnitOutput,
    /** What tasks can be measured by. */
    elements: z.array(ElementOutput),
    counts: z.object({
      given: z.int(),
      doneInTime: z.int(),
      doneLate: z.int(),
      overdue: z.int(),
      running: z.int(),
    }),
    tasks: z.array(TaskOutput),
  }),
  async handle(tx, { query, account, reach, site }) {
    const { forms } = (await readCodeBook(tx)).catalogue
    const unitCode = query.unitCode ?? account.unitCode ?? ''
    await requireReach(unitCode, reach, site)
    const form = forms.find(({ code }) => query.formCode === undefined || code === query.formCode)
    const periodCode = query.periodCode ?? (form && periodAt(form.periodRules, site.today())?.code)
    if (form === undefined || periodCode === undefined) throw new Problem('not-found')
    const place = placeIn(await getFormMonth(tx, { formCode: form.code, periodCode }, site), unitCode)
    const { period, closingDay, units, unit, version, book } = place
    const tasks = (await listTasksFor(tx, place))
      .filter((task) => concerns(task, unitCode, units))
      .map((task) => tellTask(task, units, site.today()))
    const asked = new Set(version.items.map(({ element }) => element))
    return {
      form,
      month: { code: period.code, from: period.from, last: closingDay },
      previous: addMonths(periodCode, -1),
      next: addMonths(periodCode, 1),
      unit,
      elements: book.catalogue.elements.filter(({ code }) => asked.has(code)),
      counts: countTasks(tasks.map(({ standing }) => standing)),
      tasks,
    }
  },
})
