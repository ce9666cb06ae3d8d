import { sql } from 'kysely'
import * as z from 'zod'
import { qualityWords, type QualityWord } from '../../../forms/quality-measures.ts'
import { namesOf } from '../../access/account.ts'
import { withinCommunes } from '../../access/reach.ts'
import { route } from '../../access/route.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { listBriefs } from '../../register/brief.ts'
import { TextOutput, WeightOutput } from '../rules/rule-output.ts'
import { FindingState, listWhere } from './finding.sql.ts'
import { listSetRules } from './settings.ts'
import { communesOf, findLastSweep } from './sweep.ts'

const pageMax = 50
const isWord = (word: string): word is QualityWord => Object.hasOwn(qualityWords, word)

const Query = z.object({
  unitCode: z.string().regex(/^\d{2,5}$/),
  rule: z.string().max(60).optional(),
  word: z.string().refine(isWord).optional(),
  state: FindingState.optional(),
  own: z.enum(['true']).optional(),
  from: z.coerce.number().int().min(0).max(100_000).default(0),
})

/** What the rules found in a unit and is not settled: by rule how much, and a page of it, what is due first. */
export const listFindings = route({
  method: 'get',
  path: '/api/checking/findings',
  summary: 'The findings of a unit that wait for somebody, with counts by rule',
  action: 'checking.list-findings',
  query: Query,
  answer: z.object({
    unitName: z.string(),
    rules: z.array(
      z.object({ id: z.string(), word: z.string(), text: TextOutput, weight: WeightOutput, unsettled: z.int() }),
    ),
    findings: z.array(
      z.object({
        findingId: z.uuid(),
        ruleId: z.string(),
        weight: WeightOutput,
        personId: z.uuid().nullable(),
        fullName: z.string(),
        birthDate: z.string(),
        communeName: z.string(),
        state: FindingState,
        assignedToName: z.string().nullable(),
        dueOn: z.string(),
      }),
    ),
    /** Where the next page begins; null on the last. */
    next: z.int().nullable(),
    /** The last check of everybody in the unit. */
    check: z.object({ onDay: z.string(), done: z.int(), all: z.int(), isFinished: z.boolean() }).nullable(),
  }),
  async handle(tx, { query, reach, site, account, about }) {
    await reach.requireCommune(query.unitCode)
    const [today, units] = [site.today(), await site.units()]
    const unit = units.find(query.unitCode, today)
    if (unit === undefined) throw new Problem('not-found')
    const communes = await communesOf(tx, site, query.unitCode)
    const where = withinCommunes('unit_code', communes)
    const { counts, on } = await countByRule(tx, where)
    const isShown = ({ id, word }: { id: string; word: string }): boolean =>
      (query.rule === undefined || query.rule === id) && (query.word === undefined || query.word === word)
    const shown = on.map(({ rule }) => rule).filter(isShown)
    const page = await listWhere(
      tx,
      sql`${where} and rule_id = any(${shown.map(({ id }) => id)}) and ${ofState(query.state)}
        and ${query.own === undefined ? sql`true` : sql`assigned_to = ${account.accountId}`}
        order by due_on, finding_id limit ${pageMax + 1} offset ${query.from}`,
    )
    const findings = page.slice(0, pageMax)
    const briefs = await listBriefs(
      tx,
      findings.flatMap(({ personId }) => personId ?? []),
      { units, on: today },
    )
    for (const personId of briefs.keys()) about(personId, 'name', 'birth', 'quality')
    const names = await namesOf(
      tx,
      findings.flatMap(({ assignedTo }) => assignedTo ?? []),
    )
    const sweep = await findLastSweep(tx, query.unitCode)
    return {
      unitName: unit.name,
      rules: on.map(({ rule: { id, word, text }, weight }) => ({
        id,
        word,
        text,
        weight,
        unsettled: counts.get(id) ?? 0,
      })),
      findings: findings.map((finding) => {
        const brief = finding.personId === null ? undefined : briefs.get(finding.personId)
        const { assignedTo, unitCode } = finding
        return Object.assign(finding, {
          fullName: brief?.fullName ?? '',
          birthDate: brief?.birthDate ?? '',
          communeName: units.find(unitCode, today)?.name ?? unitCode,
          assignedToName: assignedTo === null ? null : (names.get(assignedTo) ?? ''),
        })
      }),
      next: page.length > pageMax ? query.from + pageMax : null,
      check: sweep
        ? {
            onDay: sweep.onDay,
            done: sweep.personsDone,
            all: sweep.personsAll,
            isFinished: sweep.isFinished,
          }
        : null,
    }
  },
})

const ofState = (state: z.infer<typeof FindingState> | undefined) =>
  state === undefined ? sql`state <> 'settled'` : sql`state = ${state}`

/** How many findings of each rule are not settled, and the rules that are on. */
async function countByRule(tx: AnyTx, where: ReturnType<typeof withinCommunes>) {
  const { rows } = await sql<{ rule: string; count: number }>`
    select rule_id as rule, count(*)::int as count from checking.finding
    where state <> 'settled' and ${where} group by rule_id`.execute(tx)
  const on = (await listSetRules(tx)).filter(({ isOn }) => isOn)
  return { counts: new Map(rows.map(({ rule, count }) => [rule, count])), on }
}
