import { sql } from 'kysely'
import { rememberUnits } from '../server/areas/remember-units.ts'
import { connect, type AnyTx, type Database } from '../server/db/database.ts'
import { findArea, type Area } from '../server/statistics/area.ts'
import { personsIn, populationOf, sumOf } from '../server/statistics/population.ts'
import { withCity } from './loaded-city.ts'

const cityCode = '01'

/** The time of one question, in milliseconds, and how many people it counted. */
type Timed = { ms: number; persons: number }

/**
 * Counts the population by commune, sex and age group on the day of the last stay that began: of the city, and of the
 * commune with most people. Beside it the same question as one plain statement over the chains of residences and states.
 * In turn, so often; medians are told. `ratio` = the plain statement's time for the city to ours.
 */
export async function bench(wish: {
  persons: number
  runs: number
  database: string | undefined
  say: (line: string) => void
}): Promise<object> {
  return withCity(wish, async (url) => {
    const db = connect(url, { connectionsMax: 2 })
    try {
      const { on, commune } = await findQuestion(db)
      const city = await compare(db, { unitCode: cityCode, on, runs: wish.runs })
      wish.say(`City: ${city.ms} ms, plain ${city.plainMs} ms.`)
      const small = await compare(db, { unitCode: commune, on, runs: wish.runs })
      wish.say(`Commune ${commune}: ${small.ms} ms, plain ${small.plainMs} ms.`)
      return {
        persons: city.persons,
        cityMs: city.ms,
        cityPlainMs: city.plainMs,
        communePersons: small.persons,
        communeMs: small.ms,
        communePlainMs: small.plainMs,
        communeRatio: rounded(small.plainMs / small.ms),
        ratio: rounded(city.plainMs / city.ms),
      }
    } finally {
      await db.destroy()
    }
  })
}

async function findQuestion(db: Database): Promise<{ on: string; commune: string }> {
  const { rows } = await sql<{ on: string; commune: string }>`
    select (select max(from_day) from register.stay) as on, commune_code as commune from register.stay
    where until_day = 'infinity' group by commune_code order by count(*) desc limit 1`.execute(db)
  const [question] = rows
  if (question === undefined) throw new Error('Nobody lives in this database.')
  return question
}

async function compare(
  db: Database,
  { unitCode, on, runs }: { unitCode: string; on: string; runs: number },
): Promise<{ ms: number; plainMs: number; persons: number }> {
  const units = await rememberUnits(db)()
  const [ours, plain]: [Timed[], Timed[]] = [[], []]
  for (let run = 0; run < runs; run += 1) {
    ours.push(
      await timed(db, async (tx) => {
        const area = await areaOf(tx, units, { unitCode, on })
        return personsIn(sumOf(await populationOf(tx, area)))
      }),
    )
    plain.push(await timed(db, async (tx) => countPlainly(tx, await areaOf(tx, units, { unitCode, on }))))
  }
  const [persons, plainly] = [ours[0]?.persons ?? 0, plain[0]?.persons ?? 0]
  if (persons !== plainly) throw new Error(`${persons} people were counted, and plainly ${plainly}.`)
  const of = (times: readonly Timed[]): number =>
    rounded(times.map(({ ms }) => ms).toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? NaN)
  return { ms: of(ours), plainMs: of(plain), persons }
}

async function areaOf(
  tx: AnyTx,
  units: Parameters<typeof findArea>[1],
  asked: { unitCode: string; on: string },
): Promise<Area> {
  const area = await findArea(tx, units, asked)
  if (area === undefined) throw new Error(`There is no unit ${asked.unitCode} on ${asked.on}.`)
  return area
}

async function timed(db: Database, count: (tx: AnyTx) => Promise<number>): Promise<Timed> {
  return db.transaction().execute(async (tx) => {
    const started = performance.now()
    const persons = await count(tx)
    return { ms: performance.now() - started, persons }
  })
}

/** The yardstick: the last state of the day in both chains of everybody, joined and grouped. */
async function countPlainly(tx: AnyTx, { on, codes }: Area): Promise<number> {
  const { rows } = await sql<{ persons: string }>`
    select home.commune_code, state.sex, floor(extract(year from age(${on}::date, state.birth_earliest)) / 5) as age_group,
      count(*) as persons
    from register.residence as home
    join register.person_state as state using (person_id)
    where home.kind = 'permanent' and home.superseded_by is null and home.valid_from <= ${on}
      and home.commune_code = any(${codes}::text[])
      and not exists (select from register.residence as later where later.person_id = home.person_id
        and later.kind = 'permanent' and later.superseded_by is null
        and later.valid_from > home.valid_from and later.valid_from <= ${on})
      and state.superseded_by is null and state.valid_from <= ${on} and state.died_on = ''
      and not exists (select from register.person_state as later where later.person_id = state.person_id
        and later.superseded_by is null and later.valid_from > state.valid_from and later.valid_from <= ${on})
    group by 1, 2, 3`.execute(tx)
  return rows.reduce((sum, { persons }) => sum + Number(persons), 0)
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100
}
