import type { Role } from '../access/role.ts'

/** The roles whose holders learn: those who collect, check and decide. */
export const learnerRoles: readonly Role[] = ['commune-officer', 'head-of-commune-police', 'city-checker']

/** The roles whose holders see to it that others learn. */
export const supervisorRoles: readonly Role[] = ['head-of-commune-police', 'city-administrator', 'trainer']
