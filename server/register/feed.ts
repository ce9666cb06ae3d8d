import { sql } from 'kysely'
import { z } from 'zod'
import type { Tx } from '../db/database.ts'
import { insertRows, lockPersons, noRows, registerColumns, registerTables, type RegisterRows } from './rows.ts'

/** One entry of the feed: an act, its number, and whose it is. */
export const Change = z.object({ seq: z.string(), actId: z.uuid(), personId: z.uuid() })
export type Change = z.infer<typeof Change>

/** A state that an act of the page superseded. */
const Superseded = z.object({
  person_id: z.uuid(),
  valid_from: z.iso.date(),
  act_id: z.uuid(),
  superseded_by: z.uuid(),
})

const Row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** A page of the feed: its entries in order, and by table the rows that the acts wrote. */
export const FeedPage = z.object({
  changes: z.array(Change),
  /** The newest number that the feed has, to tell how far behind a reader is. */
  newest: z.string(),
  rows: z.record(z.enum(['person', 'act', 'person_state', 'identifier', 'household', 'household_member', 'residence', 'relation', 'name_search']), z.array(Row)),
  superseded: z.array(Superseded),
})
export type FeedPage = z.infer<typeof FeedPage>

/** The changes after a number, in order, with all that they wrote. An empty page says that there is nothing new. */
export async function readFeedPage(tx: Tx<'register'>, after: string, countMax: number): Promise<FeedPage> {
  const { rows: changes } = await sql<Change>`
    select seq::text as seq, act_id as "actId", person_id as "personId" from register.change
    where seq > ${after}::bigint order by seq limit ${countMax}`.execute(tx)
  const { rows: newest } = await sql<{ seq: string | null }>`select max(seq)::text as seq from register.change`.execute(tx)
  const persons = [...new Set(changes.map(({ personId }) => personId))]
  const acts = changes.map(({ actId }) => actId)
  const rows: FeedPage['rows'] = { ...noRows() } as FeedPage['rows']
  for (const table of registerTables) rows[table] = await readTable(tx, table, { persons, acts })
  const { rows: superseded } = await sql<z.infer<typeof Superseded>>`
    select person_id, valid_from, act_id, superseded_by from register.person_state
    where person_id = any(${persons}::uuid[]) and superseded_by = any(${acts}::uuid[])`.execute(tx)
  return { changes, newest: newest[0]?.seq ?? '0', rows, superseded }
}

async function readTable(
  tx: Tx<'register'>,
  table: keyof RegisterRows,
  { persons, acts }: { persons: string[]; acts: string[] },
): Promise<FeedPage['rows'][keyof RegisterRows]> {
  if (table === 'person') return persons.map((personId) => ({ person_id: personId }))
  const columns = sql.join(registerColumns[table].map((column) => sql.ref(`thing.${column}`)))
  const from = sql`from ${sql.table(`register.${table}`)} as thing`
  const statements = {
    // The present name, whatever the act was: a reader that is behind ends with the newest.
    name_search: sql`select ${columns} from unnest(${persons}::uuid[]) as asked
      join lateral (select birth_date from register.person_state where person_id = asked and superseded_by is null
        order by valid_from desc limit 1) as state on true
      join register.name_search as thing on thing.person_id = asked
        and thing.birth_year = case state.birth_date when '' then 0 else left(state.birth_date, 4)::int end`,
    household: sql`select distinct ${columns} ${from} join register.household_member as member using (household_id)
      where member.person_id = any(${persons}::uuid[]) and member.act_id = any(${acts}::uuid[])`,
  }
  const own = sql`select ${columns} ${from} where person_id = any(${persons}::uuid[]) and act_id = any(${acts}::uuid[])`
  const statement = table === 'name_search' || table === 'household' ? statements[table] : own
  return (await sql<Record<string, string | number | null>>`${statement}`.execute(tx)).rows
}

/**
 * Takes over the acts of a page that are not known yet, whatever tier they come from; returns the identifiers of those
 * that are new. Numbers that belong to somebody else must have been taken out before.
 */
export async function applyFeedPage(tx: Tx<'register'>, page: FeedPage): Promise<Set<string>> {
  const persons = [...new Set(page.changes.map(({ personId }) => personId))]
  await lockPersons(tx, persons)
  const { rows: known } = await sql<{ act_id: string }>`select act_id from register.act
    where person_id = any(${persons}::uuid[]) and act_id = any(${page.changes.map(({ actId }) => actId)}::uuid[])`.execute(
    tx,
  )
  const knownActs = new Set(known.map(({ act_id }) => act_id))
  const fresh = new Set(page.changes.map(({ actId }) => actId).filter((actId) => !knownActs.has(actId)))
  const rows = noRows()
  for (const table of registerTables) {
    const isNew = (row: z.infer<typeof Row>): boolean => !('act_id' in row) || fresh.has(String(row['act_id']))
    // The columns were checked by PostgreSQL's own types on the way in, and are again.
    rows[table] = (page.rows[table] ?? []).filter(isNew) as never
  }
  await insertRows(tx, { ...noRows(), person: rows.person, act: rows.act })
  const superseded = page.superseded.filter(({ superseded_by }) => fresh.has(superseded_by))
  await sql`update register.person_state as state set superseded_by = old.superseded_by
    from jsonb_to_recordset(${JSON.stringify(superseded)}::jsonb)
      as old (person_id uuid, valid_from date, act_id uuid, superseded_by uuid)
    where state.person_id = old.person_id and state.valid_from = old.valid_from and state.act_id = old.act_id
      and state.superseded_by is null`.execute(tx)
  await sql`delete from register.name_search where (birth_year, person_id) in (
    select distinct left(nullif(birth_date, ''), 4)::int, person_id from register.person_state
      where person_id = any(${persons}::uuid[]) and birth_date <> ''
    union select 0, unnest(${persons}::uuid[]))`.execute(tx)
  await insertRows(tx, { ...rows, person: [], act: [] })
  return fresh
}
