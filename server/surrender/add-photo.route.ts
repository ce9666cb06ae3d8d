import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import * as z from 'zod'
import { bareThePicture } from '../../forms/surrender/bare-picture.ts'
import { route } from '../access/route.ts'
import { newId } from '../db/new-id.ts'
import { Problem } from '../http/problem.ts'
import { readBytes } from '../http/read-bytes.ts'
import { lockHandIn } from './hand-in.ts'
import { photoFolder, photoPath } from './photo.ts'

const bytesMax = 8 * 1024 * 1024

/** Adds a picture of an item to a hand-in that waits. Nothing of it but the picture itself ever reaches a disk. */
export const addPhoto = route({
  method: 'post',
  path: '/api/surrender/hand-ins/:handInId/photos',
  summary: 'Add a picture (JPEG or PNG, at most 8 MB); what the camera wrote into it is taken out',
  action: 'surrender.receive',
  params: z.object({ handInId: z.uuid() }),
  receive: async ({ stream }) => {
    const picture = bareThePicture(await readBytes(stream, bytesMax))
    if (picture === undefined) throw new Problem('surrender-picture')
    return picture
  },
  body: z.object({
    mediaType: z.enum(['image/jpeg', 'image/png']),
    bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  }),
  answer: z.object({ photoId: z.uuid() }),
  async handle(tx, { params: { handInId }, body: { mediaType, bytes }, account, reach, site }) {
    const handIn = await lockHandIn(tx, handInId)
    if (handIn === undefined) throw new Problem('not-found')
    await reach.requireCommune(handIn.unitCode)
    if (handIn.state !== 'waiting') throw new Problem('surrender-wrong-state', { state: handIn.state })
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const { photo_id: photoId } = await tx
      .insertInto('surrender.photo')
      .values({
        photo_id: newId(),
        hand_in_id: handInId,
        media_type: mediaType,
        bytes: bytes.length,
        sha256,
        added_by: account.accountId,
      })
      .onConflict((conflict) => conflict.constraint('photo_once').doUpdateSet({ sha256 }))
      .returning('photo_id')
      .executeTakeFirstOrThrow()
    await mkdir(photoFolder(site), { recursive: true, mode: 0o700 })
    await writeFile(photoPath(site, sha256), bytes, { mode: 0o600 })
    return { photoId }
  },
})
