import * as z from 'zod'
import { registerColumns } from './rows.ts'

/** The tables whose rows go with the feed, in the order in which they go in: persons are named by the changes. */
const feedTables = [
  'act',
  'effect',
  'person_state',
  'identifier',
  'household',
  'household_member',
  'residence',
  'relation',
  'card',
  'flag',
  'merger',
] as const
export type FeedTable = (typeof feedTables)[number]

/** The tables that hold chains. A chain belongs to a person, in some also to a kind. */
export const chainTables = [
  'person_state',
  'household_member',
  'residence',
  'relation',
  'card',
  'flag',
  'merger',
] as const
export type ChainTable = (typeof chainTables)[number]

/** Whether a person has a chain for each kind in this table, and not only one. */
export const hasKinds = (table: ChainTable): boolean =>
  table === 'residence' || table === 'relation' || table === 'flag'

/** One entry of the feed: an act, its number, and whose it is; an act about a unit is nobody's. */
const Change = z.object({ seq: z.string().regex(/^\d{1,18}$/), actId: z.uuid(), personId: z.uuid().nullable() })
type Change = z.infer<typeof Change>

/** An entry about a person. */
export type PersonChange = Change & { personId: string }

/** The entries of a page that are about persons. */
export function personChangesOf(changes: readonly Change[]): PersonChange[] {
  return changes.flatMap(({ personId, ...change }) => (personId === null ? [] : [{ ...change, personId }]))
}

/** A state that an act of the page superseded, whether the state is in the page or came earlier. */
const Superseded = z.object({
  table: z.enum(chainTables),
  person_id: z.uuid(),
  kind: z.string(),
  valid_from: z.iso.date(),
  act_id: z.uuid(),
  superseded_by: z.uuid(),
})
export type Superseded = z.infer<typeof Superseded>

/** A row with text in every column; PostgreSQL checks it by the column's type when it goes in. */
const rowOf = <Column extends string>(columns: readonly [Column, ...Column[]]) => z.record(z.enum(columns), z.string())

/** A page of the feed: its entries in order, and by table the rows that the acts wrote. */
export const FeedPage = z.object({
  changes: z.array(Change),
  /** The newest number that the feed has, to tell how far behind a reader is. */
  newest: z.string().regex(/^\d{1,18}$/),
  rows: z.object({
    act: z.array(
      z.strictObject({
        person_id: z.string(),
        act_id: z.string(),
        kind: z.string(),
        effective_on: z.string(),
        evidence: z.string(),
        decided_by: z.string(),
        tier: z.string(),
        event_id: z.string().nullable(),
        annuls: z.string().nullable(),
      }),
    ),
    effect: z.array(
      z.strictObject({
        person_id: z.string(),
        act_id: z.string(),
        chain: z.string(),
        kind: z.string(),
        valid_from: z.string(),
        facts: z.record(z.string(), z.union([z.string(), z.number(), z.null()])),
      }),
    ),
    person_state: z.array(rowOf(registerColumns.person_state)),
    identifier: z.array(rowOf(registerColumns.identifier)),
    household: z.array(rowOf(registerColumns.household)),
    household_member: z.array(
      z.strictObject({
        person_id: z.string(),
        valid_from: z.string(),
        act_id: z.string(),
        household_id: z.string().nullable(),
        relationship_to_head: z.string(),
      }),
    ),
    residence: z.array(
      z.strictObject({
        person_id: z.string(),
        kind: z.string(),
        valid_from: z.string(),
        act_id: z.string(),
        commune_code: z.string(),
        hamlet: z.string(),
        address: z.string(),
        gone: z.string().nullable(),
        since: z.string(),
      }),
    ),
    relation: z.array(
      z.strictObject({
        person_id: z.string(),
        kind: z.string(),
        valid_from: z.string(),
        act_id: z.string(),
        related_person_id: z.string().nullable(),
        declared_name: z.string(),
        declared_pin: z.string(),
        declared_nationality: z.string(),
      }),
    ),
    card: z.array(rowOf(registerColumns.card)),
    flag: z.array(
      z.strictObject({
        person_id: z.string(),
        kind: z.string(),
        valid_from: z.string(),
        act_id: z.string(),
        grade: z.number(),
      }),
    ),
    merger: z.array(rowOf(registerColumns.merger)),
    /** Acts about units, which are no person's. */
    unit_act: z.array(
      z.strictObject({
        act_id: z.string(),
        unit_code: z.string(),
        since: z.string(),
        hamlet: z.string(),
        effective_on: z.string(),
        successor_code: z.string().nullable(),
        corrects: z.string().nullable(),
        evidence: z.string(),
        decided_by: z.string(),
        tier: z.string(),
      }),
    ),
  }),
  superseded: z.array(Superseded),
})
export type FeedPage = z.infer<typeof FeedPage>

/** Rows by table, as a page carries them. */
export type FeedRows = FeedPage['rows']

/**
 * What is wrong with a page that was asked for after a number, in words for the operator; undefined where it is what the
 * feed promises: the next numbers without a gap, each with its act, and nothing that is not by these acts about their
 * own persons.
 */
export function findFault(page: FeedPage, after: string): string | undefined {
  const gap = page.changes.find(({ seq }, at) => BigInt(seq) !== BigInt(after) + BigInt(at + 1))
  if (gap !== undefined) return `a gap before change ${gap.seq}`
  const persons = new Map(page.changes.map(({ actId, personId }) => [actId, personId]))
  const isForeign = (row: { act_id: string; person_id: string }): boolean => persons.get(row.act_id) !== row.person_id
  const foreign = feedTables.find((table) => table !== 'household' && page.rows[table].some(isForeign))
  if (foreign !== undefined) return `a row of ${foreign} by an act that is not in the page`
  if (page.superseded.some((state) => isForeign({ ...state, act_id: state.superseded_by })))
    return 'a state superseded by an act that is not in the page'
  const nobodys = page.rows.unit_act.find(({ act_id }) => persons.get(act_id) !== null)
  if (nobodys !== undefined) return 'an act about a unit that is not in the page'
  const acts = new Set([...page.rows.act, ...page.rows.unit_act].map(({ act_id }) => act_id))
  const missing = page.changes.find(({ actId }) => !acts.has(actId))
  return missing === undefined ? undefined : `change ${missing.seq} without its act`
}
