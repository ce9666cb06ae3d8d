import type { ProblemKind } from './problem-kind.ts'

/** How a request about workforce can be refused. */
export const workforceProblems = {} as const satisfies Record<string, ProblemKind>
