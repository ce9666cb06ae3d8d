import type { ProblemKind } from './problem-kind.ts'

/** How a request about publication can be refused. */
export const publicationProblems = {} as const satisfies Record<string, ProblemKind>
