import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { isInForce, type When } from '../record.sql.ts'
import { firstDay, type RecordedPlace, type UnitActs } from './unit-acts.ts'

/** How many people have their permanent residence in a unit. */
export type ResidentCount = {
  /** Null: they came to a unit that the map does not have, and from which of its units that was made is not known. */
  code: string | null
  /** The unit was divided, and where these people live is not decided. */
  waits: boolean
  persons: number
}

/**
 * Counts the people by where they have their permanent residence on a day, told in the units of another day's map: a
 * figure of today on the map of before the reform, or one of back then in the units of today. Counts everybody in the
 * register, one by one; the sum is the same on every map.
 */
export async function countResidents(
  tx: Tx<'register'>,
  acts: UnitActs,
  { map, ...when }: When & { map: string },
): Promise<ResidentCount[]> {
  const counts = new Map<string, ResidentCount>()
  for (const { persons, ...place } of await groupResidents(tx, acts, when)) {
    const placed = acts.placeOnMap(place, map)
    const [code, waits] = [placed?.code ?? null, (placed?.waitsFor ?? null) !== null]
    const count = counts.get(`${code} ${waits}`)
    if (count === undefined) counts.set(`${code} ${waits}`, { code, waits, persons })
    else count.persons += persons
  }
  return [...counts.values()]
}

/** People whose permanent residences mean the same place, whatever happens to units: how many, and one such residence. */
export type ResidentGroup = RecordedPlace & { persons: number }

/**
 * All people with a permanent residence on a day, in groups that these acts do not tell apart, and that began between the
 * same of these other days.
 */
export async function groupResidents(
  tx: Tx<'register'>,
  acts: UnitActs,
  { on, at }: When,
  days: readonly string[] = [],
): Promise<ResidentGroup[]> {
  const turns = [...new Set([...acts.listTurns(), ...days])].toSorted()
  // Between two turns all beginnings mean the same, so people are counted by such a time and not by the day.
  const { rows } = await sql<{ communeCode: string; hamlet: string; turn: number; persons: number }>`
    select commune_code as "communeCode", part as hamlet, turn, count(*)::int as persons
    from register.residence as home, lateral (select
      case when commune_code = any(${acts.listDividedCodes()}::text[]) then hamlet else '' end as part,
      width_bucket(valid_from, ${turns}::date[]) as turn) as told
    where ${isHomeOn('home', { on, at })}
    group by 1, 2, 3`.execute(tx)
  return rows.map(({ communeCode, hamlet, turn, persons }) => ({
    communeCode,
    hamlet,
    validFrom: turns[turn - 1] ?? firstDay,
    persons,
  }))
}

/**
 * The condition that a row of `register.residence` is where somebody has the permanent residence on a day: it is the last
 * one that began until then. Asked row by row in the person's chain, which also holds right after a load, when the
 * planner knows nothing of the table and would compare everybody with everybody.
 */
export function isHomeOn(alias: string, { on, at }: When) {
  const column = (name: string) => sql.ref(`${alias}.${name}`)
  return sql<boolean>`${column('kind')} = 'permanent' and ${column('commune_code')} <> ''
    and ${column('valid_from')} <= ${on} and ${isInForce(alias, at)} and ${column('valid_from')} = (
      select last.valid_from from register.residence as last where last.person_id = ${column('person_id')}
        and last.kind = 'permanent' and last.valid_from <= ${on} and ${isInForce('last', at)}
      order by last.valid_from desc limit 1)`
}
