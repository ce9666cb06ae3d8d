import { readFile } from 'node:fs/promises'
import * as z from 'zod'
import { FileOutput, route } from '../access/route.ts'
import { Problem } from '../http/problem.ts'
import { photoPath } from './photo.ts'

/** Gives a picture of what was handed in. */
export const readPhoto = route({
  method: 'get',
  path: '/api/surrender/photos/:photoId',
  summary: 'A picture of what was handed in',
  action: 'surrender.read-desk',
  params: z.object({ photoId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params: { photoId }, reach, site }) {
    const photo = await tx
      .selectFrom('surrender.photo')
      .innerJoin('surrender.hand_in', 'surrender.hand_in.hand_in_id', 'surrender.photo.hand_in_id')
      .select(['sha256', 'media_type', 'unit_code'])
      .where('photo_id', '=', photoId)
      .executeTakeFirst()
    if (photo === undefined) throw new Problem('not-found')
    await reach.requireCommune(photo.unit_code)
    const content = new Uint8Array(await readFile(photoPath(site, photo.sha256)))
    return { file: { name: photoId, mediaType: photo.media_type, content } }
  },
})
