import type { assignHamletRoute } from '../../server/register/reform/assign-hamlet.route.ts'
import type { assignPersonRoute } from '../../server/register/reform/assign-person.route.ts'
import type { listWorklist } from '../../server/register/reform/list-worklist.route.ts'
import type { readWorklist } from '../../server/register/reform/read-worklist.route.ts'
import type { Act } from './act.ts'
import type { AnswerOf, BodyOf } from './answer.ts'
import { request } from './request.ts'

/** The units that a reform divided, with for how many people it is not decided where they live. */
export type Worklist = AnswerOf<typeof listWorklist>
export type DividedUnit = Worklist['units'][number]

/** A divided unit with its hamlets, the people who have none, and the units among which is chosen. */
export type UnitWorklist = AnswerOf<typeof readWorklist>
export type Hamlet = UnitWorklist['hamlets'][number]
export type Single = UnitWorklist['singles']['persons'][number]

/** Asks for the divided units within reach. */
export const askWorklist = async (signal: AbortSignal): Promise<Worklist> =>
  request('/api/register/reform/worklist', { signal })

/** Asks for one of them. */
export const askUnitWorklist = async (unitCode: string, signal: AbortSignal): Promise<UnitWorklist> =>
  request(`/api/register/reform/worklist/${unitCode}`, { signal })

/** Decides where a hamlet went. */
export const assignHamlet = async (
  act: Act,
  unitCode: string,
  decision: BodyOf<typeof assignHamletRoute>,
): Promise<AnswerOf<typeof assignHamletRoute>> => act(`/api/register/reform/worklist/${unitCode}/assignments`, decision)

/** Decides where one person lives. */
export const assignPerson = async (
  act: Act,
  unitCode: string,
  decision: BodyOf<typeof assignPersonRoute>,
): Promise<AnswerOf<typeof assignPersonRoute>> => act(`/api/register/reform/worklist/${unitCode}/persons`, decision)
