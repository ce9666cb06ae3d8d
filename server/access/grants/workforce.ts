import type { Grants } from '../role.ts'

/** Who may do what in workforce. */
export const workforceGrants = {} as const satisfies Grants
