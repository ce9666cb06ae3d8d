import { createHash } from 'node:crypto'
import * as z from 'zod'
import { bareThePicture } from '../../../forms/surrender/bare-picture.ts'
import { route } from '../../access/route.ts'
import { newId } from '../../db/new-id.ts'
import { Problem } from '../../http/problem.ts'
import { readBytes } from '../../http/read-bytes.ts'
import { keepImage } from './image.ts'

const bytesMax = 8 * 1024 * 1024

/** Takes in a picture for articles. Nothing of it but the picture itself ever reaches a disk. */
export const addImage = route({
  method: 'post',
  path: '/api/portal/images',
  summary: 'Add a picture (JPEG or PNG, at most 8 MB); what the camera wrote into it is taken out',
  action: 'portal.write',
  receive: async ({ stream }) => {
    const picture = bareThePicture(await readBytes(stream, bytesMax))
    if (picture === undefined) throw new Problem('image-unreadable')
    return picture
  },
  body: z.object({
    mediaType: z.enum(['image/jpeg', 'image/png']),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  answer: z.object({ imageId: z.uuid() }),
  async handle(tx, { body: { mediaType, bytes }, account: { accountId, unitCode }, reach, site }) {
    await reach.requireCommune(unitCode ?? '')
    const imageId = newId()
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    await tx
      .insertInto('portal.image')
      .values({
        image_id: imageId,
        unit_code: unitCode ?? '',
        media_type: mediaType,
        bytes: bytes.length,
        sha256,
        added_by: accountId,
      })
      .execute()
    await keepImage(site, sha256, bytes)
    return { imageId }
  },
})
