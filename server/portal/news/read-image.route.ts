import * as z from 'zod'
import { FileOutput, route } from '../../access/route.ts'
import { Problem } from '../../http/problem.ts'
import { findImage, readImageFile } from './image.ts'

/** Gives a picture to those who write, whether it is public or not. */
export const readImage = route({
  method: 'get',
  path: '/api/portal/images/:imageId',
  summary: 'A picture for articles',
  action: 'portal.read',
  params: z.object({ imageId: z.uuid() }),
  answer: FileOutput,
  async handle(tx, { params: { imageId }, reach, site }) {
    const image = await findImage(tx, imageId)
    await reach.requireCommune(image?.unitCode ?? '')
    if (image === undefined) throw new Problem('not-found')
    const content = await readImageFile(site, image.sha256)
    return { file: { name: imageId, mediaType: image.mediaType, content } }
  },
})
