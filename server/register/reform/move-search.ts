import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { liesAt } from './lies-at.ts'
import type { UnitAct, UnitActs } from './unit-acts.ts'

/**
 * Lets the people whom an act about a unit or a hamlet moved be found in the commune into which they went; returns how
 * many. One statement; where it was done before it changes nothing.
 */
export async function moveSearch(tx: Tx<'register'>, act: UnitAct, acts: UnitActs): Promise<number> {
  const to = act.successorCode
  const route = acts.routeOf(act)
  const from = route?.from.filter((code) => code !== to) ?? []
  if (route === undefined || from.length === 0) return 0
  // The people as one list, which is looked into for each row of the old commune, whatever the planner believes.
  const { numAffectedRows } = await sql`
    update register.name_search set commune_code = ${to}
    where commune_code = any(${from}) and person_id = any(array(
      select person_id from register.residence as home
      where kind = 'permanent' and superseded_by is null and ${liesAt('home', route.places)} and valid_from = (
        select last.valid_from from register.residence as last where last.person_id = home.person_id
          and last.kind = 'permanent' and last.superseded_by is null and last.commune_code <> ''
        order by last.valid_from desc limit 1)))`.execute(tx)
  return Number(numAffectedRows ?? 0)
}
