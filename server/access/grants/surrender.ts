import type { Grants } from '../role.ts'

/** Who may do what in surrender. */
export const surrenderGrants = {} as const satisfies Grants
