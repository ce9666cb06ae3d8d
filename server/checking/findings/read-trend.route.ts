import { sql } from 'kysely'
import * as z from 'zod'
import { withinCommunes } from '../../access/reach.ts'
import { route } from '../../access/route.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { TextOutput, WeightOutput } from '../rules/rule-output.ts'
import { listSetRules } from './settings.ts'
import { communesOf } from './sweep.ts'

const daysMax = 60
const CountOutput = z.object({ ruleId: z.string(), onDay: z.string(), unsettled: z.int() })

/** How the findings of a unit went: by rule and day of a check, and which of its communes have the most now. */
export const readTrend = route({
  method: 'get',
  path: '/api/checking/findings-trend/:unitCode',
  summary: 'The findings of a unit by day and rule, and by commune',
  action: 'checking.read-finding-trend',
  params: z.object({ unitCode: z.string().regex(/^\d{2,5}$/) }),
  answer: z.object({
    unitCode: z.string(),
    unitName: z.string(),
    days: z.array(z.string()),
    rules: z.array(z.object({ id: z.string(), word: z.string(), text: TextOutput, weight: WeightOutput })),
    counts: z.array(CountOutput),
    communes: z.array(z.object({ unitCode: z.string(), unitName: z.string(), unsettled: z.int(), overdue: z.int() })),
  }),
  async handle(tx, { params: { unitCode }, reach, site }) {
    await reach.requireCommune(unitCode)
    const [units, today] = [await site.units(), site.today()]
    const unit = units.find(unitCode, today)
    if (unit === undefined) throw new Problem('not-found')
    const within = withinCommunes('unit_code', await communesOf(tx, site, unitCode))
    const on = (await listSetRules(tx)).filter(({ isOn }) => isOn)
    const ids = on.map(({ rule }) => rule.id)
    const days = await listDays(tx, [unitCode, site.areaCode])
    const { rows: counts } = await sql<z.infer<typeof CountOutput>>`
      select rule_id as "ruleId", on_day as "onDay", sum(unsettled)::int as unsettled from checking.finding_count
      where on_day = any(${days}::date[]) and rule_id = any(${ids}) and ${within}
      group by rule_id, on_day order by on_day, rule_id`.execute(tx)
    const { rows: communes } = await sql<{ unitCode: string; unsettled: number; overdue: number }>`
      select unit_code as "unitCode", count(*)::int as unsettled,
        (count(*) filter (where due_on < ${today}))::int as overdue
      from checking.finding where state <> 'settled' and rule_id = any(${ids}) and ${within}
      group by unit_code order by 2 desc, 1`.execute(tx)
    return {
      unitCode,
      unitName: unit.name,
      days,
      rules: on.map(({ rule: { id, word, text }, weight }) => ({ id, word, text, weight })),
      counts,
      communes: communes.map((commune) =>
        Object.assign(commune, { unitName: units.find(commune.unitCode, today)?.name ?? commune.unitCode }),
      ),
    }
  },
})

/** The last days on which everybody of one of these units was checked to the end. */
async function listDays(tx: AnyTx, unitCodes: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ day: string }>`
    select distinct on_day as day from checking.sweep where finished_at is not null and unit_code = any(${unitCodes})
    order by on_day desc limit ${daysMax}`.execute(tx)
  return rows.map(({ day }) => day).toReversed()
}
