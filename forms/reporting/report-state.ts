import type { Text } from '../language.ts'

/**
 * Where a report stands: being entered, sent, returned to be mended, approved by some of the levels above, accepted by
 * the last of them, or part of a compiled report.
 */
export const reportStates = ['draft', 'submitted', 'returned', 'approved', 'accepted', 'compiled'] as const
export type ReportState = (typeof reportStates)[number]

/** What is done with a report. Approving by the last level accepts it. */
export const reportActions = ['save', 'submit', 'return', 'approve', 'unapprove', 'compile', 'reopen'] as const
export type ReportAction = (typeof reportActions)[number]

/**
 * Where an action leads, or null where it is not allowed; `approved` stands for what approving comes to (accepted by the
 * last level), and `unapproved` for what taking it back does (submitted where nobody is left who approved). Complete: the
 * type asks for an answer to every pair.
 */
export const transitions: Record<ReportState, Record<ReportAction, ReportState | 'unapproved' | null>> = {
  draft: none({ save: 'draft', submit: 'submitted' }),
  submitted: none({ return: 'returned', approve: 'approved' }),
  returned: none({ save: 'returned', submit: 'submitted' }),
  approved: none({ return: 'returned', approve: 'approved', unapprove: 'unapproved' }),
  accepted: none({ unapprove: 'unapproved', compile: 'compiled', reopen: 'draft' }),
  compiled: none({ compile: 'compiled', reopen: 'draft' }),
}

function none(
  allowed: Partial<Record<ReportAction, ReportState | 'unapproved'>>,
): Record<ReportAction, ReportState | 'unapproved' | null> {
  return {
    save: null,
    submit: null,
    return: null,
    approve: null,
    unapprove: null,
    compile: null,
    reopen: null,
    ...allowed,
  }
}

/** What stands of a report for a level above it, in the words of DHIS2. */
export const standings = [
  'unapprovable',
  'unapproved-above',
  'unapproved-waiting',
  'unapproved-ready',
  'approved-above',
  'approved-here',
  'accepted-here',
] as const
export type Standing = (typeof standings)[number]

/**
 * How a report stands for who looks at it: `rank` is the place among its approvers, the nearest 0, and -1 for the unit
 * itself. Undefined reports are not expected, so they cannot be approved.
 */
export function standingFor(
  rank: number,
  report: { state: ReportState; approvedLevels: number } | undefined,
): Standing {
  if (report === undefined) return 'unapprovable'
  const { state, approvedLevels } = report
  if (rank < 0) return approvedLevels > 0 ? 'approved-above' : 'unapproved-above'
  if (approvedLevels > rank + 1 || (approvedLevels === rank + 1 && state === 'compiled')) return 'accepted-here'
  if (approvedLevels === rank + 1) return 'approved-here'
  const isReady = approvedLevels === rank && (state === 'submitted' || state === 'approved')
  return isReady ? 'unapproved-ready' : 'unapproved-waiting'
}

/** The names of the states. */
export const reportStateNames: Record<ReportState, Text> = {
  draft: { vi: 'Đang nhập', en: 'Being entered' },
  submitted: { vi: 'Đã gửi', en: 'Sent' },
  returned: { vi: 'Trả lại', en: 'Returned' },
  approved: { vi: 'Đã duyệt', en: 'Approved' },
  accepted: { vi: 'Đã chấp nhận', en: 'Accepted' },
  compiled: { vi: 'Đã tổng hợp', en: 'Compiled' },
}
