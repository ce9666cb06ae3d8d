import { sql } from 'kysely'
import type { EquipmentTypeCode } from '../../forms/workforce/equipment-types.ts'
import type { Tx } from '../db/database.ts'
import type { WorkforceRequestState } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'

/** Where a request for equipment stands. `partly`: less was granted than was asked for. */
export type RequestState = WorkforceRequestState

/** What a commune asks for, and what became of it. */
export type EquipmentRequest = {
  requestId: string
  unitCode: string
  equipmentType: EquipmentTypeCode
  quantity: number
  reason: string
  state: RequestState
  granted: number
  askedOn: string
  askedBy: string
  version: number
}

/** What can be said of a request: the city recommends, the ministry decides. */
export type RequestAct = 'recommend' | 'approve' | 'refuse'

/** What an act makes of a request; null where it cannot be. */
const requestTransitions: Record<RequestState, Record<RequestAct, RequestState | null>> = {
  submitted: { recommend: 'recommended', approve: null, refuse: null },
  recommended: { recommend: null, approve: 'approved', refuse: 'refused' },
  approved: { recommend: null, approve: null, refuse: null },
  partly: { recommend: null, approve: null, refuse: null },
  refused: { recommend: null, approve: null, refuse: null },
  issued: { recommend: null, approve: null, refuse: null },
}

const columns = sql`request_id as "requestId", unit_code as "unitCode", equipment_type as "equipmentType", quantity,
  reason, state, granted, asked_on as "askedOn", asked_by as "askedBy", version`

/** A request, locked until the end of the transaction; undefined where there is none. */
export async function findRequest(tx: Tx<'workforce'>, requestId: string): Promise<EquipmentRequest | undefined> {
  const { rows } = await sql<EquipmentRequest>`
    select ${columns} from workforce.equipment_request where request_id = ${requestId} for update`.execute(tx)
  return rows[0]
}

/** The requests of these units (`undefined` = all), those that wait first, then the newest. */
export async function listRequests(tx: Tx<'workforce'>, within: string[] | undefined): Promise<EquipmentRequest[]> {
  const { rows } = await sql<EquipmentRequest>`
    select ${columns} from workforce.equipment_request
    where ${within ?? null}::text[] is null or unit_code = any(${within ?? null}::text[])
    order by state in ('refused', 'issued'), request_id desc limit 200`.execute(tx)
  return rows
}

/** Submits a request of a unit: its first step. */
export async function submitRequest(
  tx: Tx<'workforce'>,
  request: Omit<EquipmentRequest, 'state' | 'granted' | 'version'>,
): Promise<void> {
  const { requestId, unitCode, equipmentType, quantity, reason, askedOn, askedBy } = request
  await tx
    .insertInto('workforce.equipment_request')
    .values({
      request_id: requestId,
      unit_code: unitCode,
      equipment_type: equipmentType,
      quantity,
      reason,
      state: 'submitted',
      asked_on: askedOn,
      asked_by: askedBy,
    })
    .execute()
  const step = { state: 'submitted', quantity, reason, doneBy: askedBy, doneOn: askedOn } as const
  await insertStep(tx, requestId, { ...step, seq: 1 })
}

/**
 * Recommends or decides a request. What is granted is at most what was asked; less of it is a partial approval. Who has
 * had a part in a request does not have the next one in it (`own-request`).
 */
export async function answerRequest(
  tx: Tx<'workforce'>,
  request: EquipmentRequest,
  answer: { act: RequestAct; quantity: number; reason: string; by: string; on: string },
): Promise<RequestState> {
  const next = requestTransitions[request.state][answer.act]
  if (next === null) throw new Problem('request-not-open')
  if (answer.quantity > request.quantity) throw new Problem('more-than-asked')
  const steps = await listSteps(tx, request.requestId)
  if (steps.some(({ doneBy }) => doneBy === answer.by)) throw new Problem('own-request')
  const state = next === 'approved' && answer.quantity < request.quantity ? 'partly' : next
  const isGranted = state === 'approved' || state === 'partly'
  await tx
    .updateTable('workforce.equipment_request')
    .set({ state, granted: isGranted ? answer.quantity : 0, version: request.version + 1 })
    .where('request_id', '=', request.requestId)
    .execute()
  const { quantity, reason, by, on } = answer
  await insertStep(tx, request.requestId, { seq: steps.length + 1, state, quantity, reason, doneBy: by, doneOn: on })
  return state
}

/** A step of a request: who did what, how much of it was meant, and why. */
type RequestStep = {
  seq: number
  state: RequestState
  quantity: number
  reason: string
  doneBy: string
  doneOn: string
}

async function insertStep(tx: Tx<'workforce'>, requestId: string, step: RequestStep): Promise<void> {
  const { seq, state, quantity, reason, doneBy, doneOn } = step
  await tx
    .insertInto('workforce.request_step')
    .values({ request_id: requestId, seq, state, quantity, reason, done_by: doneBy, done_on: doneOn })
    .execute()
}

async function listSteps(tx: Tx<'workforce'>, requestId: string): Promise<{ doneBy: string }[]> {
  return tx
    .selectFrom('workforce.request_step')
    .select('done_by as doneBy')
    .where('request_id', '=', requestId)
    .orderBy('seq')
    .execute()
}
