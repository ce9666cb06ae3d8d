import type { Grants } from '../role.ts'

/** Who may do what in publication. */
export const publicationGrants = {} as const satisfies Grants
