import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { newId } from '../../db/new-id.ts'
import type { SetRule } from './settings.ts'

/** What a check changed: findings that are new, those that are there again, and those that settled themselves. */
export type Kept = { added: number; again: number; corrected: number }

type Wish = {
  day: string
  rules: readonly SetRule[]
  /** Which findings the check would have found again: of whom it asked. */
  isAsked: RawBuilder<unknown>
}

const sameFinding = sql`finding.rule_id = found.rule_id and finding.facts_hash = found.facts_hash`

/** Brings the findings in line with the table `found`, which the rules have filled in this transaction. */
export async function keepFound(tx: Tx<'checking'>, { day, rules, isAsked }: Wish): Promise<Kept> {
  const corrected = await settleCorrected(tx, { day, rules, isAsked })
  const again = await openAgain(tx)
  // Who answers for it may have moved, and the deployment may give it another weight.
  await sql`update checking.finding set person_id = found.person_id, household_id = found.household_id,
      unit_code = found.unit_code, weight = found.weight
    from found where ${sameFinding} and (finding.person_id is distinct from found.person_id
      or finding.unit_code <> found.unit_code or finding.weight <> found.weight)`.execute(tx)
  return { added: await addNew(tx, day), again, corrected }
}

/** What was not found any more is corrected: by an act, or by a rule that sees it otherwise. */
async function settleCorrected(tx: Tx<'checking'>, { day, rules, isAsked }: Wish): Promise<number> {
  const ids = rules.map(({ rule }) => rule.id)
  const { numAffectedRows } = await sql`
    with settled as (
      update checking.finding set state = 'settled', resolution = 'corrected', settled_on = ${day}
      where state <> 'settled' and rule_id = any(${ids}) and ${isAsked}
        and not exists (select from found where ${sameFinding})
      returning finding_id)
    insert into checking.finding_step (finding_id, step_no, kind, resolution)
    select finding_id, ${nextStepOf('settled')}, 'settled', 'corrected' from settled`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** Facts that were corrected and are as they were before: the same finding, and work again. */
async function openAgain(tx: Tx<'checking'>): Promise<number> {
  const { numAffectedRows } = await sql`
    with again as (
      update checking.finding set state = 'open', resolution = null, settled_on = null, assigned_to = null,
        due_on = found.due_on
      from found where ${sameFinding} and finding.resolution = 'corrected'
      returning finding_id)
    insert into checking.finding_step (finding_id, step_no, kind)
    select finding_id, ${nextStepOf('again')}, 'found-again' from again`.execute(tx)
  return Number(numAffectedRows ?? 0)
}

/** The number of the next step of the finding of a row of a table. */
const nextStepOf = (table: string): RawBuilder<number> => sql<number>`(select 1 + count(*)
  from checking.finding_step as before where before.finding_id = ${sql.ref(`${table}.finding_id`)})`

async function addNew(tx: Tx<'checking'>, day: string): Promise<number> {
  const isNew = sql`not exists (select from checking.finding where ${sameFinding})`
  const { rows } = await sql<{ count: number }>`select count(*)::int as count from found where ${isNew}`.execute(tx)
  const ids = Array.from({ length: rows[0]?.count ?? 0 }, newId)
  if (ids.length === 0) return 0
  await sql`
    insert into checking.finding (finding_id, rule_id, facts_hash, person_id, household_id, unit_code, weight, evidence,
      found_on, due_on)
    select (${ids}::uuid[])[row_number() over ()], rule_id, facts_hash, person_id, household_id, unit_code, weight,
      evidence, ${day}, due_on
    from found where ${isNew}`.execute(tx)
  return ids.length
}
