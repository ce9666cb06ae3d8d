import * as z from 'zod'
import { equipmentTypeCodes } from '../../forms/workforce/equipment-types.ts'
import { route } from '../access/route.ts'
import { listRequests } from './request.ts'

const states = ['submitted', 'recommended', 'approved', 'partly', 'refused', 'issued'] as const

/** The requests for equipment within reach, those that wait first. */
export const listRequestsRoute = route({
  method: 'get',
  path: '/api/workforce/requests',
  summary: 'Requests for equipment within reach',
  action: 'workforce.read-requests',
  answer: z.object({
    requests: z.array(
      z.object({
        requestId: z.uuid(),
        unitCode: z.string(),
        unitName: z.string(),
        equipmentType: z.enum(equipmentTypeCodes),
        quantity: z.int(),
        reason: z.string(),
        state: z.enum(states),
        granted: z.int(),
        askedOn: z.iso.date(),
        version: z.int(),
      }),
    ),
  }),
  async handle(tx, { reach, site }) {
    const within = await reach.listCommunes()
    const units = await site.units()
    const requests = await listRequests(tx, within)
    return {
      requests: Array.from(requests, (request) => ({
        ...request,
        unitName: units.find(request.unitCode, request.askedOn)?.name ?? request.unitCode,
      })),
    }
  },
})
