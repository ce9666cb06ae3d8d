import type { Pages } from '../later.ts'

/** The pages of review. */
export const reviewPages: Pages = []
