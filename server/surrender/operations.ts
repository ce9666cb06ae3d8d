/** The operations of surrender. */
export const surrenderRoutes = [] as const
