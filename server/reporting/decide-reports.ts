import { cellKey } from '../../forms/reporting/catalogue.ts'
import { transitions, type ReportAction, type ReportState } from '../../forms/reporting/report-state.ts'
import type { Account } from '../access/account.ts'
import type { AnyTx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { listPermits } from './note.sql.ts'
import type { Place } from './place.ts'
import { changeReport, hasEntered, lockReports, type Report } from './report.sql.ts'
import { listApprovers, listExpected } from './tree.ts'
import { unitCodeOf, unitNumber } from './unit-number.ts'

/** What a level above decides. */
export type Decision = {
  action: Extract<ReportAction, 'return' | 'approve' | 'unapprove'>
  remark: string
  cells: readonly { element: string; category: string; remark: string }[]
  account: Account
}

/**
 * Decides the report of a unit, or all reports below one. Approving many needs all that are expected: sent and approved
 * by the levels below, or excused (who is, is answered). Nobody approves figures that they entered or sent. An approval
 * can be taken back until the next level has approved.
 */
export async function decideReports(
  tx: AnyTx,
  place: Place,
  decision: Decision,
): Promise<{ reports: number; excused: string[] }> {
  const expected = listExpected(place, place.unit.code).map(({ code }) => code)
  const reports = await lockReports(tx, place, expected.map(unitNumber))
  const excused = (await listPermits(tx, place, expected.map(unitNumber)))
    .filter(({ kind }) => kind === 'excused')
    .map(({ unitNo }) => unitCodeOf(unitNo))
  const isOne = expected.length === 1 && expected[0] === place.unit.code
  const chosen = reports.filter((report) => isOne || isChosen(place, report, decision))
  if (decision.action === 'approve') requireAll(place, { expected, reports: chosen, excused }, decision)
  if (chosen.length === 0) throw new Problem('report-state', { state: 'draft' })
  for (const report of chosen) await decideOne(tx, place, report, decision)
  return { reports: chosen.length, excused: [...new Set(excused)].toSorted() }
}

/** The place of the account among those who approve a report, the nearest 0; who is none of them has no say. */
function rankOf(place: Place, report: Report, { account }: Decision): number {
  const rank = listApprovers(place, unitCodeOf(report.unitNo)).indexOf(account.unitCode ?? '')
  if (rank < 0) throw new Problem('not-approver', { unitCode: unitCodeOf(report.unitNo) })
  return rank
}

/** Of many reports those that wait for this decision by this level. */
function isChosen(place: Place, report: Report, decision: Decision): boolean {
  const rank = rankOf(place, report, decision)
  if (decision.action === 'unapprove') return report.approvedLevels === rank + 1
  return report.approvedLevels === rank && (report.state === 'submitted' || report.state === 'approved')
}

/** A parent is approvable only where all that are expected are: those that are not, nor excused, are named. */
function requireAll(
  place: Place,
  {
    expected,
    reports,
    excused,
  }: { expected: readonly string[]; reports: readonly Report[]; excused: readonly string[] },
  decision: Decision,
): void {
  if (expected.length === 1 && expected[0] === place.unit.code) return
  const there = new Set([...reports.map(({ unitNo }) => unitCodeOf(unitNo)), ...excused])
  const missing = expected.filter((code) => !there.has(code))
  if (missing.length > 0) throw new Problem('reports-missing', { unitCodes: missing, action: decision.action })
}

async function decideOne(tx: AnyTx, place: Place, report: Report, decision: Decision): Promise<void> {
  const { action, remark, cells, account } = decision
  const key = { formNo: place.formNo, periodNo: place.periodNo, unitNo: report.unitNo }
  const approvers = listApprovers(place, unitCodeOf(report.unitNo))
  const rank = rankOf(place, report, decision)
  requireTurn(report, rank, action)
  if (action !== 'return' && (await hasEntered(tx, key, account.accountId))) throw new Problem('own-report')
  const approvedLevels = action === 'return' ? 0 : action === 'approve' ? rank + 1 : rank
  await changeReport(tx, key, {
    version: report.version,
    approvedLevels,
    step: {
      action,
      toState: stateAt(action, approvedLevels, approvers.length),
      accountId: account.accountId,
      remark,
      cells: cells.map((cell) => toNumbers(place, cell)),
    },
  })
}

function requireTurn({ state, approvedLevels }: Report, rank: number, action: Decision['action']): void {
  if (action === 'unapprove' && (approvedLevels > rank + 1 || state === 'compiled'))
    throw new Problem('approved-above', { approvedLevels })
  if (action === 'return' && approvedLevels > rank) throw new Problem('approved-above', { approvedLevels })
  const isTurn = action === 'unapprove' ? approvedLevels === rank + 1 : action === 'return' || approvedLevels === rank
  if (transitions[state][action] === null || !isTurn) throw new Problem('report-state', { state })
}

function stateAt(action: Decision['action'], approvedLevels: number, approvers: number): ReportState {
  if (action === 'return') return 'returned'
  if (approvedLevels === 0) return 'submitted'
  return approvedLevels === approvers ? 'accepted' : 'approved'
}

function toNumbers({ book, version }: Place, { element, category, remark }: Decision['cells'][number]) {
  const isCell = version.items.some((item) => cellKey(item.element, item.category) === cellKey(element, category))
  if (!isCell) throw new Problem('cell-not-in-form', { element, category })
  return { elementNo: book.elementNo(element), categoryNo: book.categoryNo(category), remark }
}
