import type { ProblemKind } from './problem-kind.ts'

/** How a request about surrender can be refused. */
export const surrenderProblems = {} as const satisfies Record<string, ProblemKind>
