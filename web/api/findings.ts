import type { assignFinding } from '../../server/checking/findings/assign-finding.route.ts'
import type { listFindings } from '../../server/checking/findings/list-findings.route.ts'
import type { listRules } from '../../server/checking/findings/list-rules.route.ts'
import type { readFinding } from '../../server/checking/findings/read-finding.route.ts'
import type { readTrend } from '../../server/checking/findings/read-trend.route.ts'
import type { setRule } from '../../server/checking/findings/set-rule.route.ts'
import type { settleFinding } from '../../server/checking/findings/settle-finding.route.ts'
import type { startCheck } from '../../server/checking/findings/start-check.route.ts'
import type { Act } from './act.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** The findings of a unit that wait for somebody. */
export type Findings = AnswerOf<typeof listFindings>
export type FindingInList = Findings['findings'][number]

/** One finding with its facts and its history. */
export type Finding = AnswerOf<typeof readFinding>

/** The findings of a unit by day and rule. */
export type FindingTrend = AnswerOf<typeof readTrend>

/** The catalogue of rules. */
export type CatalogueRule = AnswerOf<typeof listRules>['rules'][number]

/** What becomes of a finding, and why. */
export type Settlement = BodyOf<typeof settleFinding>

/** How a deployment runs a rule. */
type RuleSetting = BodyOf<typeof setRule>

/** Asks for the findings of a unit; `view` is what stands after the question mark of the page. */
export async function askFindings(unitCode: string, view: string, signal: AbortSignal): Promise<Findings> {
  const query = new URLSearchParams(view)
  if (!query.has('unitCode')) query.set('unitCode', unitCode)
  return request(`/api/checking/findings?${query.toString()}`, { signal })
}

/** Asks for one finding. */
export const askFinding = async (findingId: string, signal: AbortSignal): Promise<Finding> =>
  request(`/api/checking/findings/${findingId}`, { signal })

/** Asks how the findings of a unit went. */
export const askFindingTrend = async (unitCode: string, signal: AbortSignal): Promise<FindingTrend> =>
  request(`/api/checking/findings-trend/${unitCode}`, { signal })

/** Asks for all rules. */
export const askRules = async (signal: AbortSignal): Promise<AnswerOf<typeof listRules>> =>
  request('/api/checking/rules', { signal })

/** Gives a finding to a colleague, or to nobody. */
export const assign = async (
  act: Act,
  findingId: string,
  accountId: string | null,
): Promise<AnswerOf<typeof assignFinding>> => act(`/api/checking/findings/${findingId}/assignment`, { accountId })

/** Settles a finding. */
export const settleWith = async (
  act: Act,
  findingId: string,
  settlement: Settlement,
): Promise<AnswerOf<typeof settleFinding>> => act(`/api/checking/findings/${findingId}/settlement`, settlement)

/** Switches a rule, or sets its weight. */
export const setRuleTo = async (act: Act, id: string, setting: RuleSetting): Promise<AnswerOf<typeof setRule>> =>
  act(`/api/checking/rules/${id}`, setting)

/** Begins a check of everybody in a unit. */
export const checkUnit = async (act: Act, unitCode: string): Promise<AnswerOf<typeof startCheck>> =>
  act('/api/checking/checks', { unitCode })
