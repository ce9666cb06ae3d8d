import type { Pages } from '../later.ts'

/** The pages of workforce. */
export const workforcePages: Pages = []
