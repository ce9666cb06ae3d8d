import * as z from 'zod'
import { route } from '../../access/route.ts'
import { requireReach } from '../place.ts'
import { nationCode } from '../unit-number.ts'
import { auditPublic } from './audit-public.ts'

/** Audits everything that is public at once. Of a weakness only its cell is named, not what could be learnt of it. */
export const auditPublicRoute = route({
  method: 'get',
  path: '/api/reporting/publications/audit',
  summary: 'Audit all public tables together by linear programming',
  action: 'reporting.list-publications',
  answer: z.object({
    tables: z.array(z.object({ name: z.string(), cells: z.int(), hidden: z.int() })),
    weaknesses: z.array(z.string()),
  }),
  async handle(tx, { reach, site }) {
    await requireReach(site.areaCode === '' ? nationCode : site.areaCode, reach, site)
    const { tables, weaknesses } = await auditPublic(tx, site)
    return { tables, weaknesses: weaknesses.map(({ key }) => key.replace(/ = \d+$/, '')) }
  },
})
