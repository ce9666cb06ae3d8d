import * as z from 'zod'
import { takeAmount } from '../../../forms/reporting/amount.ts'
import { qualifierBits } from '../../../forms/reporting/qualifier.ts'
import { UnitCode } from '../../areas/unit-facts.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Place } from '../place.ts'
import { nationCode, unitNumber } from '../unit-number.ts'
import { insertDirective, type NewTask } from './task.sql.ts'

/** A unit that tasks are given to, by its code on the day of the directive, or `VN`. */
const OwnerCode = UnitCode.or(z.literal(nationCode))

/** A task as it is given: to whom, until when, and by which element and target it is measured, where it is. */
const GivenTask = z.object({
  text: z.string().trim().min(1, 'required').max(1000),
  ownerCode: OwnerCode,
  coUnitCodes: z.array(OwnerCode).max(70).default([]),
  dueOn: z.iso.date(),
  measure: z
    .object({
      element: z.string().max(60),
      target: z
        .object({
          amount: z.string().max(40),
          unit: z.string().max(20).default(''),
          qualifier: z.enum(['at-least', 'at-most']),
        })
        .nullable(),
    })
    .nullable(),
})
type GivenTask = z.infer<typeof GivenTask>

/** The conclusion of a review as it is entered. */
export const GivenDirective = z.object({
  directiveNo: z.string().trim().min(1, 'required').max(60),
  issuedOn: z.iso.date(),
  text: z.string().trim().min(1, 'required').max(4000),
  tasks: z.array(GivenTask).min(1, 'required').max(60),
})

/**
 * Keeps the conclusion of a month's review with the tasks that follow from it. Every owner must exist on the day of the
 * directive at or below the unit that gives it (`task-unit`), no task may be due before it (`task-due`), and a measure is
 * an element of the review's form with a target in its own unit.
 */
export async function giveDirective(
  tx: AnyTx,
  place: Place,
  { directiveNo, issuedOn, text, tasks, givenBy }: z.infer<typeof GivenDirective> & { givenBy: string },
): Promise<{ directiveId: string; taskIds: string[] }> {
  if (issuedOn > place.site.today())
    throw new Problem('not-valid', { errors: [{ path: ['issuedOn'], message: 'in-the-future' }] })
  const { formNo, periodNo, unitNo } = place
  return insertDirective(tx, {
    formNo,
    periodNo,
    issuerNo: unitNo,
    directiveNo,
    issuedOn,
    text,
    givenBy,
    tasks: tasks.map((task, at) => toRow(place, task, { issuedOn, taskNo: at + 1 })),
  })
}

function toRow(
  place: Place,
  { text, ownerCode, coUnitCodes, dueOn, measure }: GivenTask,
  { issuedOn, taskNo }: { issuedOn: string; taskNo: number },
): NewTask {
  const others = [...new Set(coUnitCodes)].filter((code) => code !== ownerCode)
  for (const unitCode of [ownerCode, ...others])
    if (!isBelow(place, unitCode, issuedOn)) throw new Problem('task-unit', { taskNo, unitCode, on: issuedOn })
  if (dueOn < issuedOn) throw new Problem('task-due', { taskNo, dueOn, from: issuedOn })
  return { text, ownerNo: unitNumber(ownerCode), coNos: others.map(unitNumber), dueOn, ...measureOf(place, measure) }
}

/** Whether a unit existed on a day, at or below the one that gives the task. */
function isBelow({ unit, units }: Place, code: string, on: string): boolean {
  if (code === unit.code && code === nationCode) return true
  return unit.code === nationCode ? units.find(code, on) !== undefined : units.isWithin(code, unit.code, on)
}

function measureOf(
  { book, version }: Place,
  measure: GivenTask['measure'],
): Pick<NewTask, 'elementNo' | 'target' | 'targetQualifier'> {
  if (measure === null) return { elementNo: null, target: null, targetQualifier: null }
  const { element: code, target } = measure
  const element = book.findElement(code)
  const isOnForm = version.items.some((item) => item.element === code)
  if (element === undefined || !isOnForm) throw new Problem('cell-not-in-form', { element: code })
  const elementNo = book.elementNo(code)
  if (target === null) return { elementNo, target: null, targetQualifier: null }
  const taken = takeAmount(element, target)
  if ('problem' in taken)
    throw new Problem(taken.problem === 'value-unit' ? 'value-unit' : 'value-refused', { element: code })
  // `takeAmount` answers at the scale of the element.
  const { mantissa } = taken.figure.amount
  return { elementNo, target: String(mantissa), targetQualifier: qualifierBits(target.qualifier) }
}
