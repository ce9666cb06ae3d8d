import type { Grants } from '../role.ts'

/** Who may do what in reporting. */
export const reportingGrants = {} as const satisfies Grants
