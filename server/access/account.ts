import { hash as digest, randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { sql, type Selectable } from 'kysely'
import type { Tx } from '../db/database.ts'
import { fixedStatement } from '../db/fixed-statement.ts'
import type { AccessAccount } from '../db/tables.ts'
import { Problem } from '../http/problem.ts'
import { momentOf } from './qualification.ts'
import type { Role } from './role.ts'

// However much a session is used. The browser keeps the cookie as long (`http/server.ts`).
const sessionHours = 12

/** So many failed sign-ins make a name wait until they are so many minutes old. */
export const failuresMax = 10
export const failureMinutes = 15

/** Who is signed in. Officers have a unit, residents a person; never both. An officer without a unit holds no post today. */
export type Account = {
  accountId: string
  signInName: string
  displayName: string
  role: Role
  unitCode: string | null
  personId: string | null
}

/** Whether the account has a place from which it may act: a resident the own record, an officer a post today. */
export function isPosted({ unitCode, personId }: Account): boolean {
  return unitCode !== null || personId !== null
}

const columns = ['account_id', 'sign_in_name', 'display_name', 'role', 'unit_code', 'person_id'] as const

// Verified where the name is unknown, so that the time of the answer does not tell which names exist.
const nobodysHash = hash(randomBytes(16))

/** Opens an account, or replaces the one with this identifier. Without a password nobody can sign in with it. */
export async function saveAccount(tx: Tx<'access'>, account: Account & { password?: string }): Promise<void> {
  const values = {
    sign_in_name: account.signInName,
    display_name: account.displayName,
    role: account.role,
    unit_code: account.unitCode,
    person_id: account.personId,
    password_hash: account.password === undefined ? null : await hash(account.password),
  }
  await tx
    .insertInto('access.account')
    .values({ account_id: account.accountId, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute()
}

/**
 * Counts a sign-in as failed before the password is looked at, so that no number of guesses at the same moment can pass
 * uncounted; `takeFailureBack` when it fits. Ten failures within fifteen minutes make a name wait, whoever asks and
 * whether it exists or not (`too-many-attempts`). Must be committed before `findByPassword` begins.
 */
export async function countFailure(tx: Tx<'access'>, signInName: string): Promise<void> {
  const nameHash = hashOf(signInName)
  // Counting and adding are one step for each name; names do not wait for each other.
  await sql`select pg_advisory_xact_lock(hashtext('access.failed_sign_in'), ${nameHash.readInt32BE()}::int)`.execute(tx)
  const { count } = await tx
    .selectFrom('access.failed_sign_in')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('name_hash', '=', nameHash)
    .where('failed_at', '>', sql<Date>`now() - make_interval(mins => ${failureMinutes})`)
    .executeTakeFirstOrThrow()
  if (Number(count) >= failuresMax) throw new Problem('too-many-attempts')
  await tx.insertInto('access.failed_sign_in').values({ name_hash: nameHash }).execute()
}

/** The sign-in that was counted as failed last has succeeded. The others stay: they were somebody's guesses. */
export async function takeFailureBack(tx: Tx<'access'>, signInName: string): Promise<void> {
  await tx
    .deleteFrom('access.failed_sign_in')
    .where('failed_sign_in_id', '=', (failures) =>
      failures
        .selectFrom('access.failed_sign_in')
        .select(({ fn }) => fn.max('failed_sign_in_id').as('newest'))
        .where('name_hash', '=', hashOf(signInName)),
    )
    .execute()
}

/** The account that this name and password open; undefined where they do not fit, after the same time. */
export async function findByPassword(
  tx: Tx<'access'>,
  { signInName, password }: { signInName: string; password: string },
): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('access.account')
    .select([...columns, 'password_hash'])
    .where('sign_in_name', '=', signInName)
    .where('disabled_at', 'is', null)
    .executeTakeFirst()
  const fits = await verify(row?.password_hash ?? (await nobodysHash), password)
  return row !== undefined && row.password_hash !== null && fits ? toAccount(row) : undefined
}

/** Opens a session and returns its token, which is stored nowhere. */
export async function openSession(tx: Tx<'access'>, accountId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx
    .insertInto('access.session')
    .values({
      token_hash: hashOf(token),
      account_id: accountId,
      expires_at: sql<Date>`now() + make_interval(hours => ${sessionHours})`,
    })
    .execute()
  return token
}

/** An account as it may act now: `missing` are the certificates that the operation needs and it does not hold. */
export type ActingAccount = { account: Account; missing: string[]; stamp: SessionStamp }

/**
 * By what the ledger tells that a session is still what it was found to be (`ledger.ts`): the session, and the version of
 * the account's row, which is another one after every change of it. `lasts`: the operation needs no certificate, which
 * could run out at any moment.
 */
export type SessionStamp = { tokenHash: string; accountVersion: string; lasts: boolean }

const selectActing = fixedStatement<{ tokenHash: string; today: string; action: string }, ActingRow>(
  (at) => sql`
    select account.account_id, sign_in_name, display_name, person_id, coalesce(posted.role, account.role) as role,
      case when posted.of_any then posted.unit_code else account.unit_code end as unit_code,
      account.xmin::text as account_version,
      not exists (select from access.action_competence where action = ${at('action')}) as lasts,
      array(
        select competence from access.action_competence as needed
        where needed.action = ${at('action')} and not exists (
          select from access.qualification as held
          where held.account_id = account.account_id and held.competence = needed.competence
            and held.valid_from <= clock.moment and held.expires_at > clock.moment
            and (held.revoked_at is null or held.revoked_at > clock.moment))
        order by competence) as missing
    from access.session join access.account using (account_id)
    cross join (select ${momentOf(at('today'))} as moment) as clock
    left join lateral (
      select true as of_any, case when holds then role end as role, case when holds then unit_code end as unit_code
      from (
        select *, valid_from <= ${at('today')} and (valid_to is null or valid_to > ${at('today')}) as holds
        from access.posting where posting.account_id = account.account_id) as posting
      order by holds desc, valid_from desc, posting_id desc limit 1) as posted on true
    where token_hash = ${at('tokenHash')} and ended_at is null and expires_at > now() and disabled_at is null`,
)

/**
 * Whose session this is; undefined where it is unknown, expired or ended, or the account is disabled. Where the account
 * was ever posted, its role and unit are those of its posting of the day, and it has no unit on a day without one. All
 * of it is one statement: the guard asks it for every request whose account it does not remember.
 */
export async function findAccount(
  tx: Tx<'access'>,
  token: string | undefined,
  { today, action }: { today: string; action: string },
): Promise<ActingAccount | undefined> {
  if (token === undefined) return undefined
  const tokenHash = hashOfToken(token)
  const [row] = await selectActing(tx, { tokenHash, today, action })
  if (row === undefined) return undefined
  const { missing, account_version: accountVersion, lasts } = row
  return { account: toAccount(row), missing, stamp: { tokenHash, accountVersion, lasts } }
}

/** The officer's account of this name, for linking a record of service to it; undefined where it is none or a resident's. */
export async function findOfficersAccount(tx: Tx<'access'>, signInName: string): Promise<Account | undefined> {
  const row = await tx
    .selectFrom('access.account')
    .select(columns)
    .where('sign_in_name', '=', signInName)
    .where('person_id', 'is', null)
    .executeTakeFirst()
  return row && toAccount(row)
}

/** Ends a session, at once; one that has ended keeps the time at which it did. */
export async function endSession(tx: Tx<'access'>, token: string): Promise<void> {
  await tx
    .updateTable('access.session')
    .set({ ended_at: sql`now()` })
    .where('token_hash', '=', hashOf(token))
    .where('ended_at', 'is', null)
    .execute()
}

/** The names of accounts by their identifiers, for showing who did something. */
export async function namesOf(tx: Tx<'access'>, accountIds: readonly string[]): Promise<Map<string, string>> {
  if (accountIds.length === 0) return new Map()
  const rows = await tx
    .selectFrom('access.account')
    .select(['account_id', 'display_name'])
    .where('account_id', 'in', [...new Set(accountIds)])
    .execute()
  return new Map(rows.map(({ account_id, display_name }) => [account_id, display_name]))
}

/** The hash of a session's token, as PostgreSQL reads bytes. */
export function hashOfToken(token: string): string {
  return `\\x${digest('sha256', token)}`
}

function hashOf(text: string): Buffer {
  return digest('sha256', text, 'buffer')
}

type ActingRow = AccountRow & { missing: string[]; account_version: string; lasts: boolean }
type AccountRow = Pick<Selectable<AccessAccount>, (typeof columns)[number]>

function toAccount(row: AccountRow): Account {
  return {
    accountId: row.account_id,
    signInName: row.sign_in_name,
    displayName: row.display_name,
    role: row.role,
    unitCode: row.unit_code,
    personId: row.person_id,
  }
}
