import type { Pages } from '../later.ts'

/** The pages of reporting. */
export const reportingPages: Pages = []
