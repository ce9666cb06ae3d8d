import { sql, type RawBuilder } from 'kysely'
import * as z from 'zod'
import type { Tx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import type { Weight } from '../rules/rule.ts'

/** How a finding stands. */
export const FindingState = z.enum(['open', 'assigned', 'settled'])

/** What became of a finding. */
export const Resolution = z.enum(['corrected', 'confirmed', 'not-applicable'])

/** The facts of a finding: texts, numbers, or the identifiers of persons and kinds. */
export const Evidence = z.record(z.string(), z.union([z.string(), z.number(), z.null(), z.array(z.string())]))

/** A finding as it is kept. */
export type Finding = {
  findingId: string
  ruleId: string
  personId: string | null
  unitCode: string
  weight: Weight
  evidence: z.infer<typeof Evidence>
  foundOn: string
  dueOn: string
  state: z.infer<typeof FindingState>
  assignedTo: string | null
  resolution: z.infer<typeof Resolution> | null
  settledOn: string | null
}

const columns = sql`finding_id as "findingId", rule_id as "ruleId", person_id as "personId", unit_code as "unitCode",
  weight, evidence, found_on as "foundOn", due_on as "dueOn", state, assigned_to as "assignedTo", resolution,
  settled_on as "settledOn"`

/** Findings for which a condition holds, in an order and as many as it says. */
export async function listWhere(tx: Tx<'checking'>, where: RawBuilder<unknown>): Promise<Finding[]> {
  return (await sql<Finding>`select ${columns} from checking.finding where ${where}`.execute(tx)).rows
}

/** A finding by its identifier; `not-found` where there is none. With `isLocked` nobody else changes it meanwhile. */
export async function getFinding(tx: Tx<'checking'>, findingId: string, { isLocked = false } = {}): Promise<Finding> {
  const lock = isLocked ? sql`for update` : sql``
  const [finding] = await listWhere(tx, sql`finding_id = ${findingId} ${lock}`)
  if (finding === undefined) throw new Problem('not-found')
  return finding
}

type Step = {
  kind: 'assigned' | 'unassigned' | 'settled'
  accountId: string
  assignedTo?: string | null
  resolution?: z.infer<typeof Resolution>
  reason?: string
}

/** Keeps what somebody did about a finding. */
export async function addStep(tx: Tx<'checking'>, findingId: string, step: Step): Promise<void> {
  const { kind, accountId, assignedTo = null, resolution = null, reason = '' } = step
  await sql`insert into checking.finding_step
      (finding_id, step_no, kind, account_id, assigned_to, resolution, reason)
    select ${findingId}, 1 + count(*), ${kind}, ${accountId}, ${assignedTo}, ${resolution}, ${reason}
    from checking.finding_step where finding_id = ${findingId}`.execute(tx)
}
