import type { Grants } from '../role.ts'

/** Who may do what in review. */
export const reviewGrants = {} as const satisfies Grants
