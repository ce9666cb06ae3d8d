import { sql, type RawBuilder } from 'kysely'
import type { Tx } from '../../db/database.ts'
import { isInForce } from '../record.sql.ts'
import { secrecy } from '../secrecy.ts'
import { dwellingKinds } from './life.ts'
import type { Period } from './period.ts'

/** Who is asked about: over which period, as known at which moment, and who is left out. */
export type Asked = Period & {
  /** Without one, now. */
  at: Date | undefined
  /** Whether those are told of who are under secrecy now. Otherwise they are left out of every day: no gap tells of them. */
  withSecret: boolean
  /** At most so many are found. */
  limit: number
}

/** Who may have had a residence at the address within the period: a probe of the index of places for each code. */
export async function findAtAddress(
  tx: Tx<'register'>,
  { recordedCodes, hamlet, address }: { recordedCodes: readonly string[]; hamlet: string; address: string },
  asked: Asked,
): Promise<string[]> {
  const { from, to, at, limit } = asked
  const { rows } = await sql<{ personId: string }>`
    select distinct residence.person_id as "personId" from register.residence
    where residence.commune_code = any(${recordedCodes}) and residence.hamlet = ${hamlet}
      and residence.address = ${address} and residence.kind in (${sql.join([...dwellingKinds])})
      and (residence.valid_from <= ${to} or residence.since <> '') and ${isInForce('residence', at)}
      and not exists (select from register.residence as later
        where later.person_id = residence.person_id and later.kind = residence.kind
          and later.valid_from > residence.valid_from and later.valid_from <= ${from} and ${isInForce('later', at)})
      and ${isShown('residence', asked)} limit ${limit}`.execute(tx)
  return rows.map(({ personId }) => personId)
}

/** Who was in the household within the period. */
export async function findInHousehold(tx: Tx<'register'>, householdId: string, asked: Asked): Promise<string[]> {
  const { from, to, at, limit } = asked
  const { rows } = await sql<{ personId: string }>`
    select distinct member.person_id as "personId" from register.household_member as member
    where member.household_id = ${householdId} and member.valid_from <= ${to} and ${isInForce('member', at)}
      and not exists (select from register.household_member as later
        where later.person_id = member.person_id and later.valid_from > member.valid_from
          and later.valid_from <= ${from} and ${isInForce('later', at)})
      and ${isShown('member', asked)} limit ${limit}`.execute(tx)
  return rows.map(({ personId }) => personId)
}

/** Whether the person of a row is told of. What day or moment is asked about does not matter: secrecy is of now. */
function isShown(alias: string, { withSecret }: Asked): RawBuilder<boolean> {
  if (withSecret) return sql<boolean>`true`
  return sql<boolean>`coalesce((select grade from register.flag
    where flag.person_id = ${sql.ref(`${alias}.person_id`)} and flag.kind = ${secrecy} and flag.superseded_by is null
    order by flag.valid_from desc limit 1), 0) = 0`
}

/** The unit of a code and all that ever went into it, whole or in part, by their codes. */
export async function listPredecessors(tx: Tx<'register'>, code: string): Promise<string[]> {
  const all = new Set([code])
  for (let next = [code]; next.length > 0;) {
    const { rows } = await sql<{ code: string }>`
      select distinct unit_code as code from register.unit_act where successor_code = any(${next})`.execute(tx)
    next = rows.flatMap((row) => (all.has(row.code) ? [] : [row.code]))
    for (const one of next) all.add(one)
  }
  return [...all]
}

/** A household by its identifier: how its commune names it, since when it has had members, and the head or last member. */
export async function findHousehold(
  tx: Tx<'register'>,
  householdId: string,
): Promise<{ communeCode: string; householdNo: string; since: string | null; headId: string | null } | undefined> {
  const { rows } = await sql<{ communeCode: string; householdNo: string; since: string | null; headId: string | null }>`
    select commune_code as "communeCode", household_no as "householdNo",
      (select min(valid_from) from register.household_member as member
        where member.household_id = household.household_id) as since,
      (select person_id from register.household_member as member
        where member.household_id = household.household_id and superseded_by is null
        order by relationship_to_head = 'head' desc, valid_from desc limit 1) as "headId"
    from register.household where household_id = ${householdId}`.execute(tx)
  return rows[0]
}

/** The households of these identifiers, in the order of their numbers. */
export async function listHouseholds(
  tx: Tx<'register'>,
  householdIds: readonly string[],
): Promise<{ householdId: string; communeCode: string; householdNo: string }[]> {
  if (householdIds.length === 0) return []
  return tx
    .selectFrom('register.household')
    .select(['household_id as householdId', 'commune_code as communeCode', 'household_no as householdNo'])
    .where('household_id', 'in', [...householdIds])
    .orderBy('commune_code')
    .orderBy('household_no')
    .execute()
}
