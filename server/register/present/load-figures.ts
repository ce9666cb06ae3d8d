import { sql } from 'kysely'
import type { Tx } from '../../db/database.ts'

/**
 * Fills the temporary table `commune_figure` with a few figures of every commune on a day, for rules about units: who
 * lives there and since when, and what was recorded of the year before. One scan of those who are counted.
 */
export async function loadFigures(tx: Tx<'register'>, on: string): Promise<void> {
  await sql`create temporary table if not exists commune_figure (commune_code text, residents int, men int,
    young int, young_at_new_year int, since date, is_reformed boolean, acts int, births int, deaths int, late int)
    on commit delete rows`.execute(tx)
  await sql`delete from commune_figure`.execute(tx)
  await sql`insert into commune_figure
    with resident as (
      select commune_code, count(*) as residents, count(*) filter (where sex = 'male') as men,
        count(*) filter (where born / 10000 > left(${on}, 4)::int - 40) as young,
        count(*) filter (where born / 10000 > left(${on}, 4)::int - 40 and born % 10000 = 101) as young_at_new_year,
        min(from_day) as since
      from register.stay where from_day <= ${on}::date and until_day > ${on}::date group by commune_code
    ), recorded as (
      select stay.commune_code, count(*) as acts, count(*) filter (where kind = 'birth') as births,
        count(*) filter (where kind = 'death') as deaths,
        count(*) filter (where recorded_at::date - effective_on > 30) as late
      from register.act join lateral (select commune_code from register.stay where stay.person_id = act.person_id
        order by from_day desc limit 1) as stay on true
      where kind not in ('first-collection', 'update', 'number-given')
        and effective_on > ${on}::date - 365 and effective_on <= ${on}::date
      group by stay.commune_code
    )
    select commune_code, residents, men, young, young_at_new_year, since,
      exists (select from register.unit_act where unit_code = commune_code),
      coalesce(acts, 0), coalesce(births, 0), coalesce(deaths, 0), coalesce(late, 0)
    from resident left join recorded using (commune_code)`.execute(tx)
}
