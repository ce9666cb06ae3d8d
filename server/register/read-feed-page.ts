import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import {
  chainTables,
  hasKinds,
  personChangesOf,
  type ChainTable,
  type FeedPage,
  type FeedRows,
  type FeedTable,
  type PersonChange,
  type Superseded,
} from './feed-page.ts'
import { unitActColumns } from './reform/unit-act.sql.ts'
import { registerColumns } from './rows.ts'

/** The changes after a number, in order, with all that they wrote. An empty page says that there is nothing new. */
export async function readFeedPage(tx: Tx<'register'>, after: string, countMax: number): Promise<FeedPage> {
  const { rows: changes } = await sql<FeedPage['changes'][number]>`
    select seq::text as seq, act_id as "actId", person_id as "personId" from register.change
    where seq > ${after}::bigint order by change.seq limit ${countMax}`.execute(tx)
  const { rows: newest } = await sql<{ seq: string }>`
    select coalesce(max(seq), 0)::text as seq from register.change`.execute(tx)
  const ofPersons = personChangesOf(changes)
  const rows: FeedRows = {
    act: await readRows(tx, 'act', ofPersons),
    effect: await readRows(tx, 'effect', ofPersons),
    person_state: await readRows(tx, 'person_state', ofPersons),
    identifier: await readRows(tx, 'identifier', ofPersons),
    household: await readHouseholds(tx, ofPersons),
    household_member: await readRows(tx, 'household_member', ofPersons),
    residence: await readRows(tx, 'residence', ofPersons),
    relation: await readRows(tx, 'relation', ofPersons),
    card: await readRows(tx, 'card', ofPersons),
    flag: await readRows(tx, 'flag', ofPersons),
    merger: await readRows(tx, 'merger', ofPersons),
    unit_act: await readUnitActs(tx, changes),
  }
  // A first collection supersedes nothing, and most of a feed are first collections.
  const firsts = new Set(rows.act.filter(({ kind }) => kind === 'first-collection').map(({ act_id }) => act_id))
  const others = ofPersons.filter(({ actId }) => !firsts.has(actId))
  const superseded: Superseded[] = []
  for (const table of chainTables) superseded.push(...(await readSuperseded(tx, table, others)))
  return { changes, newest: newest[0]?.seq ?? '0', rows, superseded }
}

/** The acts of these changes, as a table `asked`. */
function askedFor(changes: readonly PersonChange[]) {
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
  changes: readonly PersonChange[],
): Promise<FeedRows[Table][number][]> {
  const columns = sql.join(registerColumns[table].map((column) => sql.ref(`thing.${column}`)))
  const { rows } = await sql<FeedRows[Table][number]>`
    select ${columns} from ${askedFor(changes)} join ${ofAct(table, 'act_id')}`.execute(tx)
  return rows
}

/** The households that the acts put somebody into. */
async function readHouseholds(tx: Tx<'register'>, changes: readonly PersonChange[]): Promise<FeedRows['household']> {
  const { rows } = await sql<FeedRows['household'][number]>`
    select household_id, commune_code, household_no
    from (select distinct household_id from ${askedFor(changes)} join ${ofAct('household_member', 'act_id')}) as entered
    join lateral (select * from register.household as thing
      where thing.household_id = entered.household_id offset 0) as household using (household_id)`.execute(tx)
  return rows
}

/** The acts about units. There are none in almost every page, and then nothing is asked. */
async function readUnitActs(tx: Tx<'register'>, changes: FeedPage['changes']): Promise<FeedRows['unit_act']> {
  const actIds = changes.flatMap(({ actId, personId }) => (personId === null ? [actId] : []))
  if (actIds.length === 0) return []
  return tx.selectFrom('register.unit_act').select(unitActColumns).where('act_id', 'in', actIds).execute()
}

/** The states of a table that the acts superseded. */
async function readSuperseded(
  tx: Tx<'register'>,
  table: ChainTable,
  changes: readonly PersonChange[],
): Promise<Superseded[]> {
  const { rows } = await sql<Superseded>`
    select ${table} as "table", thing.person_id, ${hasKinds(table) ? sql`thing.kind::text` : sql`''`} as kind,
      thing.valid_from, thing.act_id, thing.superseded_by
    from ${askedFor(changes)} join ${ofAct(table, 'superseded_by')}`.execute(tx)
  return rows
}
