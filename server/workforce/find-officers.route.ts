import * as z from 'zod'
import { route } from '../access/route.ts'
import { findOfficers, officerStates } from './officer.ts'

const listMax = 50

/** Officers within reach, by a part of the name or of the service number: all, without a post, or to be posted anew. */
export const findOfficersRoute = route({
  method: 'post',
  path: '/api/workforce/officers/search',
  summary: 'Find officers, or list those to be posted anew',
  action: 'workforce.find-officers',
  body: z.object({
    text: z.string().trim().max(60).default(''),
    state: z.enum(officerStates).default('all'),
    on: z.iso.date().optional(),
  }),
  answer: z.object({
    areMore: z.boolean(),
    officers: z.array(
      z.object({
        officerId: z.uuid(),
        serviceNo: z.string(),
        fullName: z.string(),
        rank: z.string(),
        homeUnitCode: z.string(),
        hasAccount: z.boolean(),
        posts: z.array(
          z.object({
            postingId: z.uuid(),
            kind: z.string(),
            unitCode: z.string(),
            postType: z.string(),
            validFrom: z.iso.date(),
          }),
        ),
        endedIn: z.object({ unitCode: z.string(), on: z.iso.date() }).nullable(),
      }),
    ),
  }),
  async handle(tx, { body, account, reach, site }) {
    const communes = await reach.listCommunes()
    // Who serves a larger unit finds the officers of its own office and of the districts as well.
    const districts = (await site.units()).listChildren(account.unitCode ?? '', body.on ?? site.today())
    const within = communes && [...communes, account.unitCode ?? '', ...districts.map(({ code }) => code)]
    const on = body.on ?? site.today()
    const found = await findOfficers(tx, { ...body, within, on, limit: listMax + 1 })
    const officers = found.slice(0, listMax)
    return {
      areMore: found.length > listMax,
      officers: Array.from(officers, ({ accountId, ...officer }) => ({ ...officer, hasAccount: accountId !== null })),
    }
  },
})
