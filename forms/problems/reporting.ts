import type { ProblemKind } from './problem-kind.ts'

/** How a request about reporting can be refused. */
export const reportingProblems = {} as const satisfies Record<string, ProblemKind>
