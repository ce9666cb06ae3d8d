import * as z from 'zod'
import type { Site } from '../http/server.ts'
import { isPosted, type Account } from './account.ts'
import { listGrants } from './authorisation.ts'
import { Role } from './role.ts'
import { Purpose } from './purpose.ts'
import { route } from './route.ts'

/** Who is signed in, where, and what the account may do: the app shows only that. */
export const SignedIn = z.object({
  accountId: z.uuid(),
  signInName: z.string(),
  displayName: z.string(),
  role: Role,
  unitCode: z.string().nullable(),
  personId: z.uuid().nullable(),
  tier: z.enum(['city', 'national']),
  today: z.iso.date(),
  /** The purposes of every operation that the role may use, by its name in the authorisation table. */
  may: z.record(z.string(), z.array(Purpose)),
})

/** The account as its holder sees it. */
export function signedInAs(account: Account, site: Site): z.infer<typeof SignedIn> {
  return { ...account, tier: site.tier, today: site.today(), may: listGrants(account.role, isPosted(account)) }
}

/** Tells the app who is signed in. */
export const seeAccount = route({
  method: 'get',
  path: '/api/access/account',
  summary: 'Who is signed in and what the account may do',
  action: 'access.see-account',
  answer: SignedIn,
  async handle(_tx, { account, site, reach }) {
    reach.requireAccount(account.accountId)
    return signedInAs(account, site)
  },
})
