import { sql } from 'kysely'
import type { Authority, Honour } from '../../../forms/reporting/honour.ts'
import type { Tx } from '../../db/database.ts'

/** Who was honoured: a unit, or an officer of one by the identifier of the staff record. */
export type RecipientRow = { kind: 'unit' | 'officer'; unitNo: number; officerId: string | null }

/** An entry of the register: a decision, or what takes the place of an earlier entry. */
export type HonourRow = {
  decisionId: string
  /** The unit whose register it stands in. */
  unitNo: number
  decisionNo: string
  decidedOn: string
  authority: Authority
  /** The unit whose authority decided. */
  authorityNo: number
  honour: Honour
  subject: string
  replacesId: string | null
  reason: string
  recordedBy: string
}

const columns = sql`decision_id as "decisionId", unit_no as "unitNo", decision_no as "decisionNo",
  decided_on as "decidedOn", authority, authority_no as "authorityNo", honour, subject, replaces_id as "replacesId",
  reason, recorded_by as "recordedBy"`

/** The entries about decisions of these days, the last day excluded, with their recipients; `isReplaced` where a later one holds. */
export async function listHonours(
  tx: Tx<'reporting'>,
  { from, to }: { from: string; to: string },
): Promise<(HonourRow & { isReplaced: boolean; recipients: RecipientRow[] })[]> {
  const { rows } = await sql<HonourRow & { isReplaced: boolean; recipients: RecipientRow[] }>`
    select ${columns},
      exists (select from reporting.honour_decision as later where later.replaces_id = decision.decision_id)
        as "isReplaced",
      (select coalesce(json_agg(json_build_object('kind', kind, 'unitNo', recipient.unit_no, 'officerId', officer_id)
          order by recipient_no), '[]')
        from reporting.honour_recipient as recipient where recipient.decision_id = decision.decision_id) as recipients
    from reporting.honour_decision as decision
    where decided_on >= ${from} and decided_on < ${to}
    order by decided_on, decision_no, decision_id`.execute(tx)
  return rows
}

/** The entry with this identifier, or undefined. */
export async function findHonour(tx: Tx<'reporting'>, decisionId: string): Promise<HonourRow | undefined> {
  const { rows } = await sql<HonourRow>`
    select ${columns} from reporting.honour_decision where decision_id = ${decisionId}`.execute(tx)
  return rows[0]
}

/**
 * Whether a decision stands in the register, other than in the entry that is being replaced. From here to the end of the
 * transaction nobody else enters one, so that what is not there is not there.
 */
export async function isRecorded(
  tx: Tx<'reporting'>,
  { authority, authorityNo, decisionNo, decidedOn, replacesId }: HonourRow,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('reporting.honour_decision'))`.execute(tx)
  const { rows } = await sql`
    select from reporting.honour_decision as decision
    where authority = ${authority} and authority_no = ${authorityNo} and decision_no = ${decisionNo}
      and decided_on = ${decidedOn} and decision_id is distinct from ${replacesId}::uuid and not exists (
        select from reporting.honour_decision as later where later.replaces_id = decision.decision_id)`.execute(tx)
  return rows.length > 0
}

/** Keeps an entry with its recipients; of none, it takes back the one that it replaces. */
export async function insertHonour(
  tx: Tx<'reporting'>,
  entry: HonourRow,
  recipients: readonly RecipientRow[],
): Promise<void> {
  const { decisionId, unitNo, decisionNo, decidedOn, authority, authorityNo, honour, subject } = entry
  await tx
    .insertInto('reporting.honour_decision')
    .values({
      decision_id: decisionId,
      unit_no: unitNo,
      decision_no: decisionNo,
      decided_on: decidedOn,
      authority,
      authority_no: authorityNo,
      honour,
      subject,
      replaces_id: entry.replacesId,
      reason: entry.reason,
      recorded_by: entry.recordedBy,
    })
    .execute()
  if (recipients.length === 0) return
  await tx
    .insertInto('reporting.honour_recipient')
    .values(
      recipients.map(({ kind, unitNo: unit_no, officerId }, at) => ({
        decision_id: decisionId,
        recipient_no: at + 1,
        kind,
        unit_no,
        officer_id: officerId,
      })),
    )
    .execute()
}
