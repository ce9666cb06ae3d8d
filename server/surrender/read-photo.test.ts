import { expect, test } from 'vitest'
import * as z from 'zod'
import { newId } from '../db/new-id.ts'
import { done, itemOf, receive, refusal, surrenderWorld } from './testing/campaign.ts'
import { jpegWith } from './testing/picture.ts'

const world = await surrenderWorld()

test('200: the officers of the unit see the picture', async () => {
  const handInId = await receive(world, [itemOf()])
  const added = await done(world.officer.send(`/api/surrender/hand-ins/${handInId}/photos`, jpegWith('x')))
  const { photoId } = z.object({ photoId: z.string() }).parse(added)
  const photo = await world.head.get(`/api/surrender/photos/${photoId}`)
  expect([photo.status, photo.headers.get('content-type')]).toEqual([200, 'image/jpeg'])
  expect(await refusal(world.witness.get(`/api/surrender/photos/${photoId}`))).toBe('404 not-found')
})

test('404: a picture that nobody took', async () => {
  expect(await refusal(world.head.get(`/api/surrender/photos/${newId()}`))).toBe('404 not-found')
})
