import type { TagColour } from '../parts/tag.tsx'

/** The colour of how it stands with a certificate. */
export const standingColour = (standing: string): TagColour =>
  standing === 'valid' ? 'green' : standing === 'expiring' || standing === 'refresh-due' ? 'amber' : 'red'
