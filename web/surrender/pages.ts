import type { Pages } from '../later.ts'

/** The pages of surrender. */
export const surrenderPages: Pages = []
