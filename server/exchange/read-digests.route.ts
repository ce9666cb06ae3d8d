import * as z from 'zod'
import { route } from '../access/route.ts'
import { digestCommunes } from '../register/digest.ts'

/** What this tier holds of each commune, as one number each: the nation compares it with its own. */
export const readDigests = route({
  method: 'get',
  path: '/api/exchange/digests',
  summary: 'A digest of every commune',
  action: 'exchange.read-changes',
  answer: z.object({
    digests: z.array(z.object({ commune: z.string(), persons: z.int(), digest: z.string() })),
  }),
  async handle(tx) {
    return { digests: await digestCommunes(tx) }
  },
})
