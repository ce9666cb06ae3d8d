import * as z from 'zod'
import { route } from '../../access/route.ts'
import { listCatalogue } from '../rules/catalogue.ts'
import { TextOutput, WeightOutput } from '../rules/rule-output.ts'
import { listSetRules } from './settings.ts'

/** The catalogue: every rule of forms, of acts and over the register, and how this deployment runs the last. */
export const listRules = route({
  method: 'get',
  path: '/api/checking/rules',
  summary: 'Every rule, where it runs, its texts and its source, and how it is set',
  action: 'checking.read-rules',
  answer: z.object({
    rules: z.array(
      z.object({
        id: z.string(),
        word: z.string(),
        text: TextOutput,
        source: TextOutput,
        runsOn: z.array(z.enum(['form', 'act', 'sweep'])),
        severity: z.enum(['refuse', 'hold', 'warn']).nullable(),
        scope: z.string().nullable(),
        /** As the catalogue has it; null for a rule that does not run over the register. */
        weight: WeightOutput.nullable(),
        set: z.object({ isOn: z.boolean(), weight: WeightOutput, reason: z.string() }).nullable(),
      }),
    ),
  }),
  async handle(tx) {
    const set = new Map((await listSetRules(tx)).map(({ rule, ...setting }) => [rule.id, setting]))
    return { rules: listCatalogue().map((entry) => Object.assign(entry, { set: set.get(entry.id) ?? null })) }
  },
})
