import { sql } from 'kysely'
import type { Thing } from '../custody/thing.ts'
import type { Tx } from '../db/database.ts'
import { Problem } from '../http/problem.ts'
import { findRequest } from './request.ts'

/** Notes that things are on their way on a request: of its type, to its unit, and no more than was granted. */
export async function noteSent(
  tx: Tx<'workforce'>,
  { requestId, things, unitCode }: { requestId: string; things: readonly Thing[]; unitCode: string },
): Promise<void> {
  const request = await findRequest(tx, requestId)
  if (request === undefined) throw new Problem('not-found')
  const isMeant = things.every(({ type }) => type === request.equipmentType) && request.unitCode === unitCode
  if (!isMeant || (request.state !== 'approved' && request.state !== 'partly')) throw new Problem('request-not-open')
  const { rows } = await sql<{ count: number }>`
    select count(*)::int as count from workforce.request_thing where request_id = ${requestId}`.execute(tx)
  if ((rows[0]?.count ?? 0) + things.length > request.granted) throw new Problem('request-not-open')
  await tx
    .insertInto('workforce.request_thing')
    .values(things.map(({ thingId }) => ({ request_id: requestId, thing_id: thingId })))
    .execute()
}

/** Notes that things were signed for. A request of which everything that was granted has come is done. */
export async function noteTaken(tx: Tx<'workforce'>, thingIds: readonly string[], on: string): Promise<void> {
  const { rows } = await sql<{ requestId: string }>`
    update workforce.request_thing set taken_on = ${on}
    where thing_id = any(${thingIds}::uuid[]) and taken_on is null returning request_id as "requestId"`.execute(tx)
  await sql`
    update workforce.equipment_request as request set state = 'issued', version = version + 1
    where request_id = any(${rows.map(({ requestId }) => requestId)}::uuid[]) and granted <= (
      select count(*) from workforce.request_thing as sent
      where sent.request_id = request.request_id and taken_on is not null)`.execute(tx)
}

/** Notes that things were not signed for: they can be sent anew, or others in their place. */
export async function noteRefused(tx: Tx<'workforce'>, thingIds: readonly string[]): Promise<void> {
  await sql`
    delete from workforce.request_thing where thing_id = any(${thingIds}::uuid[]) and taken_on is null`.execute(tx)
}
