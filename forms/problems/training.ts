import type { ProblemKind } from './problem-kind.ts'

/** How a request about training can be refused. */
export const trainingProblems = {} as const satisfies Record<string, ProblemKind>
