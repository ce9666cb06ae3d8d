import type { Grants } from '../role.ts'

/** Who may do what in training. */
export const trainingGrants = {} as const satisfies Grants
