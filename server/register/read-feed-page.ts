import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import {
  chainTables,
  hasKinds,
  type ChainTable,
  type Change,
  type FeedPage,
  type FeedRows,
  type FeedTable,
  type Superseded,
} from './feed-page.ts'
import { registerColumns } from './rows.ts'

/** The changes after a number, in order, with all that they wrote. An empty page says that there is nothing new. */
export async function readFeedPage(tx: Tx<'register'>, after: string, countMax: number): Promise<FeedPage> {
  const { rows: changes } = await sql<Change>`
    select seq::text as seq, act_id as "actId", person_id as "personId" from register.change
    where seq > ${after}::bigint order by change.seq limit ${countMax}`.execute(tx)
  const { rows: newest } = await sql<{ seq: string }>`
    select coalesce(max(seq), 0)::text as seq from register.change`.execute(tx)
  const rows: FeedRows = {
    act: await readRows(tx, 'act', changes),
    effect: await readRows(tx, 'effect', changes),
    person_state: await readRows(tx, 'person_state', changes),
    identifier: await readRows(tx, 'identifier', changes),
    household: await readHouseholds(tx, changes),
    household_member: await readRows(tx, 'household_member', changes),
    residence: await readRows(tx, 'residence', changes),
    relation: await readRows(tx, 'relation', changes),
    card: await readRows(tx, 'card', changes),
    flag: await readRows(tx, 'flag', changes),
    merger: await readRows(tx, 'merger', changes),
  }
  // A first collection supersedes nothing, and most of a feed are first collections.
  const firsts = new Set(rows.act.filter(({ kind }) => kind === 'first-collection').map(({ act_id }) => act_id))
  const others = changes.filter(({ actId }) => !firsts.has(actId))
  const superseded: Superseded[] = []
  for (const table of chainTables) superseded.push(...(await readSuperseded(tx, table, others)))
  return { changes, newest: newest[0]?.seq ?? '0', rows, superseded }
}

/** The acts of these changes, as a table `asked`. */
function askedFor(changes: readonly Change[]) {
  const pairs = changes.map(({ actId, personId }) => ({ act_id: actId, person_id: personId }))
  return sql`jsonb_to_recordset(${JSON.stringify(pairs)}::jsonb) as asked (person_id uuid, act_id uuid)`
}

/**
 * The rows of a table that belong to the act that is asked for, as `thing`. `offset 0` keeps the planner from joining
 * the whole table: it looks each person up by the key, also where it knows nothing of the table yet, as after a load.
 */
function ofAct(table: FeedTable, column: 'act_id' | 'superseded_by') {
  return sql`lateral (select * from ${sql.table(`register.${table}`)} as thing
    where thing.person_id = asked.person_id and ${sql.ref(`thing.${column}`)} = asked.act_id offset 0) as thing on true`
}

async function readRows<Table extends Exclude<FeedTable, 'household'>>(
  tx: Tx<'register'>,
  table: Table,
  changes: readonly Change[],
): Promise<FeedRows[Table][number][]> {
  const columns = sql.join(registerColumns[table].map((column) => sql.ref(`thing.${column}`)))
  const { rows } = await sql<FeedRows[Table][number]>`
    select ${columns} from ${askedFor(changes)} join ${ofAct(table, 'act_id')}`.execute(tx)
  return rows
}

/** The households that the acts put somebody into. */
async function readHouseholds(tx: Tx<'register'>, changes: readonly Change[]): Promise<FeedRows['household']> {
  const { rows } = await sql<FeedRows['household'][number]>`
    select household_id, commune_code, household_no
    from (select distinct household_id from ${askedFor(changes)} join ${ofAct('household_member', 'act_id')}) as entered
    join lateral (select * from register.household as thing
      where thing.household_id = entered.household_id offset 0) as household using (household_id)`.execute(tx)
  return rows
}

/** The states of a table that the acts superseded. */
async function readSuperseded(
  tx: Tx<'register'>,
  table: ChainTable,
  changes: readonly Change[],
): Promise<Superseded[]> {
  const { rows } = await sql<Superseded>`
    select ${table} as "table", thing.person_id, ${hasKinds(table) ? sql`thing.kind::text` : sql`''`} as kind,
      thing.valid_from, thing.act_id, thing.superseded_by
    from ${askedFor(changes)} join ${ofAct(table, 'superseded_by')}`.execute(tx)
  return rows
}
