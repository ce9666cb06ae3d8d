import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import type { FeedRows } from '../feed-page.ts'
import { listUnitActs } from './load-unit-acts.ts'
import { moveSearch } from './move-search.ts'
import { unitActColumns } from './unit-act.sql.ts'
import { UnitActs } from './unit-acts.ts'

/** Takes over acts about units from another tier: those that are not known yet, and lets people be found where they went. */
export async function takeUnitActs(tx: Tx<'register'>, rows: FeedRows['unit_act']): Promise<void> {
  if (rows.length === 0) return
  const columns = sql.join(unitActColumns.map((column) => sql.ref(column)))
  const added = await sql<{ act_id: string }>`
    insert into register.unit_act (${columns})
    select ${columns} from jsonb_populate_recordset(null::register.unit_act, ${JSON.stringify(rows)}::jsonb)
    on conflict (act_id) do nothing returning act_id`.execute(tx)
  const fresh = new Set(added.rows.map(({ act_id }) => act_id))
  const all = await listUnitActs(tx)
  const acts = new UnitActs(all)
  const inOrder = all.toSorted((one, other) => (one.effectiveOn < other.effectiveOn ? -1 : 1))
  for (const act of inOrder) if (fresh.has(act.actId)) await moveSearch(tx, act, acts)
}
