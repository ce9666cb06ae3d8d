import { sql } from 'kysely'
import { fullNameOf } from '../forms/dc01.ts'
import { searchKey } from '../forms/fold.ts'
import type { UnitTable } from '../forms/unit-table.ts'
import { rememberUnits } from '../server/areas/remember-units.ts'
import { listCommunesBelow } from '../server/areas/unit.ts'
import { connect, type AnyTx, type Database } from '../server/db/database.ts'
import { listBriefs } from '../server/register/brief.ts'
import { variantsOf } from '../server/register/search/asked-birth.ts'
import { candidatesMax } from '../server/register/search/candidates.sql.ts'
import { findByName } from '../server/register/search/find-by-name.ts'
import { findByNumber } from '../server/register/search/find-by-number.ts'
import { closest, type Hit } from '../server/register/search/hit.ts'
import { Random } from '../server/synth/random.ts'
import { withCity } from './loaded-city.ts'
import { birthFaults, nameFaults, type Known } from './search-queries.ts'

const [cityCode, day] = ['01', '2020-03-13']
/** So many people are asked for in each class with each fault, and so many of the questions in plain SQL. */
const [samples, plainSamples] = [300, 60]
const shownMax = 10

/** A question of a class, who is meant, and the same in one statement of SQL. */
type Question = { personId: string; fullName: string; birthDate: string; communes: string[]; pin?: string }
type Class = { name: string; faults: readonly string[]; ask: (known: Known, fault: string) => Question | undefined }

/** What came of a class, or of one fault in it. */
type Tally = {
  milliseconds: number[]
  asked: number
  found: number
  shown: number
  /** The answer was that there are too many, or that there are more than those who are shown. */
  toldOfMore: number
  /** Neither: who asks would think that there is nobody. */
  lost: number
}

/**
 * Searches for people of a city in every way that an officer can, with every fault that a question can have, and tells
 * for each class how long it took (search and the facts that are shown, in one transaction), how many of those who were
 * meant are among the first twenty, and how many are shown; of the others, how often the answer is that there are too many
 * or more, and how often nothing (`lost`).
 *
 * `ratio` of a class is the time of one plain SQL statement that orders everybody under the date, the year or the commune
 * by edit distance, against ours; medians. The last `p50_ms`, `p95_ms` and `ratio` are those of the class that does worst.
 */
export async function bench(wish: {
  persons: number
  database?: string | undefined
  say: (line: string) => void
}): Promise<object> {
  return withCity({ ...wish, database: wish.database }, async (url) => {
    const db = connect(url, { connectionsMax: 1 })
    const owner = connect(url, { asOwner: true, connectionsMax: 1 })
    try {
      return await measureAll({ db, owner, say: wish.say })
    } finally {
      await owner.destroy()
      await db.destroy()
    }
  })
}

type Place = { db: Database; owner: Database; say: (line: string) => void }

async function measureAll({ db, owner, say }: Place): Promise<object> {
  // The reach of a checker of the city.
  const units = await owner.transaction().execute(async (tx) => listCommunesBelow(tx, cityCode, day))
  const communes = units.map(({ code }) => code)
  const known = await listKnown(owner, communes)
  const measured: Record<string, number> = {}
  const [middles, slowest, ratios]: [number[], number[], number[]] = [[], [], []]
  for (const one of classesOf(communes)) {
    const { questions, told } = await measureClass(db, one, known)
    Object.assign(measured, told)
    const ratio = one.name === 'number' ? NaN : await compare(owner, questions, measured[`${one.name} p50_ms`] ?? NaN)
    if (!Number.isNaN(ratio)) ratios.push((measured[`${one.name} ratio`] = ratio))
    middles.push(measured[`${one.name} p50_ms`] ?? NaN)
    slowest.push(measured[`${one.name} p95_ms`] ?? NaN)
    say(`${one.name} is measured.`)
  }
  return { ...measured, p50_ms: Math.max(...middles), p95_ms: Math.max(...slowest), ratio: Math.min(...ratios) }
}

/** People at random, in the same order each time; among them such as the rarer faults can happen to. */
async function listKnown(owner: Database, communes: readonly string[]): Promise<Known[]> {
  const { rows } = await sql<Known>`
    with picked as materialized (
      select person_id, birth_date, commune_code from register.name_search
      where standing = 'present' and birth_year > 0 and commune_code = any(${communes})
      order by hashtext(person_id::text) limit ${samples * 20}
    )
    select picked.person_id as "personId", family_name, middle_name, given_name, picked.birth_date as "birthDate",
      commune_code as "communeCode", (select value from register.identifier
        where identifier.person_id = picked.person_id order by valid_from desc limit 1) as pin
    from picked join lateral (select * from register.person_state as state
      where state.person_id = picked.person_id and superseded_by is null
      order by valid_from desc limit 1) as state on true`.execute(owner)
  return rows
}

const isFull = ({ birthDate }: Known): boolean => birthDate.length === 10

function classesOf(communes: string[]): Class[] {
  const random = new Random('search')
  const names = Object.keys(nameFaults)
  const named = (known: Known, fault: string): string | undefined => nameFaults[fault]?.(known, random)
  const question = (known: Known, part: Partial<Question>): Question => ({
    personId: known.personId,
    fullName: fullNameOf(known),
    birthDate: known.birthDate,
    communes,
    ...part,
  })
  const ifNamed = (known: Known, fault: string, part: Partial<Question>): Question | undefined => {
    const fullName = named(known, fault)
    return fullName === undefined ? undefined : question(known, { fullName, ...part })
  }
  return [
    { name: 'number', faults: ['none'], ask: (known) => (known.pin ? question(known, { pin: known.pin }) : undefined) },
    { name: 'date', faults: names, ask: (known, fault) => (isFull(known) ? ifNamed(known, fault, {}) : undefined) },
    {
      name: 'uncertain',
      faults: Object.keys(birthFaults),
      ask: (known, fault) => {
        const birthDate = isFull(known) ? birthFaults[fault]?.(known, random) : undefined
        return birthDate === undefined ? undefined : question(known, { birthDate })
      },
    },
    {
      name: 'year',
      faults: names,
      ask: (known, fault) => ifNamed(known, fault, { birthDate: known.birthDate.slice(0, 4) }),
    },
    {
      name: 'commune',
      faults: names,
      ask: (known, fault) => ifNamed(known, fault, { birthDate: '', communes: [known.communeCode] }),
    },
  ]
}

async function measureClass(
  db: Database,
  { name, faults, ask }: Class,
  known: readonly Known[],
): Promise<{ questions: Question[]; told: Record<string, number> }> {
  const questions: Question[] = []
  const told: Record<string, number> = {}
  const times: number[] = []
  for (const fault of faults) {
    const asked = known.flatMap((one) => ask(one, fault) ?? []).slice(0, samples)
    const tally = await tallyOf(db, asked)
    times.push(...tally.milliseconds)
    questions.push(...asked.slice(0, Math.ceil(plainSamples / faults.length)))
    for (const what of ['found', 'shown', 'toldOfMore', 'lost'] as const)
      told[`${name}, ${fault}: ${what} %`] = rounded((tally[what] * 100) / tally.asked)
  }
  return { questions, told: { [`${name} p50_ms`]: at(times, 0.5), [`${name} p95_ms`]: at(times, 0.95), ...told } }
}

async function tallyOf(db: Database, asked: readonly Question[]): Promise<Tally> {
  const units = await rememberUnits(db)()
  const tally: Tally = { milliseconds: [], asked: asked.length, found: 0, shown: 0, toldOfMore: 0, lost: 0 }
  for (const question of asked) {
    const started = performance.now()
    const { hits, shown } = await db.transaction().execute(async (tx) => {
      const all = await search(tx, question, units)
      const near = closest(all, candidatesMax) ?? []
      await listBriefs(
        tx,
        near.map(({ personId }) => personId),
        { units, on: day },
      )
      return { hits: all, shown: closest(all, shownMax) }
    })
    tally.milliseconds.push(performance.now() - started)
    const isMeant = ({ personId }: Hit): boolean => personId === question.personId
    if (hits.slice(0, candidatesMax).some(isMeant)) tally.found += 1
    if (shown?.some(isMeant)) tally.shown += 1
    else if (shown === undefined || shown.length < hits.length) tally.toldOfMore += 1
    else tally.lost += 1
  }
  return tally
}

async function search(tx: AnyTx, { fullName, birthDate, communes, pin }: Question, units: UnitTable): Promise<Hit[]> {
  if (pin === undefined) return findByName(tx, { fullName, birthDate }, { communes, includeGone: false })
  const found = await findByNumber(tx, pin, { units, on: day })
  return found === undefined ? [] : [{ ...found, personId: found.brief.personId }]
}

/** How many times as long the plain statement takes. What it needs of the server is there for one transaction only. */
async function compare(owner: Database, questions: readonly Question[], ours: number): Promise<number> {
  const times: number[] = []
  const rollback = new Error('Nothing is to stay.')
  await owner
    .transaction()
    .execute(async (tx) => {
      await sql`create extension if not exists fuzzystrmatch`.execute(tx)
      for (const question of questions) {
        const started = performance.now()
        await plainly(question).execute(tx)
        times.push(performance.now() - started)
      }
      throw rollback
    })
    .catch((error: unknown) => {
      if (error !== rollback) throw error
    })
  return rounded(at(times, 0.5) / ours)
}

/** The yardstick. */
function plainly({ fullName, birthDate, communes }: Question) {
  const under = {
    10: sql`birth_date = any(${[birthDate, ...variantsOf(birthDate).keys()]})`,
    4: sql`birth_year = ${Number(birthDate)}`,
    0: sql`true`,
  }[birthDate.length]
  return sql`select person_id from register.name_search
    where ${under ?? sql`false`} and commune_code = any(${communes}) and standing = 'present'
    order by levenshtein(concat_ws(' ', nullif(family_key, ''), nullif(middle_key, ''), given_key),
      ${searchKey(fullName)}), person_id limit ${candidatesMax}`
}

function at(times: readonly number[], share: number): number {
  return rounded(times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? NaN)
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
