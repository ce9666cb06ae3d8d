import type { Pages } from '../later.ts'

/** The pages of publication. */
export const publicationPages: Pages = []
