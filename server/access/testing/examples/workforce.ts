import * as z from 'zod'
import { newId } from '../../../db/new-id.ts'
import { communes, signedIn, today } from '../../../testing/site.ts'
import { sign, takeInAt } from '../../../workforce/testing/equipment.ts'
import { decide, enlist, ordered, seatOf } from '../../../workforce/testing/police.ts'
import type { Example, World } from '../examples.ts'

const post = (path: string, body: () => unknown, isThing = true): Example => ({ path: () => path, body, isThing })
const get = (path: string, isThing = true): Example => ({ path: () => path, isThing })

/** A request for each operation of workforce. */
// One entry for each operation.
// oxlint-disable-next-line max-lines-per-function
export async function workforceExamples({ site }: World): Promise<Record<string, Example>> {
  const administrator = await signedIn(site, 'city-administrator')
  const head = await signedIn(site, 'head-of-commune-police')
  const line = { target: 'Xã', postType: 'CP_HEAD', required: 1 }
  const establishment = () => ({ decisionNo: newId(), validFrom: '2020-03-01', lines: [line] })
  await administrator.post('/api/workforce/establishments', establishment())
  const [officerId, postId] = [await enlist(administrator), await seatOf(administrator, 'CP_HEAD')]
  await decide(administrator, [ordered(officerId, postId)])
  const [bike] = await takeInAt(administrator, 1, { unitCode: communes.here })
  await sign(head, 'give', [bike?.thingId ?? ''], { to: { postId } })
  const asked = { unitCode: communes.here, equipmentType: 'MOTORBIKE', quantity: 2, reason: 'Xã rộng' }
  const sent = await head.post('/api/workforce/requests', asked)
  const { requestId } = z.object({ requestId: z.string() }).parse(await sent.json())
  const unit = `/api/workforce/units/${communes.here}`
  const norm = { target: communes.here, equipmentType: 'MOTORBIKE', quantity: 2, source: 'a test' }
  return {
    'get /api/workforce/coverage/:unitCode': get(`/api/workforce/coverage/${communes.here}`),
    'get /api/workforce/units/:unitCode/posts': get(`${unit}/posts`),
    'get /api/workforce/establishments': get('/api/workforce/establishments', false),
    'post /api/workforce/establishments': post('/api/workforce/establishments', () => ({
      ...establishment(),
      lines: [{ ...line, target: communes.here }],
    })),
    'post /api/workforce/officers': post('/api/workforce/officers', () => ({
      serviceNo: `CA-${newId().slice(-12).toUpperCase()}`,
      fullName: 'Nguyễn Văn Cường',
      rank: 'captain',
      homeUnitCode: communes.here,
    })),
    'post /api/workforce/officers/search': post('/api/workforce/officers/search', () => ({}), false),
    // A post that is held: a conflict, for who may know of it.
    'post /api/workforce/postings': post('/api/workforce/postings', () => ({
      decisionNo: newId(),
      decidedOn: today,
      endings: [],
      postings: [ordered(officerId, postId)],
    })),
    'post /api/workforce/units/:unitCode/presence': post(`${unit}/presence`, () => ({
      month: '2020-05',
      presentPostingIds: [],
    })),
    'get /api/workforce/norms': get('/api/workforce/norms', false),
    'post /api/workforce/norms': post('/api/workforce/norms', () => ({
      decisionNo: newId(),
      validFrom: today,
      lines: [norm],
    })),
    'post /api/workforce/equipment': post('/api/workforce/equipment', () => ({
      unitCode: communes.here,
      equipmentType: 'GAS_MASK',
      paper: 'PN-1',
      pieces: [{ quantity: 2 }],
    })),
    'get /api/workforce/units/:unitCode/equipment': get(`${unit}/equipment`),
    'get /api/workforce/units/:unitCode/labels': get(`${unit}/labels`),
    // On its way already: a conflict, for who may know of it.
    'post /api/workforce/handovers': post('/api/workforce/handovers', () => ({
      act: 'give',
      thingIds: [bike?.thingId],
      to: { unitCode: communes.there },
    })),
    'post /api/workforce/equipment/notes': post('/api/workforce/equipment/notes', () => ({
      thingIds: [bike?.thingId],
      what: 'maintained',
    })),
    'post /api/workforce/units/:unitCode/stock-takings': post(`${unit}/stock-takings`, () => ({ labels: [] })),
    'post /api/workforce/requests': post('/api/workforce/requests', () => asked),
    'get /api/workforce/requests': get('/api/workforce/requests', false),
    // Of a version that nobody has seen: a conflict, for who may know of it.
    'post /api/workforce/requests/:requestId/answers': post(`/api/workforce/requests/${requestId}/answers`, () => ({
      act: 'recommend',
      quantity: 1,
      version: 99,
    })),
    'get /api/workforce/recommendations/:equipmentTypeCode': get('/api/workforce/recommendations/MOTORBIKE', false),
    'get /api/workforce/recommendations/:equipmentTypeCode/file': get(
      '/api/workforce/recommendations/MOTORBIKE/file',
      false,
    ),
    'get /api/workforce/recommendations/:equipmentTypeCode/paper': get(
      '/api/workforce/recommendations/MOTORBIKE/paper',
      false,
    ),
  }
}
