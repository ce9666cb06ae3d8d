import { sql } from 'kysely'
import { rememberUnits } from '../server/areas/remember-units.ts'
import { beginSweep, continueSweep } from '../server/checking/findings/sweep.ts'
import { sweepRules } from '../server/checking/rules/catalogue.ts'
import { faults } from '../server/checking/testing/faults.ts'
import type { Family } from '../server/checking/testing/spoil.ts'
import { connect, type Database } from '../server/db/database.ts'
import type { Site } from '../server/http/server.ts'
import { withCity } from './loaded-city.ts'

const [areaCode, day] = ['01', '2020-03-13']

/**
 * What the rules find rightly in people without a fault, since the papers of such people are so: old people know the year
 * of their birth, some numbers do not fit, old cards were given twice, and not everybody names everything.
 */
const trueOfPeople = new Set([
  'birth-date-unknown',
  'birth-date-partial',
  'pin-sex-mismatch',
  'pin-year-mismatch',
  'pin-place-unknown',
  'cmnd9-shared',
])
const isTrueOfPeople = (rule: string): boolean => trueOfPeople.has(rule) || rule.startsWith('missing-')

/**
 * Runs all rules over a city of made-up people, plants one fault of each kind in families of which nothing was found, and
 * runs them again: how many are found, and what is found of people who have no fault. `ratio`: the seconds of one
 * sequential read of the same tables to ours, for there is no other program to compare with.
 */
export async function bench(wish: {
  persons: number
  database: string | undefined
  say: (line: string) => void
}): Promise<object> {
  return withCity(wish, async (url) => {
    const [db, owner] = [connect(url), connect(url, { asOwner: true })]
    const [units, today] = [rememberUnits(db), () => day]
    const site: Site = { ...places, db, databaseUrl: url, tier: 'city', areaCode, today, units, wake: () => undefined }
    try {
      const seconds = await sweep(site, wish.say)
      const clean = await countByRule(owner)
      const falseRules = [...clean].filter(([rule]) => !isTrueOfPeople(rule))
      const readSeconds = await readAll(owner)
      const planted = await plant(owner)
      const againSeconds = await sweep(site, wish.say)
      const missed = await listMissed(owner, planted)
      return {
        persons: wish.persons,
        rules: sweepRules.length,
        seconds,
        againSeconds,
        readSeconds,
        ratio: readSeconds / seconds,
        personsASecond: Math.round(wish.persons / seconds),
        peakMb: Math.round(process.resourceUsage().maxRSS / 1024),
        planted: planted.length,
        found: planted.length - missed.length,
        missed: missed.join(', '),
        cleanFindings: sum(clean.values()),
        falseFindings: sum(falseRules.map(([, count]) => count)),
        falseByRule: JSON.stringify(Object.fromEntries(falseRules)),
        cleanByRule: JSON.stringify(Object.fromEntries(clean)),
      }
    } finally {
      await Promise.all([db.destroy(), owner.destroy()])
    }
  })
}

const places = { origin: 'http://localhost', folder: '' }

async function sweep(site: Site, say: (line: string) => void): Promise<number> {
  const began = performance.now()
  let at = await site.db
    .transaction()
    .execute(async (tx) => beginSweep(tx, site, { unitCode: areaCode, askedBy: null }))
  while (!at.isFinished) at = await continueSweep(site, at)
  const seconds = (performance.now() - began) / 1000
  say(`${at.personsDone} people checked in ${seconds.toFixed(1)} s.`)
  return seconds
}

async function countByRule(owner: Database): Promise<Map<string, number>> {
  const { rows } = await sql<{ rule: string; count: number }>`select rule_id as rule, count(*)::int as count
    from checking.finding where state <> 'settled' group by rule_id order by 2 desc`.execute(owner)
  return new Map(rows.map(({ rule, count }) => [rule, count]))
}

/** Reads every row of the tables that the rules look at, once. */
async function readAll(owner: Database): Promise<number> {
  const tables = 'person_state residence household_member household relation identifier act card flag name_search'
  const began = performance.now()
  for (const table of tables.split(' '))
    await sql`select sum(pg_column_size(thing.*)) from ${sql.table(`register.${table}`)} as thing`.execute(owner)
  return (performance.now() - began) / 1000
}

/** Other families than those with faults; a few faults need one. */
const strangers = 20

type Planted = { rule: string; subject: string }

/** Plants one fault of each kind, each in a family of its own. */
async function plant(owner: Database): Promise<Planted[]> {
  const families = await listFamilies(owner, faults.length + strangers)
  const planted: Planted[] = []
  for (const [at, { rule, who, spoil }] of faults.entries()) {
    const [family, other] = [families[at], families[faults.length + (at % strangers)]]
    if (family === undefined || other === undefined) throw new Error('There are too few families to plant faults in.')
    for (const statement of spoil({ family, other, day })) await statement.execute(owner)
    planted.push({ rule, subject: who === 'household' ? family.householdId : family[who] })
  }
  return planted
}

/** Households of a married man, his wife and their children, of whom nothing was found. */
async function listFamilies(owner: Database, count: number): Promise<Family[]> {
  const { rows } = await sql<Family>`
    select household_id as "householdId", max(person_id::text) filter (where relationship_to_head = 'head') as head,
      max(person_id::text) filter (where relationship_to_head = 'spouse') as wife,
      max(person_id::text) filter (where relationship_to_head = 'child' and birth_date < '2011') as child
    from register.household_member join register.person_state using (person_id)
      left join register.identifier using (person_id)
    group by household_id
    having bool_and(relationship_to_head in ('head', 'spouse') or relationship_to_head = 'child' and birth_date > '2005-04')
      and bool_or(relationship_to_head = 'head' and sex = 'male' and value is not null
        and birth_date between '1970-01-02' and '1990-12-31')
      and bool_or(relationship_to_head = 'spouse' and value is not null and birth_date > '1970')
      and bool_or(relationship_to_head = 'child' and birth_date < '2011')
      and not bool_or(exists (select from checking.finding where finding.person_id = household_member.person_id))
    limit ${count}`.execute(owner)
  return rows
}

async function listMissed(owner: Database, planted: readonly Planted[]): Promise<string[]> {
  const { rows } = await sql<{ rule: string; subject: string }>`select rule_id as rule,
      unnest(array[person_id::text, household_id::text]) as subject
    from checking.finding where state <> 'settled'`.execute(owner)
  const found = new Set(rows.map(({ rule, subject }) => `${rule} ${subject}`))
  return planted.filter(({ rule, subject }) => !found.has(`${rule} ${subject}`)).map(({ rule }) => rule)
}

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)
