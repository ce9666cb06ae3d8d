import { sql } from 'kysely'
import * as z from 'zod'
import { Problem } from '../http/problem.ts'
import { Role } from './role.ts'
import { Purpose } from './purpose.ts'
import { route } from './route.ts'

const entriesMax = 500

const Entry = z.object({
  recordedAt: z.date(),
  role: Role.nullable(),
  unitCode: z.string().nullable(),
  unitName: z.string(),
  purpose: Purpose,
  legalBasis: z.string(),
  action: z.string(),
  fields: z.array(z.string()),
})

/**
 * Who looked at the resident's own record, when, why, and which facts: the newest accesses, those that were refused left
 * out, since they showed nothing. The office is named, not the officer.
 */
export const readOwnLedger = route({
  method: 'get',
  path: '/api/access/own-ledger',
  summary: "Who looked at the resident's own record",
  action: 'access.read-own-ledger',
  answer: z.object({ entries: z.array(Entry) }),
  async handle(tx, { account, reach, site, about }) {
    if (account.personId === null) throw new Problem('not-found')
    reach.requireSelf(account.personId)
    about(account.personId, 'accesses')
    const { rows } = await sql<Omit<z.infer<typeof Entry>, 'unitName'>>`
      select recorded_at as "recordedAt", role, unit_code as "unitCode", purpose, legal_basis as "legalBasis", action, fields
      from access.ledger_entry where subjects @> array[${account.personId}]::uuid[] and outcome = 'done'
      order by recorded_at desc limit ${entriesMax}`.execute(tx)
    const units = await site.units()
    const nameOf = (code: string | null): string =>
      code === null ? '' : (units.find(code, site.today())?.name ?? code)
    const entries = []
    for (const row of rows) entries.push({ ...row, unitName: nameOf(row.unitCode) })
    return { entries }
  },
})
