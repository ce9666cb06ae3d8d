/** The operations of reporting. */
export const reportingRoutes = [] as const
