import { sql } from 'kysely'
import type { Tx } from '../db/database.ts'
import type { UnitSuccessor } from './reference.ts'

/** Into which commune residents of another one go, and what the official note says of them. */
type Follower = Pick<UnitSuccessor, 'newCode' | 'whoFollows' | 'note'>

/** A commune that ended on a day, and what became of it. Without successors the facts do not say. */
export type Ending = {
  code: string
  name: string
  /** The first day on which the code meant this commune; null where no other one bore it before. */
  since: string | null
  successors: Follower[]
}

/** What a day of reform did to the communes below a unit: those that ended, and how many went on. */
export type Reform = { endings: Ending[]; unchanged: number }

type Row = {
  code: string
  name: string
  ended: boolean
  successors: (Follower & Pick<UnitSuccessor, 'relation'>)[]
}

/**
 * What happened on a day to the communes that lay below a unit on the eve, by code. A new name, kind or parent under the
 * same code is no end (A6); a code that another commune took over on the day is one.
 */
export async function findReform(tx: Tx<'areas'>, { below, on }: { below: string; on: string }): Promise<Reform> {
  const { rows } = await sql<Row>`
    select unit.code, unit.name, coalesce(unit.valid_to = ${on}, false) and (
        not exists (select from areas.unit as next where next.code = unit.code and next.valid_from = ${on})
        or coalesce(bool_or(successor.relation in ('whole', 'part')), false)) as ended,
      coalesce(json_agg(json_build_object('newCode', successor.new_code, 'relation', successor.relation,
        'whoFollows', successor.who_follows, 'note', successor.note) order by successor.new_code)
        filter (where successor.new_code is not null), '[]') as successors
    from areas.unit
    left join areas.unit_successor as successor on successor.old_code = unit.code and successor.changed_on = ${on}
    where unit.level = 'commune' and unit.valid_from < ${on} and coalesce(unit.valid_to, 'infinity') >= ${on}
      and ${below} in (unit.code, unit.parent_code, unit.province_code)
    group by unit.code, unit.valid_from order by unit.code`.execute(tx)
  const ended = rows.filter((row) => row.ended)
  const beginnings = await findBeginnings(
    tx,
    ended.map(({ code }) => code),
    on,
  )
  const endings = ended.map(({ code, name, successors }) => ({
    code,
    name,
    since: beginnings.get(code) ?? null,
    successors: successors.map(({ newCode, whoFollows, note }) => ({ newCode, whoFollows, note })),
  }))
  return { endings, unchanged: rows.length - ended.length }
}

/** Since when these codes mean the communes that bore them on the eve of a day, where others bore them before. */
async function findBeginnings(tx: Tx<'areas'>, codes: readonly string[], on: string): Promise<Map<string, string>> {
  const versions = await tx
    .selectFrom('areas.unit')
    .select(['code', 'valid_from as validFrom', 'valid_to as validTo'])
    .where('code', 'in', [...codes, ''])
    .where('valid_from', '<', on)
    .orderBy('valid_from', 'desc')
    .execute()
  const takenOver = await tx
    .selectFrom('areas.unit_successor')
    .select(['old_code as code', 'changed_on as changedOn'])
    .where('old_code', 'in', [...codes, ''])
    .where('changed_on', '<', on)
    .where('relation', 'in', ['whole', 'part'])
    .execute()
  const turns = new Set(takenOver.map(({ code, changedOn }) => `${code} ${changedOn}`))
  const beginnings = new Map<string, string>()
  const earlier = new Map<string, string>()
  // From the last version backwards: a code that was free for a time, or was taken over, meant another commune before.
  for (const { code, validFrom, validTo } of versions) {
    const next = earlier.get(code)
    const isAnother = next !== undefined && (validTo !== next || turns.has(`${code} ${next}`))
    if (isAnother && !beginnings.has(code)) beginnings.set(code, next)
    earlier.set(code, validFrom)
  }
  return beginnings
}

/**
 * The communes into which residents of one that ended on a day may have gone, by code: its successors without those that
 * took only area; where the facts name none, all communes of the province on that day.
 */
export async function listChoices(
  tx: Tx<'areas'>,
  { code, endedOn }: { code: string; endedOn: string },
): Promise<{ code: string; name: string }[]> {
  const { rows } = await sql<{ code: string; name: string; isNamed: boolean }>`
    select unit.code, unit.name, successor.new_code is not null as "isNamed"
    from areas.unit as old
    join areas.unit on unit.province_code = old.province_code or unit.code in (
      select new_code from areas.unit_successor where old_code = old.code and changed_on = ${endedOn})
    left join areas.unit_successor as successor on successor.old_code = old.code and successor.changed_on = ${endedOn}
      and successor.new_code = unit.code and successor.who_follows <> 'none'
    where old.code = ${code} and old.valid_to = ${endedOn} and unit.level = 'commune'
      and unit.valid_from <= ${endedOn} and coalesce(unit.valid_to, 'infinity') > ${endedOn}
    order by unit.code`.execute(tx)
  const named = rows.filter(({ isNamed }) => isNamed)
  return (named.length > 0 ? named : rows).map((row) => ({ code: row.code, name: row.name }))
}

/** The successors that took people of these communes, each with the day on which its commune ended. */
export async function listFollowing(
  tx: Tx<'areas'>,
  endings: readonly { code: string; endedOn: string }[],
): Promise<{ code: string; endedOn: string; newCode: string }[]> {
  const { rows } = await sql<{ code: string; endedOn: string; newCode: string }>`
    select code, "endedOn", new_code as "newCode"
    from jsonb_to_recordset(${JSON.stringify(endings)}::jsonb) as ending (code text, "endedOn" date)
    join areas.unit_successor on old_code = code and changed_on = "endedOn" and who_follows <> 'none'`.execute(tx)
  return rows
}

/**
 * The communes that ended and whose people all went into one that bears this code on a day, also through several reforms.
 * A code that another commune bears on the day is not among them: it means that one now.
 */
export async function listAbsorbed(tx: Tx<'areas'>, code: string, on: string): Promise<string[]> {
  const absorbed = new Set<string>()
  const asked = [code]
  // One by one: a commune takes in a handful, and a list would be planned anew with every request.
  for (const newCode of asked) {
    const { rows } = await sql<{ code: string }>`
      select old_code as code from areas.unit_successor
      where new_code = ${newCode} and who_follows = 'all' and changed_on <= ${on} and not exists (
        select from areas.unit where code = old_code and valid_from <= ${on} and coalesce(valid_to, 'infinity') > ${on})
      `.execute(tx)
    const found = rows.map((row) => row.code).filter((one) => !absorbed.has(one))
    for (const one of found) absorbed.add(one)
    asked.push(...found)
  }
  return [...absorbed].toSorted()
}

/** The communes that ended until a day, were below a unit at their end, and whose code no other bears; by code. */
export async function listEndedBelow(tx: Tx<'areas'>, code: string, on: string): Promise<string[]> {
  const { rows } = await sql<{ code: string }>`
    select code from (
      select distinct on (unit.code) unit.* from areas.unit
      where level = 'commune' and valid_from <= ${on} order by unit.code, valid_from desc) as last
    where valid_to <= ${on} and ${code} in (parent_code, province_code) and exists (
      select from areas.unit where unit.code = ${code} and valid_from <= ${on} and coalesce(valid_to, 'infinity') > ${on})
    order by code`.execute(tx)
  return rows.map((row) => row.code)
}
