import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { RegisterActKind } from '../db/tables.ts'
import { hamletWhereItTells, listOf, turnOf } from './count-population.ts'
import { firstDay, type RecordedPlace, type UnitActs } from './reform/unit-acts.ts'

/** What happens to people and is counted. */
const countedEvents = [
  'birth',
  'death',
  'marriage',
  'divorce',
  'moved',
  'arrived',
  'departed',
] as const satisfies RegisterActKind[]
type CountedEvent = (typeof countedEvents)[number]

/** How many events of a kind there were in a month, from a place to a place that mean the same. */
export type EventGroup = {
  kind: CountedEvent
  /** `YYYY-MM` */
  month: string
  /** Where the person had the permanent residence the day before; null: nowhere, or the register does not know. */
  from: RecordedPlace | null
  /** Where on the day. */
  to: RecordedPlace | null
  events: number
}

type Row = { kind: CountedEvent; month: string; from: Told | null; to: Told | null; events: number }
type Told = [communeCode: string, hamlet: string, turn: string]

const codesFew = 100

/**
 * Counts what happened to people who live, or once lived, at these codes, in the months from a day until before another,
 * by the days from which the acts hold. Acts that were annulled did not happen. An event of several persons counts once,
 * with the person whose act was recorded first.
 */
export async function countEvents(
  tx: Tx<'register'>,
  acts: UnitActs,
  { from, until, codes }: { from: string; until: string; codes: readonly string[] },
): Promise<EventGroup[]> {
  const turns = acts.listTurns()
  const placeOn = (day: RawBuilder<unknown>) => sql`(select array[commune_code, ${hamletWhereItTells(acts)},
      ${turnOf(turns)}::text] from register.stay where stay.person_id = event.person_id
      and from_day <= ${day} and until_day > ${day})`
  // Of few codes their people lead to the acts, of many the acts to the people.
  const isWide = codes.length > codesFew
  const { rows } = await sql<Row>`
    select kind, to_char(effective_on, 'YYYY-MM') as month, ${placeOn(sql`effective_on - 1`)} as from,
      ${placeOn(sql`effective_on`)} as to, count(*)::int as events
    from ${isWide ? eventsWithin(sql``, { from, until }) : eventsOf(codes, { from, until })} as event
    group by 1, 2, 3, 4`.execute(tx)
  const placeOf = (told: Told | null): RecordedPlace | null =>
    told && { communeCode: told[0], hamlet: told[1], validFrom: turns[Number(told[2]) - 1] ?? firstDay }
  return rows.map(({ kind, month, from: before, to, events }) => ({
    kind,
    month,
    from: placeOf(before),
    to: placeOf(to),
    events,
  }))
}

type Span = { from: string; until: string }

/** The events of everybody who has, or had, a permanent residence at one of the codes. */
function eventsOf(codes: readonly string[], span: Span): RawBuilder<unknown> {
  return sql`(select event.* from (select distinct person_id from register.stay
      where commune_code = any(${listOf(codes)})) as who,
    lateral ${eventsWithin(sql`and act.person_id = who.person_id offset 0`, span)} as event)`
}

/** The condition on the kind that is not needed is that of the index `act_of_life`. */
function eventsWithin(condition: RawBuilder<unknown>, { from, until }: Span): RawBuilder<unknown> {
  return sql`(select person_id, kind, effective_on from register.act
    where kind not in ('first-collection', 'update', 'number-given') and kind::text = any(${listOf(countedEvents)})
      and effective_on >= ${sql.lit(from)} and effective_on < ${sql.lit(until)}
      and not exists (select from register.act as annulment
        where annulment.person_id = act.person_id and annulment.annuls = act.act_id)
      and (kind not in ('marriage', 'divorce') or not exists (select from register.act as first
        where first.event_id = act.event_id and first.kind = act.kind and first.act_id < act.act_id))
      ${condition})`
}
