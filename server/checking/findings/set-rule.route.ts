import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { findSweepRule } from '../rules/catalogue.ts'
import { WeightOutput } from '../rules/rule-output.ts'

/**
 * Switches a rule over the register, and sets how much its findings matter, in this deployment; with a reason. Rules of
 * forms and acts stay as they are: what a paper needs to be taken in is the same everywhere.
 */
export const setRule = route({
  method: 'post',
  path: '/api/checking/rules/:ruleCode',
  summary: 'Switches a rule over the register on or off, and sets how much its findings matter',
  action: 'checking.set-rule',
  params: z.object({ ruleCode: z.string().max(60) }),
  body: z.object({ isOn: z.boolean(), weight: WeightOutput, reason: z.string().trim().min(10).max(500) }),
  answer: z.object({ ruleCode: z.string(), isOn: z.boolean(), weight: WeightOutput }),
  async handle(tx, { params: { ruleCode }, body: { isOn, weight, reason }, reach, site, account }) {
    await reach.requireCommune(site.areaCode)
    if (findSweepRule(ruleCode) === undefined) throw new Problem('not-found')
    const set = { is_on: isOn, weight, reason, set_by: account.accountId, set_at: new Date() }
    await tx
      .insertInto('checking.rule_setting')
      .values({ rule_id: ruleCode, ...set })
      .onConflict((conflict) => conflict.column('rule_id').doUpdateSet(set))
      .execute()
    return { ruleCode, isOn, weight }
  },
})
