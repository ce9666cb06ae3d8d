import type { Tx } from '../../db/database.ts'
import { sweepRules } from '../rules/catalogue.ts'
import type { SweepRule, Weight } from '../rules/rule.ts'

/** A rule as this deployment runs it. */
export type SetRule = { rule: SweepRule; isOn: boolean; weight: Weight; reason: string }

/** Every rule over the register with what this deployment has set of it; what was never set is as the catalogue has it. */
export async function listSetRules(tx: Tx<'checking'>): Promise<SetRule[]> {
  const rows = await tx.selectFrom('checking.rule_setting').selectAll().execute()
  const settings = new Map(rows.map((row) => [row.rule_id, row]))
  return sweepRules.map((rule) => {
    const set = settings.get(rule.id)
    return { rule, isOn: set?.is_on ?? true, weight: set?.weight ?? rule.weight, reason: set?.reason ?? '' }
  })
}
