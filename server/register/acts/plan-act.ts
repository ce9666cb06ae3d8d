import { readAct, type ActCells, type ActKind } from '../../../forms/acts/act-forms.ts'
import type { Finding } from '../../../forms/field.ts'
import { rules } from '../../../forms/rules.ts'
import type { Tx } from '../../db/database.ts'
import { civilStatusPlans } from './plan-civil-status.ts'
import { householdPlans } from './plan-household.ts'
import { parentagePlans } from './plan-parentage.ts'
import { recordPlans } from './plan-record.ts'
import { residencePlans } from './plan-residence.ts'
import { startPlanning, type Asked, type Plan } from './planning.ts'
import type { PlannedEvent } from './record-event.ts'

/** How each kind of act is planned. */
const plans: Readonly<Record<ActKind, Plan>> = {
  ...civilStatusPlans,
  ...parentagePlans,
  ...recordPlans,
  ...residencePlans,
  ...householdPlans,
}

/** An act that was read and planned: its values, what was found, and the event where nothing refuses it. */
export type PlannedForm = { values: Record<string, string>; findings: Finding[]; event: PlannedEvent | undefined }

/**
 * Plans the act of a form: reads the form, asks the register what stands against it, and says which acts record it. With
 * `isDecided` the persons are locked, so that what was found still holds when the event is recorded.
 */
export async function planAct(
  tx: Tx<'register'>,
  cells: ActCells,
  { kind, ...asked }: Omit<Asked, 'values'>,
): Promise<PlannedForm> {
  const { values, findings } = readAct(kind, cells)
  // A form that cannot be read is not planned: its officer hears first of what is missing.
  if (findings.length > 0) return { values, findings, event: undefined }
  const planning = await startPlanning(tx, { kind, values, ...asked })
  const event = await plans[kind](planning)
  const isRefused = planning.findings.some(({ rule }) => rules[rule].severity === 'refuse')
  return { values, findings: planning.findings, event: isRefused ? undefined : event }
}
