import { z } from 'zod'
import type { Site } from '../http/server.ts'
import type { Account } from './account.ts'
import { authorisation, findGrant } from './authorisation.ts'
import { route } from './route.ts'

/** Who is signed in, where, and what the account may do: the app shows only that. */
export const SignedIn = z.object({
  accountId: z.uuid(),
  signInName: z.string(),
  displayName: z.string(),
  role: z.enum([
    'commune-officer',
    'head-of-commune-police',
    'city-checker',
    'city-administrator',
    'national-operator',
    'resident',
  ]),
  unitCode: z.string().nullable(),
  personId: z.uuid().nullable(),
  tier: z.enum(['city', 'national']),
  today: z.iso.date(),
  may: z.record(z.string(), z.array(z.string())),
})

/** The account as its holder sees it, with the purposes of every operation that its role may use. */
export function signedInAs(account: Account, site: Site): z.infer<typeof SignedIn> {
  const may: Record<string, string[]> = {}
  for (const action of Object.keys(authorisation) as (keyof typeof authorisation)[]) {
    const grant = findGrant(action, account.role)
    if (grant) may[action] = [...grant.purposes]
  }
  return { ...account, tier: site.tier, today: site.today(), may }
}

/** Tells the app who is signed in. */
export const seeAccount = route({
  method: 'get',
  path: '/api/access/account',
  summary: 'Who is signed in and what the account may do',
  action: 'access.see-account',
  answer: SignedIn,
  async handle(_tx, { account, site, reach }) {
    if (account.personId !== null) reach.requireSelf(account.personId)
    else await reach.covers(account.unitCode ?? '')
    return signedInAs(account, site)
  },
})
