import { assignFinding } from './assign-finding.route.ts'
import { listFindings } from './list-findings.route.ts'
import { listRules } from './list-rules.route.ts'
import { readFinding } from './read-finding.route.ts'
import { readTrend } from './read-trend.route.ts'
import { setRule } from './set-rule.route.ts'
import { settleFinding } from './settle-finding.route.ts'
import { startCheck } from './start-check.route.ts'

/** Everything that is asked and done about rules and findings. */
export const findingRoutes = [
  listFindings,
  readFinding,
  assignFinding,
  settleFinding,
  readTrend,
  listRules,
  setRule,
  startCheck,
]
