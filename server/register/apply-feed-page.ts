import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import {
  chainTables,
  hasKinds,
  personChangesOf,
  type ChainTable,
  type FeedPage,
  type PersonChange,
  type Superseded,
} from './feed-page.ts'
import { takeUnitActs } from './reform/take-unit-acts.ts'
import { insertInto, insertUnlessThere, lockPersons, registerColumns } from './rows.ts'
import { refreshSearch } from './search-row.ts'
import { refreshStays } from './stay.ts'

/** What came of a page: the changes of persons that were not known yet, and the numbers that belong to somebody else here. */
export type AppliedPage = { fresh: PersonChange[]; refused: { change: PersonChange; number: string }[] }

/**
 * Takes over the acts of a page that are not known yet, whatever tier they come from. A number that belongs to somebody
 * else here is left out; nothing is overwritten. The page must have no fault (`findFault`).
 */
export async function applyFeedPage(tx: Tx<'register'>, page: FeedPage): Promise<AppliedPage> {
  const changes = personChangesOf(page.changes)
  const persons = [...new Set(changes.map(({ personId }) => personId))]
  await lockPersons(tx, persons)
  await insertInto(
    tx,
    'person',
    persons.map((personId) => ({ person_id: personId })),
  )
  const added = await insertActs(tx, page)
  await insertInto(
    tx,
    'effect',
    page.rows.effect.filter(({ act_id }) => added.has(act_id)),
  )
  const isFresh = ({ act_id }: { act_id: string }): boolean => added.has(act_id)
  const fresh = changes.filter(({ actId }) => added.has(actId))
  const superseded = page.superseded.filter((state) => added.has(state.superseded_by))
  // First those that were here: their places become free for what the page brings.
  for (const table of chainTables)
    await supersede(
      tx,
      table,
      superseded.filter((state) => state.table === table),
    )
  await insertInto(tx, 'household', page.rows.household)
  const laterActs = new Map(superseded.map((state) => [keyOf(state.table, state), state.superseded_by]))
  for (const table of chainTables) {
    const states = []
    for (const row of page.rows[table])
      if (isFresh(row)) states.push({ ...row, superseded_by: laterActs.get(keyOf(table, row)) ?? null })
    await insertInto(tx, table, states, [...registerColumns[table], 'superseded_by'])
  }
  const refused = await insertNumbers(tx, page.rows.identifier.filter(isFresh))
  await takeUnitActs(tx, page.rows.unit_act)
  const touched = [...new Set(fresh.map(({ personId }) => personId))]
  await refreshSearch(tx, touched)
  await refreshStays(tx, touched)
  const numbers = new Map(refused.map(({ act_id, value }) => [act_id, value]))
  return {
    fresh,
    refused: fresh.flatMap((change) => {
      const number = numbers.get(change.actId)
      return number === undefined ? [] : [{ change, number }]
    }),
  }
}

/** Adds the acts that are not known, in the order of the feed, in which they are recorded here too; returns which. */
async function insertActs(tx: Tx<'register'>, { changes, rows }: FeedPage): Promise<Set<string>> {
  const acts = new Map(rows.act.map((act) => [act.act_id, act]))
  const inOrder = changes.flatMap(({ actId }) => acts.get(actId) ?? [])
  return new Set((await insertUnlessThere(tx, 'act', inOrder)).map(({ act_id }) => act_id))
}

async function supersede(tx: Tx<'register'>, table: ChainTable, states: readonly Superseded[]): Promise<void> {
  if (states.length === 0) return
  await sql`update ${sql.table(`register.${table}`)} as state set superseded_by = old.superseded_by
    from jsonb_to_recordset(${JSON.stringify(states)}::jsonb)
      as old (person_id uuid, kind text, valid_from date, act_id uuid, superseded_by uuid)
    where state.person_id = old.person_id and state.valid_from = old.valid_from and state.act_id = old.act_id
      and state.superseded_by is null ${hasKinds(table) ? sql`and state.kind::text = old.kind` : sql``}`.execute(tx)
}

/** Names a state of a chain: an act writes one state of a chain for a day. */
function keyOf(
  table: ChainTable,
  state: { person_id: string; kind?: string; valid_from: string; act_id: string },
): string {
  return `${table} ${state.person_id} ${state.kind ?? ''} ${state.valid_from} ${state.act_id}`
}

type Number = FeedPage['rows']['identifier'][number]

/** Adds numbers, and returns those that somebody has: the table's key decides, also between two pulls at once. */
async function insertNumbers(tx: Tx<'register'>, numbers: readonly Number[]): Promise<Number[]> {
  // In one order for all, so that two who add the same numbers cannot wait for each other.
  const sorted = numbers.toSorted((one, other) => (one.value < other.value ? -1 : 1))
  const added = new Set((await insertUnlessThere(tx, 'identifier', sorted)).map(({ act_id }) => act_id))
  return sorted.filter(({ act_id }) => !added.has(act_id))
}
