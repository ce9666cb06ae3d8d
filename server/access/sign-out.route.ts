import * as z from 'zod'
import { endSession, findAccount } from './account.ts'
import { publicRoute } from './public-route.ts'

/** Ends the session, at once. Without one it does nothing: to sign out twice is no mistake. */
export const signOut = publicRoute({
  method: 'post',
  path: '/api/access/sign-out',
  summary: 'End the session',
  ledgerAction: 'access.sign-out',
  answer: z.object({}),
  async handle(tx, { token, setSession, site }) {
    const acting = await findAccount(tx, token, { today: site.today(), action: 'access.sign-out' })
    if (token !== undefined) await endSession(tx, token)
    setSession(null, acting?.account)
    return {}
  },
})
