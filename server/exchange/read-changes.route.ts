import * as z from 'zod'
import { route } from '../access/route.ts'
import { FeedPage } from '../register/feed-page.ts'
import { readFeedPage } from '../register/read-feed-page.ts'
import { pageMax } from './exchange-output.ts'

/** A page of the city's change feed, for the nation. */
export const readChanges = route({
  method: 'get',
  path: '/api/exchange/changes',
  summary: 'The changes after a number, with all that they wrote',
  action: 'exchange.read-changes',
  query: z.object({ after: z.string().regex(/^\d{1,18}$/) }),
  answer: FeedPage,
  async handle(tx, { query, about }) {
    const page = await readFeedPage(tx, query.after, pageMax)
    for (const { personId } of page.changes) if (personId !== null) about(personId, 'all')
    return page
  },
})
