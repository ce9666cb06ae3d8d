import * as z from 'zod'
import type { Site } from '../../../http/server.ts'
import { communes, signedIn, type Caller } from '../../../testing/site.ts'
import { reportingSite } from '../../testing/reports.ts'

/** Whoever has to do with the tasks of the tests, at a city whose day can be moved. */
type TaskSite = {
  site: Site
  /** The city gives, the commune `here` owns; the district lies between, and the commune `there` beside. */
  giver: Caller
  owner: Caller
  district: Caller
  stranger: Caller
  /** Lets everybody see the site on another day. */
  moveTo: (day: string) => void
}

/** The month of the review that the tests conclude, and the one that its tasks are work of. */
const reviewed = '2020-05'
export const planned = '2020-06'

/** A city with its officers; it is 2020-05-26 until it is moved. */
export async function taskSite(): Promise<TaskSite> {
  let today = '2020-05-26'
  const site = { ...(await reportingSite()), today: () => today }
  return {
    site,
    giver: await signedIn(site, 'city-administrator'),
    owner: await signedIn(site, 'head-of-commune-police'),
    district: await signedIn(site, 'district-officer'),
    stranger: await signedIn(site, 'head-of-commune-police', { unitCode: communes.there }),
    moveTo(day) {
      today = day
    },
  }
}

/** The address of what belongs to a unit's month. */
export const monthPath = (unitCode: string = communes.city, month = reviewed): string =>
  `/api/reporting/forms/REVIEW/months/${month}/units/${unitCode}`

/** A task for the commune `here`, due at the end of the planned month. */
export const task = (more: object = {}) => ({
  text: 'Tuần tra ba đêm mỗi tuần ở khu công nghiệp',
  ownerCode: communes.here,
  dueOn: '2020-06-14',
  measure: null,
  ...more,
})

let lastNo = 0

/** A conclusion of the day before, with a number that no other has. */
export function conclusion(tasks: readonly object[] = [task()], more: object = {}): object {
  lastNo += 1
  const words = { text: 'Tăng cường tuần tra, bảo đảm trật tự dịp hè.', issuedOn: '2020-05-25' }
  return { directiveNo: `${lastNo}/KL`, ...words, tasks, ...more }
}

/** Gives a conclusion and answers the identifiers of its tasks. */
export async function give(caller: Caller, directive: object = conclusion(), path = monthPath()): Promise<string[]> {
  const answer: unknown = await (await caller.post(`${path}/directives`, directive)).json()
  return z.object({ taskIds: z.array(z.uuid()) }).parse(answer).taskIds
}

/** The address of a task. */
export const taskPath = (taskId: string | undefined): string => `/api/reporting/tasks/${taskId}`

const Told = z.object({
  task: z.object({ state: z.string(), standing: z.string(), dueOn: z.string(), firstDueOn: z.string() }),
  steps: z.array(z.object({ action: z.string(), text: z.string(), figure: z.unknown() })),
})

/** A task as somebody reads it. */
export async function told(caller: Caller, taskId: string | undefined): Promise<z.infer<typeof Told>> {
  return Told.parse(await (await caller.get(taskPath(taskId))).json())
}

/** Takes a task from acknowledged to reported. */
export async function report(caller: Caller, taskId: string | undefined, more: object = {}): Promise<Response> {
  await caller.post(`${taskPath(taskId)}/work`, { action: 'acknowledge' })
  return caller.post(`${taskPath(taskId)}/work`, { action: 'report', text: 'Đã tuần tra 12 đêm.', ...more })
}
