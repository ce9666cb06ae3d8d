import * as z from 'zod'
import { namesOf } from '../../access/account.ts'
import { listColleagues } from '../../access/list-colleagues.ts'
import { route } from '../../access/route.ts'
import type { AnyTx } from '../../db/database.ts'
import { Problem } from '../../http/problem.ts'
import { listBriefs, PersonBrief } from '../../register/brief.ts'
import { listSecret } from '../../register/present/list-secret.ts'
import { findSweepRule } from '../rules/catalogue.ts'
import { TextOutput, WeightOutput } from '../rules/rule-output.ts'
import { workers } from './assign-finding.route.ts'
import { Evidence, FindingState, getFinding, Resolution, type Finding } from './finding.sql.ts'

const StepOutput = z.object({
  kind: z.enum(['assigned', 'unassigned', 'settled', 'found-again']),
  /** Null = a check of the register. */
  byName: z.string().nullable(),
  assignedToName: z.string().nullable(),
  resolution: Resolution.nullable(),
  reason: z.string(),
  takenAt: z.date(),
})

/** One finding: the rule with its source, the facts that contradict each other, the people, and what was done about it. */
export const readFinding = route({
  method: 'get',
  path: '/api/checking/findings/:findingId',
  summary: 'A finding with its facts, the rule, and what was done about it',
  action: 'checking.list-findings',
  params: z.object({ findingId: z.uuid() }),
  answer: z.object({
    findingId: z.uuid(),
    rule: z.object({ id: z.string(), word: z.string(), text: TextOutput, source: TextOutput }),
    weight: WeightOutput,
    unitCode: z.string(),
    unitName: z.string(),
    /** Whose page shows what the finding is about; null where that is a unit. */
    person: PersonBrief.nullable(),
    others: z.array(PersonBrief),
    evidence: Evidence,
    /** Secrecy: where somebody lives, and with whom, is not told. */
    isWithheld: z.boolean(),
    foundOn: z.string(),
    dueOn: z.string(),
    state: FindingState,
    assignedTo: z.uuid().nullable(),
    resolution: Resolution.nullable(),
    settledOn: z.string().nullable(),
    colleagues: z.array(z.object({ accountId: z.uuid(), displayName: z.string() })),
    steps: z.array(StepOutput),
  }),
  async handle(tx, { params: { findingId }, reach, site, about }) {
    const finding = await getFinding(tx, findingId)
    await reach.requireCommune(finding.unitCode)
    const rule = findSweepRule(finding.ruleId)
    // A rule that the product has no more; nothing can be said of what it found.
    if (rule === undefined) throw new Problem('not-found')
    const [units, on] = [await site.units(), site.today()]
    const { evidence, isWithheld, otherIds } = await tellable(tx, finding, rule.scope)
    const asked = [...otherIds, ...(finding.personId === null ? [] : [finding.personId])]
    const briefs = await listBriefs(tx, asked, { units, on })
    for (const personId of briefs.keys()) about(personId, 'name', 'birth', 'number', 'quality')
    const colleagues = await listColleagues(tx, { unitCode: finding.unitCode, roles: workers, on })
    return {
      ...finding,
      rule,
      unitName: units.find(finding.unitCode, on)?.name ?? finding.unitCode,
      person: (finding.personId !== null && briefs.get(finding.personId)) || null,
      others: otherIds.flatMap((personId) => briefs.get(personId) ?? []),
      evidence,
      isWithheld,
      colleagues,
      steps: await listSteps(tx, findingId),
    }
  },
})

/** The facts that may be told, and who else they are about: of somebody under secrecy not where, nor with whom. */
async function tellable(tx: AnyTx, { personId, evidence }: Finding, scope: string) {
  const { persons, ...facts } = evidence
  const otherIds = Array.isArray(persons) ? persons.filter((one) => one !== personId) : []
  const isOfHome = scope === 'residence' || scope === 'household'
  const secret = isOfHome ? await listSecret(tx, [...otherIds, ...(personId === null ? [] : [personId])]) : new Set()
  const isWithheld = secret.size > 0
  return { evidence: isWithheld ? {} : facts, isWithheld, otherIds: isWithheld ? [] : otherIds }
}

async function listSteps(tx: AnyTx, findingId: string): Promise<z.infer<typeof StepOutput>[]> {
  const rows = await tx
    .selectFrom('checking.finding_step')
    .selectAll()
    .where('finding_id', '=', findingId)
    .orderBy('step_no')
    .execute()
  const names = await namesOf(
    tx,
    rows.flatMap(({ account_id, assigned_to }) => [account_id, assigned_to].filter((id) => id !== null)),
  )
  const nameOf = (id: string | null): string | null => (id === null ? null : (names.get(id) ?? ''))
  return rows.map(({ kind, account_id, assigned_to, resolution, reason, taken_at }) => ({
    kind,
    byName: nameOf(account_id),
    assignedToName: nameOf(assigned_to),
    resolution,
    reason,
    takenAt: taken_at,
  }))
}
