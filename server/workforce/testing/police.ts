import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import type { Site } from '../../http/server.ts'
import { communes, freshSite, signedIn, type Caller } from '../../testing/site.ts'

const Strength = z.object({ required: z.number(), assigned: z.number(), qualified: z.number(), present: z.number() })
const Posts = z.object({
  strengths: z.array(Strength.extend({ postType: z.string() })),
  posts: z.array(
    z.object({
      postId: z.string(),
      postType: z.string(),
      seat: z.number(),
      holders: z.array(
        z.object({
          postingId: z.string(),
          fullName: z.string(),
          kind: z.string(),
          validTo: z.string().nullable(),
          isPresent: z.boolean().nullable(),
          missing: z.array(z.string()),
        }),
      ),
      coming: z.array(z.object({ postingId: z.string(), fullName: z.string(), validFrom: z.string() })),
    }),
  ),
  monthHolders: z.array(z.object({ postingId: z.string(), isPresent: z.boolean().nullable() })),
})

/** A city whose communes (xã) may have a head and two officers since 1 March 2020, and who runs it. */
export type Police = { site: Site; administrator: Caller; ministry: Caller }

/** The days of a site of a test can be moved: everything that it answers is of the day that is set. */
export async function freshPolice(): Promise<Police> {
  const site = await freshSite()
  const [administrator, ministry] = [
    await signedIn(site, 'city-administrator'),
    await signedIn(site, 'ministry-office'),
  ]
  const lines = [
    { target: 'Xã', postType: 'CP_HEAD', required: 1 },
    { target: 'Xã', postType: 'CP_OFFICER', required: 2 },
  ]
  await administrator.post('/api/workforce/establishments', { decisionNo: newNo(), validFrom: '2020-03-01', lines })
  return { site, administrator, ministry }
}

/** A number of a decision that no other has. */
export const newNo = (): string => `QĐ-${newId()}`

/** The status of an answer, with the type of the problem where it is one. */
export async function outcomeOf(answer: Response): Promise<string> {
  const { type = 'done' } = z.object({ type: z.string().optional() }).parse(await answer.clone().json())
  return `${answer.status} ${type.replace('/problems/', '')}`
}

/** The posts of a unit on a day, as the board shows them. */
export async function postsOf(
  who: Caller,
  unitCode: string = communes.here,
  on?: string,
): Promise<z.infer<typeof Posts>> {
  const day = on === undefined ? '' : `?on=${on}`
  return Posts.parse(await (await who.get(`/api/workforce/units/${unitCode}/posts${day}`)).json())
}

/** The seat of a type in a unit. */
export async function seatOf(
  who: Caller,
  postType: string,
  { seat = 1, unitCode = communes.here }: { seat?: number; unitCode?: string } = {},
) {
  const { posts } = await postsOf(who, unitCode)
  return posts.find((post) => post.postType === postType && post.seat === seat)?.postId ?? ''
}

/** Keeps an officer of the commune `here`, who signs in with this account. */
export async function enlist(who: Caller, account?: Caller, more: object = {}): Promise<string> {
  const record = {
    serviceNo: `CA-${newId().slice(-12).toUpperCase()}`,
    fullName: 'Nguyễn Văn An',
    rank: 'captain',
    homeUnitCode: communes.here,
    signInName: account?.account.signInName ?? '',
    ...more,
  }
  const answer = await who.post('/api/workforce/officers', record)
  return z.object({ officerId: z.string() }).parse(await answer.json()).officerId
}

/** A posting as a decision orders it; substantive and open where nothing else is said. */
export const ordered = (officerId: string, postId: string, more: object = {}) => ({
  officerId,
  postId,
  kind: 'substantive',
  validFrom: '2020-03-01',
  validTo: null,
  ...more,
})

/** Posts and ends by one decision; answers as the server does. */
export async function decide(who: Caller, postings: object[], endings: object[] = []): Promise<Response> {
  return who.post('/api/workforce/postings', { decisionNo: newNo(), decidedOn: '2020-03-01', postings, endings })
}
