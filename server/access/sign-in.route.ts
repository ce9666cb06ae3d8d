import * as z from 'zod'
import { Problem } from '../http/problem.ts'
import { countFailure, findAccount, findByPassword, openSession, takeFailureBack } from './account.ts'
import { publicRoute } from './public-route.ts'
import { SignedIn, signedInAs } from './see-account.route.ts'

/** Opens a session for a name and a password. Whether the name or the password was wrong is not told. */
export const signIn = publicRoute({
  method: 'post',
  path: '/api/access/sign-in',
  summary: 'Sign in with name and password',
  ledgerAction: 'access.sign-in',
  body: z.object({ signInName: z.string().min(1).max(100), password: z.string().min(1).max(200) }),
  answer: SignedIn,
  before: async (tx, { signInName }) => countFailure(tx, signInName),
  async handle(tx, { body, site, setSession }) {
    const known = await findByPassword(tx, body)
    if (known === undefined) throw new Problem('sign-in-failed')
    await takeFailureBack(tx, body.signInName)
    const token = await openSession(tx, known.accountId)
    // From here on as at every request: what the account is today follows from its posting.
    const acting = await findAccount(tx, token, { today: site.today(), action: 'access.see-account' })
    const account = acting?.account ?? known
    setSession(token, account)
    return signedInAs(account, site)
  },
})
