import { z } from 'zod'
import { Problem } from '../http/problem.ts'
import { countFailure, findByPassword, openSession, takeFailureBack } from './account.ts'
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
    const account = await findByPassword(tx, body)
    if (account === undefined) throw new Problem('sign-in-failed')
    await takeFailureBack(tx, body.signInName)
    setSession(await openSession(tx, account.accountId), account)
    return signedInAs(account, site)
  },
})
