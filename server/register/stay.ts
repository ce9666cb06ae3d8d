import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { RegisterSex } from '../db/tables.ts'
import { insertInto, type RegisterRow } from './rows.ts'

/** As much of a state as tells whom to count. */
type CountedState = { valid_from: string; birth_date: string; sex: RegisterSex; died_on: string }

/** As much of a permanent residence as tells where. */
type CountedHome = { valid_from: string; commune_code: string; hamlet: string }

/** The chains in force of one person: the states, and the permanent residences. */
type CountedChains = { states: readonly CountedState[]; homes: readonly CountedHome[] }

/** The end of a spell that has none yet, as PostgreSQL writes it. */
export const stillOn = 'infinity'

/**
 * A birth date as the number that ages are counted from: 1990-02-03 is 19900203. A year alone stands for its 1 July and a
 * month for its 15th, as statistics offices have it: so half of those who know no more are counted a year too old for
 * some months, and half too young. Null where nothing is known.
 */
export function bornNumber(birthDate: string): number | null {
  const year = Number(birthDate.slice(0, 4)) * 10_000
  if (birthDate.length === 10) return year + Number(birthDate.slice(5, 7)) * 100 + Number(birthDate.slice(8))
  if (birthDate.length === 7) return year + Number(birthDate.slice(5)) * 100 + 15
  return birthDate.length === 4 ? year + 701 : null
}

/**
 * The spells in which somebody is counted in the same way: alive, with the same permanent residence, sex and birth date.
 * Who has died, emigrated or was deregistered is not counted from that day; a record that was merged has no chains.
 */
export function staysOf(personId: string, { states, homes }: CountedChains): RegisterRow<'stay'>[] {
  const turns = [...new Set([...states, ...homes].map(({ valid_from }) => valid_from))].toSorted()
  const stays: RegisterRow<'stay'>[] = []
  for (const [at, from_day] of turns.entries()) {
    const [state, home] = [lastOf(states, from_day), lastOf(homes, from_day)]
    if (state === undefined || home === undefined || state.died_on !== '' || home.commune_code === '') continue
    const stay = {
      person_id: personId,
      from_day,
      until_day: turns[at + 1] ?? stillOn,
      residence_from: home.valid_from,
      sex: state.sex,
      born: bornNumber(state.birth_date),
      commune_code: home.commune_code,
      hamlet: home.hamlet,
    }
    const before = stays.at(-1)
    // A name that changes is no turn for those who count.
    if (before?.until_day === from_day && isSame(before, stay)) before.until_day = stay.until_day
    else stays.push(stay)
  }
  return stays
}

/** What a chain says of a day: its last state until then. */
function lastOf<State extends { valid_from: string }>(chain: readonly State[], on: string): State | undefined {
  const begun = chain.filter(({ valid_from }) => valid_from <= on)
  return begun.toSorted((one, other) => (one.valid_from < other.valid_from ? -1 : 1)).at(-1)
}

function isSame(one: RegisterRow<'stay'>, other: RegisterRow<'stay'>): boolean {
  return one.residence_from === other.residence_from && one.born === other.born && one.sex === other.sex
}

/** Makes the stays of these persons anew from the states in force: with every act about them, in its transaction. */
export async function refreshStays(tx: Tx<'register'>, personIds: readonly string[]): Promise<void> {
  const asked = sql`(select distinct value::uuid as person_id
    from jsonb_array_elements_text(${JSON.stringify(personIds)}::jsonb)) as asked`
  await sql`delete from register.stay using ${asked} where stay.person_id = asked.person_id`.execute(tx)
  const { rows } = await sql<{ personId: string } & CountedChains>`
    select asked.person_id as "personId",
      coalesce((select json_agg(json_build_object('valid_from', valid_from, 'birth_date', birth_date, 'sex', sex,
        'died_on', died_on)) from register.person_state as state
        where state.person_id = asked.person_id and superseded_by is null), '[]') as states,
      coalesce((select json_agg(json_build_object('valid_from', valid_from, 'commune_code', commune_code,
        'hamlet', hamlet)) from register.residence as home
        where home.person_id = asked.person_id and kind = 'permanent' and superseded_by is null), '[]') as homes
    from ${asked}`.execute(tx)
  const stays = rows.flatMap(({ personId, ...chains }) => staysOf(personId, chains))
  await insertInto(tx, 'stay', stays)
}
