import * as z from 'zod'
import { route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { getPlace, PlaceParams } from '../place.ts'
import { GivenDirective, giveDirective } from './give-directive.ts'

/** The conclusion of a month's review, entered at the unit that gives it, becomes tasks of units at or below it. */
export const giveDirectiveRoute = route({
  method: 'post',
  path: '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode/directives',
  summary: 'Enter the conclusion of a month’s review, with the tasks that it gives',
  action: 'reporting.give-tasks',
  params: PlaceParams,
  body: GivenDirective,
  answer: z.object({ directiveId: z.uuid(), taskIds: z.array(z.uuid()) }),
  async handle(tx, { params, body, account, reach, site }) {
    const place = await getPlace(tx, params, { site, reach })
    if (account.unitCode !== place.unit.code) throw new Problem('not-task-giver', { unitCode: place.unit.code })
    return giveDirective(tx, place, { ...body, givenBy: account.accountId })
  },
})
