/** The operations of training. */
export const trainingRoutes = [] as const
