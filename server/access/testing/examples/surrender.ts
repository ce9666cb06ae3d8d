import * as z from 'zod'
import { newId } from '../../../db/new-id.ts'
import {
  approval,
  beginCampaign,
  done,
  itemAtDistrict,
  itemOf,
  makeBatch,
  receive,
  receiveNamed,
  sendItems,
  storeItem,
} from '../../../surrender/testing/campaign.ts'
import { communes, signedIn } from '../../../testing/site.ts'
import type { Example, World } from '../examples.ts'

const here = `/api/surrender/units/${communes.here}`
/** The smallest PNG that there is. */
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
)

/** Nobody who is far away is of the witnesses' units. */
const approved = { ...approval, witnessUnits: [communes.here, '00511'] }

const thing = (path: string, body?: object): Example => ({
  path: () => path,
  ...(body ? { body: () => body } : {}),
  isThing: true,
})

/** A request for each operation of surrender. Steps that can be taken once answer later ones with a conflict. */
// One entry for each operation.
// oxlint-disable-next-line max-lines-per-function
export const surrenderExamples = async ({ site }: World): Promise<Record<string, Example>> => {
  const [point] = await beginCampaign(site)
  const pointId = point?.pointId ?? ''
  const people = {
    officer: await signedIn(site, 'commune-officer'),
    head: await signedIn(site, 'head-of-commune-police'),
    keeper: await signedIn(site, 'store-keeper'),
    admin: await signedIn(site, 'city-administrator'),
    checker: await signedIn(site, 'city-checker'),
    witness: await signedIn(site, 'head-of-commune-police', { unitCode: communes.there }),
  }
  const world = { site, pointId, ...people }
  const taskId = newId()
  await done(people.officer.post(`${here}/tasks`, { taskId, place: 'bờ ao' }))
  const handInId = await receive(world, [itemOf()])
  const named = `/api/surrender/hand-ins/${await receiveNamed(world)}/giver`
  const photo = await people.officer.send(`/api/surrender/hand-ins/${handInId}/photos`, png)
  const { photoId } = z.object({ photoId: z.string() }).parse(await photo.json())
  const itemId = await storeItem(world, { quantity: 50 })
  const transferId = await sendItems(world, [await storeItem(world)])
  const batchId = await makeBatch(world, [await itemAtDistrict(world)])
  await done(people.admin.post(`/api/surrender/batches/${batchId}/approval`, approved))
  const handIn = `/api/surrender/hand-ins/${handInId}`
  const transfer = `/api/surrender/transfers/${transferId}`
  const batch = `/api/surrender/batches/${batchId}`
  return {
    'get /api/surrender/units/:unitCode/desk': thing(`${here}/desk`),
    // One that is years ahead, of no day of any test.
    'post /api/surrender/campaigns': {
      path: () => '/api/surrender/campaigns',
      body: () => ({
        campaignId: newId(),
        planNo: newId(),
        nameVi: 'Đợt',
        nameEn: 'Campaign',
        fromDay: '2030-01-01',
        toDay: '2030-12-31',
        legalBasis: 'x',
        points: [{ place: 'Trụ sở', hours: '8–11' }],
      }),
      isThing: false,
    },
    'post /api/surrender/points/:pointId': thing(`/api/surrender/points/${pointId}`, {
      kind: 'fixed',
      address: 'Nhà văn hóa',
      hours: '8–11',
    }),
    'post /api/surrender/units/:unitCode/tasks': thing(`${here}/tasks`, { taskId, place: 'bờ ao' }),
    'post /api/surrender/tasks/:taskId/steps': thing(`/api/surrender/tasks/${taskId}/steps`, { step: 'called' }),
    'post /api/surrender/hand-ins': thing('/api/surrender/hand-ins', { handInId, pointId, items: [itemOf()] }),
    'post /api/surrender/hand-ins/:handInId/photos': { path: () => `${handIn}/photos`, body: () => png, isThing: true },
    'get /api/surrender/photos/:photoId': thing(`/api/surrender/photos/${photoId}`),
    'post /api/surrender/hand-ins/:handInId/decision': thing(`${handIn}/decision`, { confirms: true }),
    'post /api/surrender/hand-ins/:handInId/receipt': thing(`${handIn}/receipt`, { language: 'vi' }),
    'post /api/surrender/items/:itemId/steps': thing(`/api/surrender/items/${itemId}/steps`, {
      actId: newId(),
      act: 'stored',
    }),
    'post /api/surrender/items/:itemId/parts': thing(`/api/surrender/items/${itemId}/parts`, {
      actId: newId(),
      newItemId: newId(),
      quantity: 1,
    }),
    'get /api/surrender/hand-ins/:handInId/giver': thing(named),
    'post /api/surrender/hand-ins/:handInId/giver/deletion': thing(`${handIn}/giver/deletion`, {}),
    'get /api/surrender/units/:unitCode/labels': thing(`${here}/labels`),
    // Nobody sent it from the store of the unit that answers it: a conflict later on.
    'post /api/surrender/transfers/:transferId/recall': thing(`${transfer}/recall`, { reason: 'nhầm kho' }),
    'post /api/surrender/transfers': thing('/api/surrender/transfers', {
      transferId,
      fromUnit: communes.here,
      itemIds: [itemId],
      paperNo: '1',
      to: {
        kind: 'military',
        name: 'Ban chỉ huy quân sự',
      },
    }),
    'post /api/surrender/transfers/:transferId/answer': thing(`${transfer}/answer`, { takes: true }),
    'get /api/surrender/transfers/:transferId/minutes': thing(`${transfer}/minutes`),
    'post /api/surrender/units/:unitCode/stock-takes': thing(`${here}/stock-takes`, {
      stockTakeId: newId(),
      labels: [],
    }),
    'post /api/surrender/batches': thing('/api/surrender/batches', {
      batchId,
      unitCode: communes.district,
      method: 'x',
      place: 'y',
      itemIds: [itemId],
    }),
    'get /api/surrender/batches': { path: () => '/api/surrender/batches', isThing: false },
    'post /api/surrender/batches/:batchId/approval': thing(`${batch}/approval`, approved),
    'post /api/surrender/batches/:batchId/witnesses': thing(`${batch}/witnesses`, {}),
    'post /api/surrender/batches/:batchId/destruction': thing(`${batch}/destruction`, { certificateNo: '1' }),
    'get /api/surrender/batches/:batchId/certificate': thing(`${batch}/certificate`),
    'get /api/surrender/board': { path: () => '/api/surrender/board', isThing: false },
  }
}
