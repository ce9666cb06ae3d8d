import { sql } from 'kysely'
import type { PressKind } from '../../../forms/reporting/press.ts'
import type { Tx } from '../../db/database.ts'

/** An entry of the register of press output. */
export type PressRow = {
  itemId: string
  /** The unit whose output it is. */
  unitNo: number
  outlet: string
  publishedOn: string
  kind: PressKind
  title: string
  /** The address where it can be read, or empty. */
  link: string
  /** False for an entry that takes back the one it replaces. */
  isCounted: boolean
  replacesId: string | null
  reason: string
  recordedBy: string
}

const columns = sql`item_id as "itemId", unit_no as "unitNo", outlet, published_on as "publishedOn", kind, title, link,
  is_counted as "isCounted", replaces_id as "replacesId", reason, recorded_by as "recordedBy"`

/** The entries about what was published on these days, the last day excluded; `isReplaced` where a later entry holds. */
export async function listPress(
  tx: Tx<'reporting'>,
  { from, to }: { from: string; to: string },
): Promise<(PressRow & { isReplaced: boolean })[]> {
  const { rows } = await sql<PressRow & { isReplaced: boolean }>`
    select ${columns},
      exists (select from reporting.press_item as later where later.replaces_id = item.item_id) as "isReplaced"
    from reporting.press_item as item
    where published_on >= ${from} and published_on < ${to}
    order by published_on, item_id`.execute(tx)
  return rows
}

/** The entry with this identifier, or undefined. */
export async function findPress(tx: Tx<'reporting'>, itemId: string): Promise<PressRow | undefined> {
  const { rows } = await sql<PressRow>`
    select ${columns} from reporting.press_item where item_id = ${itemId}`.execute(tx)
  return rows[0]
}

/** Whether an item stands in the register, other than in the entry that is being replaced; nobody else enters one until the end. */
export async function isPressRecorded(
  tx: Tx<'reporting'>,
  { outlet, publishedOn, title, replacesId }: PressRow,
): Promise<boolean> {
  await sql`select pg_advisory_xact_lock(hashtext('reporting.press_item'))`.execute(tx)
  const { rows } = await sql`
    select from reporting.press_item as item
    where lower(outlet) = lower(${outlet}) and published_on = ${publishedOn} and lower(title) = lower(${title})
      and is_counted and item_id is distinct from ${replacesId}::uuid and not exists (
        select from reporting.press_item as later where later.replaces_id = item.item_id)`.execute(tx)
  return rows.length > 0
}

/** Keeps an entry. */
export async function insertPress(tx: Tx<'reporting'>, entry: PressRow): Promise<void> {
  await tx
    .insertInto('reporting.press_item')
    .values({
      item_id: entry.itemId,
      unit_no: entry.unitNo,
      outlet: entry.outlet,
      published_on: entry.publishedOn,
      kind: entry.kind,
      title: entry.title,
      link: entry.link,
      is_counted: entry.isCounted,
      replaces_id: entry.replacesId,
      reason: entry.reason,
      recorded_by: entry.recordedBy,
    })
    .execute()
}
