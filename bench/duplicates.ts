import { sql } from 'kysely'
import { readDc01, type Dc01 } from '../forms/dc01.ts'
import { mistype, mistakeTone } from '../server/synth/name-faults.ts'
import { Random } from '../server/synth/random.ts'
import { findLikely, isLikely } from '../server/checking/duplicates/find-likely.ts'
import { keysOf } from '../server/checking/duplicates/person-keys.ts'
import { connect, type Database } from '../server/db/database.ts'
import { listComparable, type ComparableFacts } from '../server/register/search/comparable-facts.ts'
import { withCity } from './loaded-city.ts'

const samples = 600
const plainSamples = 40

/** Somebody of the register, and the second form that is written about them. */
type Question = { personId: string; form: Dc01; isThere: boolean }

/**
 * Looks for likely duplicates of forms in a city, as while an officer types them: second forms of people who are there,
 * each with a fault of its kind, and forms of people who are not. `p50_ms`, `p95_ms`: the time of one form, probes, facts
 * and weights together, in one transaction. `recall %`: of the second forms, how many of the people meant are among those
 * taken for likely; `found %` among the candidates. `false %`: forms of new people that are held. `ratio`: the time of one
 * plain SQL statement with the same conditions and no help of indexes made for them, against ours; medians.
 */
export async function bench(wish: {
  persons: number
  database?: string | undefined
  say: (line: string) => void
}): Promise<object> {
  return withCity({ ...wish, database: wish.database }, async (url) => {
    const db = connect(url, { connectionsMax: 1 })
    try {
      return await measure(db, wish.say)
    } finally {
      await db.destroy()
    }
  })
}

async function measure(db: Database, say: (line: string) => void): Promise<object> {
  const questions = await listQuestions(db)
  say(`${questions.length} forms are asked about.`)
  for (const { form } of questions.slice(0, 50)) await db.transaction().execute(async (tx) => findLikely(tx, form))
  const times: number[] = []
  const count = { there: 0, found: 0, likely: 0, new: 0, falsely: 0, candidates: 0 }
  for (const { form, personId, isThere } of questions) {
    const started = performance.now()
    const found = await db.transaction().execute(async (tx) => findLikely(tx, form))
    times.push(performance.now() - started)
    count.candidates += found.length
    const likely = found.filter(isLikely)
    if (!isThere) {
      count.new += 1
      // The one whose facts were borrowed for a new person is not counted against it.
      count.falsely += likely.some((one) => one.personId !== personId) ? 1 : 0
      continue
    }
    count.there += 1
    count.found += found.some((one) => one.personId === personId) ? 1 : 0
    count.likely += likely.some((one) => one.personId === personId) ? 1 : 0
  }
  const plain: number[] = []
  for (const { form } of questions.slice(0, plainSamples)) {
    const started = performance.now()
    await plainly(form).execute(db)
    plain.push(performance.now() - started)
  }
  return {
    p50_ms: at(times, 0.5),
    p95_ms: at(times, 0.95),
    max_ms: at(times, 1),
    'found %': rounded((100 * count.found) / count.there),
    'recall %': rounded((100 * count.likely) / count.there),
    'false %': rounded((100 * count.falsely) / count.new),
    candidates: rounded(count.candidates / questions.length),
    plain_p50_ms: at(plain, 0.5),
    ratio: rounded(at(plain, 0.5) / at(times, 0.5)),
  }
}

/** The faults of second forms (domain: marks, a slip, day and month, the year alone, no number, no parents, a move). */
const faults: Readonly<Record<string, (form: Dc01, random: Random) => void>> = {
  tone: mistakeTone,
  slip: mistype,
  swapped: (form) => {
    const [year, month = '', day = ''] = form.birth_date.split('-')
    if (Number(day) <= 12 && day !== '') form.birth_date = `${year}-${day}-${month}`
  },
  year: (form) => {
    form.birth_date = form.birth_date.slice(0, 4)
  },
  number: (form) => {
    form.pin = ''
  },
  parents: (form) => {
    form.mother_name = ''
    form.father_name = ''
  },
  moved: (form) => {
    form.commune = '00001'
  },
}

/** People at random, each with a second form that has no number in half of the cases; and as many who are new. */
async function listQuestions(db: Database): Promise<Question[]> {
  const { rows } = await sql<{ personId: string; commune: string }>`
    select person_id as "personId", commune_code as commune from register.name_search
    where standing = 'present' order by hashtext(person_id::text) limit ${samples}`.execute(db)
  const facts = await db.transaction().execute(async (tx) => listComparable(tx, rows))
  const random = new Random('duplicates')
  const kinds = Object.values(faults)
  const forms = rows.map(({ personId }, place): Question => {
    const form = readDc01({ ...facts.get(personId), sex: facts.get(personId)?.sex ?? '' }).values
    kinds[place % kinds.length]?.(form, random)
    if (place % 2 === 0) form.pin = ''
    return { personId, form, isThere: true }
  })
  const fresh = rows.flatMap(({ personId }, place): Question[] => {
    const [name, life] = [facts.get(rows[place - 1]?.personId ?? ''), facts.get(personId)]
    return name && life ? [{ personId, form: newPerson(name, life), isThere: false }] : []
  })
  return [...forms, ...fresh]
}

/** Somebody new: the name and the day of birth of one, the year, the place and the parents of another. */
function newPerson(one: ComparableFacts, other: ComparableFacts): Dc01 {
  const { family_name, middle_name, given_name } = one
  const birth_date = `${other.birth_date.slice(0, 8)}${one.birth_date.slice(8)}`
  return readDc01({ ...other, family_name, middle_name, given_name, birth_date, pin: '', cmnd9: '' }).values
}

/** The yardstick: the same keys as one condition. */
function plainly(form: Dc01) {
  const { given, family, middle, birthDate, mother, father, commune, pin } = keysOf(form)
  const year = Number(birthDate.slice(0, 4))
  return sql`select person_id from register.name_search where
    person_id in (select person_id from register.identifier where value = ${pin})
    or (birth_date = ${birthDate} and (given_key = ${given} or commune_code = ${commune}
      or (mother_key = ${mother} and mother_key <> '') or (father_key = ${father} and father_key <> '')))
    or (mother_key = ${mother} and father_key = ${father} and mother_key <> '' and father_key <> '')
    or (given_key = ${given} and family_key = ${family} and middle_key = ${middle}
      and ((mother_key = ${mother} and mother_key <> '') or (father_key = ${father} and father_key <> '')))
    or (commune_code = ${commune} and birth_year = ${year}
      and ((mother_key = ${mother} and mother_key <> '') or (father_key = ${father} and father_key <> '')
        or (given_key = ${given} and family_key = ${family} and middle_key = ${middle})))`
}

function at(times: readonly number[], share: number): number {
  const sorted = times.toSorted((one, other) => one - other)
  return rounded(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN)
}

function rounded(number: number): number {
  return Math.round(number * 100) / 100
}
