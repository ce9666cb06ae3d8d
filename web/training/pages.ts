import type { Pages } from '../later.ts'

/** The pages of training. */
export const trainingPages: Pages = []
