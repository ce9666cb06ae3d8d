import * as z from 'zod'
import { ranks } from '../../forms/workforce/post-types.ts'
import { findOfficersAccount } from '../access/account.ts'
import type { Reach } from '../access/reach.ts'
import { route } from '../access/route.ts'
import { UnitCode } from '../areas/unit-facts.ts'
import type { AnyTx } from '../db/database.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { listOfficers, saveOfficers, type Officer } from './officer.ts'
import { tellAccess } from './tell-access.ts'

const Rank = z.enum(ranks.map(({ value }) => value))

/** Keeps the record of an officer: a new one, or what has changed of one. */
export const saveOfficer = route({
  method: 'post',
  path: '/api/workforce/officers',
  summary: 'Keep the record of an officer',
  action: 'workforce.save-officer',
  body: z.object({
    officerId: z.uuid().optional(),
    serviceNo: z
      .string()
      .trim()
      .regex(/^[0-9A-Z-]{3,20}$/),
    fullName: z.string().trim().min(2).max(100),
    rank: Rank,
    homeUnitCode: UnitCode,
    /** The name that the officer signs in with; empty for who does not. */
    signInName: z.string().trim().max(100).default(''),
  }),
  answer: z.object({ officerId: z.uuid() }),
  async handle(tx, { body, account, reach }) {
    await reach.requireCommune(body.homeUnitCode)
    const { officerId = newId(), signInName, ...facts } = body
    const [known] = await listOfficers(tx, [officerId])
    if (body.officerId !== undefined && known === undefined) throw new Problem('not-found')
    if (known !== undefined) await reach.requireCommune(known.homeUnitCode)
    const accountId = await findAccountFor(tx, signInName, { known, reach, decidedBy: account.accountId })
    await saveOfficers(tx, [{ ...facts, officerId, accountId }])
    await tellAccess(tx, [officerId])
    return { officerId }
  },
})

/** The account of an officer: the one that is named, or the one that is linked already; null for who signs in with none. */
async function findAccountFor(
  tx: AnyTx,
  signInName: string,
  { known, reach, decidedBy }: { known: Officer | undefined; reach: Reach; decidedBy: string },
): Promise<string | null> {
  if (signInName === '') return known?.accountId ?? null
  const linked = await findOfficersAccount(tx, signInName)
  if (linked === undefined) throw new Problem('no-such-account')
  const { accountId, unitCode } = linked
  // To link an account to an officer gives it the officer's posts, which nobody does for themselves.
  if (accountId === decidedBy) throw new Problem('own-posting')
  await reach.requireCommune(unitCode ?? '')
  // An account that is linked stays so: it would have its own role again, and the other one its posts.
  if (known?.accountId && known.accountId !== accountId) throw new Problem('officer-known')
  return accountId
}
