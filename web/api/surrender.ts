import type { Language } from '../../forms/language.ts'
import type { listBatchesRoute } from '../../server/surrender/list-batches.route.ts'
import type { readBoard } from '../../server/surrender/read-board.route.ts'
import type { readGiver } from '../../server/surrender/read-giver.route.ts'
import type { readDesk } from '../../server/surrender/read-desk.route.ts'
import type { takeStockRoute } from '../../server/surrender/take-stock.route.ts'
import type { AnswerOf } from './answer.ts'
import { answerIn, headersOf, request } from './request.ts'

/** What lies on the desk of a unit. */
export type Desk = AnswerOf<typeof readDesk>

/** An item in a store, in a hand-in or in a batch. */
export type SurrenderItem = Desk['items'][number]

/** What a count of a store came to. */
export type StockTaken = AnswerOf<typeof takeStockRoute>

/** The campaign as who leads it sees it. */
export type Board = AnswerOf<typeof readBoard>

/** A batch for destruction. */
export type Batch = AnswerOf<typeof listBatchesRoute>['batches'][number]

/** What a giver wanted to be kept. */
export type Giver = AnswerOf<typeof readGiver>

/** Where things of surrender are asked for and done. */
export const surrenderPaths = {
  campaigns: '/api/surrender/campaigns',
  point: (pointId: string): string => `/api/surrender/points/${pointId}`,
  tasks: (unitCode: string): string => `/api/surrender/units/${unitCode}/tasks`,
  taskSteps: (taskId: string): string => `/api/surrender/tasks/${taskId}/steps`,
  handIns: '/api/surrender/hand-ins',
  decision: (handInId: string): string => `/api/surrender/hand-ins/${handInId}/decision`,
  giverDeletion: (handInId: string): string => `/api/surrender/hand-ins/${handInId}/giver/deletion`,
  photo: (photoId: string): string => `/api/surrender/photos/${photoId}`,
  itemParts: (itemId: string): string => `/api/surrender/items/${itemId}/parts`,
  labels: (unitCode: string, language: Language, itemId?: string): string =>
    `/api/surrender/units/${unitCode}/labels?language=${language}${itemId === undefined ? '' : `&itemId=${itemId}`}`,
  recall: (transferId: string): string => `/api/surrender/transfers/${transferId}/recall`,
  itemSteps: (itemId: string): string => `/api/surrender/items/${itemId}/steps`,
  transfers: '/api/surrender/transfers',
  answer: (transferId: string): string => `/api/surrender/transfers/${transferId}/answer`,
  minutes: (transferId: string): string => `/api/surrender/transfers/${transferId}/minutes`,
  stockTakes: (unitCode: string): string => `/api/surrender/units/${unitCode}/stock-takes`,
  batches: '/api/surrender/batches',
  approval: (batchId: string): string => `/api/surrender/batches/${batchId}/approval`,
  witnesses: (batchId: string): string => `/api/surrender/batches/${batchId}/witnesses`,
  destruction: (batchId: string): string => `/api/surrender/batches/${batchId}/destruction`,
  certificate: (batchId: string): string => `/api/surrender/batches/${batchId}/certificate`,
}

/** The desk of a unit. */
export const askDesk = async (unitCode: string, signal: AbortSignal): Promise<Desk> =>
  request(`/api/surrender/units/${unitCode}/desk`, { signal })

/** What a giver wanted to be kept; the ledger keeps who looked, and that it was for surrender. */
export const askGiver = async (handInId: string): Promise<Giver> =>
  request(`/api/surrender/hand-ins/${handInId}/giver`, { purpose: 'surrender' })

/** The campaign of the city. */
export const askBoard = async (signal: AbortSignal): Promise<Board> => request('/api/surrender/board', { signal })

/** The batches within reach. */
export const askBatches = async (signal: AbortSignal): Promise<{ batches: Batch[] }> =>
  request(surrenderPaths.batches, { signal })

/**
 * Prints a receipt. It goes out without a key on purpose: each time it is another secret, and the server must not keep
 * the answer for a repetition.
 */
export async function printReceipt(handInId: string, language: Language): Promise<Blob> {
  const response = await fetch(`/api/surrender/hand-ins/${handInId}/receipt`, {
    method: 'POST',
    headers: { ...headersOf({}), 'content-type': 'application/json' },
    body: JSON.stringify({ language }),
  })
  return response.ok ? response.blob() : answerIn<Blob>(response, async () => printReceipt(handInId, language))
}

/** Adds a picture to a hand-in. What the camera wrote into the file is taken out by the server before it is kept. */
export async function addPhoto(handInId: string, file: File): Promise<object> {
  const headers = headersOf({ key: crypto.randomUUID() })
  const response = await fetch(`/api/surrender/hand-ins/${handInId}/photos`, { method: 'POST', headers, body: file })
  return answerIn<object>(response, async () => addPhoto(handInId, file))
}
