import { sql, type RawBuilder } from 'kysely'

/**
 * A value that the planner does not see. PostgreSQL plans a prepared statement anew for each value for as long as it takes
 * that for cheaper; where a dozen tables are joined by their keys, planning takes ten times as long as the statement. So
 * written, the value comes when the plan is made, and one plan serves all. For statements that every request asks, and
 * only where no value deserves a plan of its own: a partial index serves none that is unseen.
 */
export function unseen<Value>(value: Value, type: 'date' | 'text[]' | 'smallint[]'): RawBuilder<Value> {
  return sql<Value>`(select ${value}::${sql.raw(type)})`
}

/** The same for a list, as rows: the planner takes each list for one of ten. */
export function unseenRows(list: unknown, type: 'uuid' | 'text'): RawBuilder<unknown> {
  return sql`unnest(${unseenList(list, type)})`
}

/** The same for a list, for `= any(…)`. */
export function unseenList(list: unknown, type: 'uuid' | 'text'): RawBuilder<unknown> {
  return sql`array(select unnest(${list}::${sql.raw(type)}[]))`
}
