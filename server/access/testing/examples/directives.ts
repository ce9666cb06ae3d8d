import * as z from 'zod'
import { newId } from '../../../db/new-id.ts'
import { communes, signedIn } from '../../../testing/site.ts'
import type { Example, World } from '../examples.ts'

const months = '/api/reporting/forms/:formCode/months/:periodCode/units/:unitCode'
const ofMonth = `/api/reporting/forms/REVIEW/months/2020-06/units/${communes.here}`
const task = { text: 'a task', ownerCode: communes.here, dueOn: '2020-06-14', measure: null }
const directive = { directiveNo: '1', issuedOn: '2020-05-25', text: 'a conclusion', tasks: [task] }

const thing = (path: string, body?: () => unknown): Example => ({
  path: () => path,
  ...(body === undefined ? {} : { body }),
  isThing: true,
})

/** A request for each operation about directives, honours and press output; the task is one of the city for `here`. */
export const directiveExamples = async ({ site }: World): Promise<Record<string, Example>> => {
  const administrator = await signedIn(site, 'city-administrator')
  const path = `/api/reporting/forms/REVIEW/months/2020-05/units/${communes.city}/directives`
  const answer: unknown = await (await administrator.post(path, directive)).json()
  const { taskIds } = z.object({ taskIds: z.array(z.uuid()) }).parse(answer)
  const own = `/api/reporting/tasks/${taskIds[0]}`
  return {
    // Of a unit that is not the caller's own: a conflict, for who may know of it.
    [`post ${months}/directives`]: thing(`${ofMonth}/directives`, () => directive),
    'get /api/reporting/plan': thing(`/api/reporting/plan?unitCode=${communes.here}`),
    [`get ${months}/plan`]: thing(`${ofMonth}/plan`),
    [`get ${months}/fulfilment`]: thing(`${ofMonth}/fulfilment`),
    'get /api/reporting/tasks/:taskId': thing(own),
    'post /api/reporting/tasks/:taskId/work': thing(`${own}/work`, () => ({ action: 'acknowledge' })),
    'post /api/reporting/tasks/:taskId/decision': thing(`${own}/decision`, () => ({ action: 'return', text: 'why' })),
    [`get ${months}/honours`]: thing(`${ofMonth}/honours`),
    [`get ${months}/honours/totals`]: thing(`${ofMonth}/honours/totals`),
    'post /api/reporting/honours': thing('/api/reporting/honours', () => ({
      unitCode: communes.here,
      decisionNo: newId(),
      decidedOn: '2020-05-20',
      authority: 'minister',
      honour: 'merit',
      unitCodes: [communes.here],
    })),
    [`get ${months}/press`]: thing(`${ofMonth}/press`),
    'post /api/reporting/press': thing('/api/reporting/press', () => ({
      unitCode: communes.here,
      outlet: 'a paper',
      publishedOn: '2020-05-20',
      kind: 'article',
      title: newId(),
    })),
  }
}
