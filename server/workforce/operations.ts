/** The operations of workforce. */
export const workforceRoutes = [] as const
