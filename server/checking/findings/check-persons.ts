import { sql, type RawBuilder } from 'kysely'
import type { UnitTable } from '../../../forms/unit-table.ts'
import { addWorkingDays } from '../../../forms/working-days.ts'
import type { AnyTx } from '../../db/database.ts'
import { loadFigures } from '../../register/present/load-figures.ts'
import { loadPresent } from '../../register/present/load-present.ts'
import type { At, Weight } from '../rules/rule.ts'
import { keepFound, type Kept } from './keep-found.ts'
import { listSetRules, type SetRule } from './settings.ts'

/** The units of all times, and when and where it is checked. */
export type Checking = At & { units: UnitTable }

/** From so many on it is worth to plan anew. */
const manyPersons = 200

/** How many working days a unit has for a finding. Limits of ours: those of law are for requests (2 and 3 days). */
const workingDays: Readonly<Record<Weight, number>> = { serious: 5, ordinary: 22, notice: 65 }

/**
 * Runs every rule that is on over these persons, and brings what is known of them up to date: new findings are added,
 * those whose facts do not contradict each other any more are settled as corrected. Any number up to some thousand.
 */
export async function checkPersons(tx: AnyTx, personIds: readonly string[], checking: Checking): Promise<Kept> {
  // Two checks of the same people at once would find everything twice.
  await sql`select pg_advisory_xact_lock(hashtext('checking.finding'))`.execute(tx)
  await loadPresent(tx, personIds, checking.day)
  await loadUnits(tx, checking.units, codesOfPersons)
  const rules = (await listSetRules(tx)).filter(({ isOn, rule }) => isOn && rule.scope !== 'unit')
  await runRules(tx, rules, checking)
  // A plan that was made while there were few findings would be kept, and is slow once there are many.
  if (personIds.length >= manyPersons) await sql`analyze found`.execute(tx)
  return keepFound(tx, { day: checking.day, rules, isAsked: sql`person_id in (select person_id from asked)` })
}

/** Runs the rules about units over every commune. */
export async function checkUnits(tx: AnyTx, checking: Checking): Promise<Kept> {
  await sql`select pg_advisory_xact_lock(hashtext('checking.finding'))`.execute(tx)
  await loadFigures(tx, checking.day)
  await loadUnits(tx, checking.units, sql`select commune_code as code from commune_figure`)
  const rules = (await listSetRules(tx)).filter(({ isOn, rule }) => isOn && rule.scope === 'unit')
  await runRules(tx, rules, checking)
  return keepFound(tx, { day: checking.day, rules, isAsked: sql`person_id is null` })
}

const codesOfPersons = sql`
  select commune_code as code from home union select commune_code from household
  union select birth_registration_place from person union select origin_place from person`

/** The versions of the units whose codes occur, as the table `unit`; all of them would be eighteen thousand. */
async function loadUnits(tx: AnyTx, units: UnitTable, codes: RawBuilder<unknown>): Promise<void> {
  await sql`create temporary table if not exists unit (code text, level text, province_code text, valid_from date,
    valid_to date) on commit delete rows`.execute(tx)
  await sql`delete from unit`.execute(tx)
  const { rows } = await sql<{
    code: string
  }>`select distinct code from (${codes}) as used where code ~ '^[0-9]+$'`.execute(tx)
  const versions = rows
    .flatMap(({ code }) => units.listVersions(code))
    .map(({ code, level, provinceCode, validFrom, validTo }) => {
      return { code, level, province_code: provinceCode, valid_from: validFrom, valid_to: validTo }
    })
  await sql`insert into unit select * from json_populate_recordset(null::unit, ${JSON.stringify(versions)}::json)`.execute(
    tx,
  )
}

/** Whom a finding of each scope is about, and which unit answers for it. */
const subjects = {
  person: sql`select thing.person_id, null::uuid as household_id, coalesce(person.unit_code, '') as unit_code,
      thing.person_id::text as subject, evidence from thing join person using (person_id)`,
  household: sql`select household.person_id, thing.household_id,
      coalesce(nullif(person.unit_code, ''), household.commune_code) as unit_code,
      thing.household_id::text as subject, evidence
    from thing join household using (household_id) join person on person.person_id = household.person_id`,
  unit: sql`select null::uuid as person_id, null::uuid as household_id, unit_code, unit_code as subject, evidence
    from thing`,
}

/** Writes what the rules find into the table `found`. */
async function runRules(tx: AnyTx, rules: readonly SetRule[], at: Checking): Promise<void> {
  await sql`create temporary table if not exists found (rule_id text, facts_hash bytea, person_id uuid,
    household_id uuid, unit_code text, weight checking.weight, evidence jsonb, due_on date) on commit delete rows`.execute(
    tx,
  )
  await sql`delete from found`.execute(tx)
  for (const { rule, weight } of rules) {
    const scope = rule.scope === 'household' || rule.scope === 'unit' ? rule.scope : 'person'
    await sql`insert into found
      with thing as (${rule.find(at)})
      select distinct on (facts_hash) ${rule.id}::text, facts_hash, person_id, household_id, unit_code,
        ${weight}::checking.weight, evidence, ${addWorkingDays(at.day, workingDays[weight])}::date
      from (select *, sha256(convert_to(subject || evidence::text, 'UTF8')) as facts_hash
        from (${subjects[scope]}) as told) as hashed`.execute(tx)
  }
}
