import { anywhere, city, type Grants } from '../role.ts'

/** Who may do what in publication: who proposes and who publishes are two people. */
export const publicationGrants = {
  'reporting.list-publications': {
    editor: city('publication'),
    publisher: city('publication'),
    'ministry-office': anywhere('publication'),
  },
  'reporting.propose-publication': { editor: city('publication') },
  'reporting.publish': { publisher: city('publication') },
} as const satisfies Grants
