import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { Weight } from '../rules/rule.ts'
import { listSetRules } from './settings.ts'

/** How many findings of a rule wait for somebody. */
type RuleCount = { rule: string; word: string; weight: Weight; text: string; unsettled: number }

/** Every rule that is on, with how many of its findings are not settled in the whole register. */
export async function countByRule(tx: Tx<'checking'>): Promise<RuleCount[]> {
  const { rows } = await sql<{ rule: string; unsettled: number }>`
    select rule_id as rule, count(*)::int as unsettled from checking.finding where state <> 'settled'
    group by rule_id`.execute(tx)
  const counts = new Map(rows.map(({ rule, unsettled }) => [rule, unsettled]))
  return (await listSetRules(tx))
    .filter(({ isOn }) => isOn)
    .map(({ rule: { id, word, text }, weight }) => ({
      rule: id,
      word,
      weight,
      text: text.en,
      unsettled: counts.get(id) ?? 0,
    }))
}
