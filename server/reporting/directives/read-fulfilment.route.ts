import * as z from 'zod'
import { taskStandings } from '../../../forms/reporting/task.ts'
import { route } from '../../access/route.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { tellFulfilment } from './fulfilment.ts'

/** How the directives of earlier reviews were fulfilled when a month closed: what its report tells of them. */
export const readFulfilment = route({
  method: 'get',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/fulfilment',
  summary: 'How earlier directives were fulfilled when a month closed',
  action: 'reporting.read',
  params: PlaceParams,
  answer: z.object({
    on: z.iso.date(),
    given: z.int(),
    doneInTime: z.int(),
    doneLate: z.int(),
    overdue: z.int(),
    running: z.int(),
    tasks: z.array(
      z.object({
        taskId: z.uuid(),
        directiveNo: z.string(),
        issuedOn: z.iso.date(),
        text: z.string(),
        ownerCode: z.string(),
        ownerName: z.string(),
        dueOn: z.iso.date(),
        standing: z.enum(taskStandings),
      }),
    ),
  }),
  async handle(tx, { params, reach, site }) {
    return tellFulfilment(tx, await getPlace(tx, params, { site, reach }))
  },
})
