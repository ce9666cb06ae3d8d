import type { ProblemKind } from './problem-kind.ts'

/** How a request about review can be refused. */
export const reviewProblems = {} as const satisfies Record<string, ProblemKind>
