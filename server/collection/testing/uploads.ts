import * as z from 'zod'
import { newId } from '../../db/new-id.ts'
import type { Caller } from '../../testing/site.ts'
import { told } from './dossiers.ts'

/** Where files are uploaded, and one of them is. */
export const batches = '/api/collection/batches'
export const batchAt = (batchId: string): string => `${batches}/${batchId}`

/** Uploads a file as a browser does. */
export async function upload(
  who: Pick<Caller, 'send'>,
  content: string | Uint8Array,
  { name = 'phiếu.csv', query = '' } = {},
) {
  const headers = { 'file-name': encodeURIComponent(name), 'idempotency-key': newId() }
  return who.send(`${batches}${query}`, content, headers)
}

/** Uploads a file and answers the identifier of its batch. */
export async function uploaded(who: Caller, content: string | Uint8Array, wish: Parameters<typeof upload>[2] = {}) {
  return (await told(await upload(who, content, wish), z.object({ batchId: z.string() }))).batchId
}

/** A batch as its sender sees it. */
const SeenBatch = z.looseObject({
  state: z.string(),
  accepted: z.int(),
  held: z.int(),
  refused: z.int(),
  firstRefused: z.array(z.object({ rowNo: z.int(), findings: z.array(z.object({ rule: z.string() })) })),
})
export async function seeBatch(who: Caller, batchId: string) {
  return told(await who.get(batchAt(batchId)), SeenBatch)
}
