import { city, type Grants } from '../role.ts'

/** Who writes for the public and who publishes: two people, by two roles. */
export const portalGrants = {
  'portal.read': { editor: city('publication'), publisher: city('publication') },
  'portal.write': { editor: city('publication') },
  'portal.publish': { publisher: city('publication') },
} as const satisfies Grants
