import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { photoFolder } from './photo.ts'
import { done, itemOf, receive, refusal, surrenderWorld } from './testing/campaign.ts'
import { jpegWith } from './testing/picture.ts'

const world = await surrenderWorld()
const photos = (handInId: string): string => `/api/surrender/hand-ins/${handInId}/photos`

test('200: S6: a picture is kept without what the camera wrote into it, and the same one once', async () => {
  const handInId = await receive(world, [itemOf()])
  for (const _ of [1, 2]) await done(world.officer.send(photos(handInId), jpegWith('GPS 21.07N, iPhone of Bình')))
  const [name = '', ...others] = await readdir(photoFolder(world.site))
  expect(others).toEqual([])
  expect((await readFile(join(photoFolder(world.site), name))).includes('iPhone')).toBe(false)
})

test('422: what is no picture is not kept, and 404: nor for a hand-in that nobody received', async () => {
  const handInId = await receive(world, [itemOf()])
  expect(await refusal(world.officer.send(photos(handInId), '%PDF-1.4'))).toBe('422 surrender-picture')
  expect(await refusal(world.officer.send(photos(newId()), jpegWith('x')))).toBe('404 not-found')
})

test('409: after the confirmation no picture is added', async () => {
  const handInId = await receive(world, [itemOf()])
  await done(world.head.post(`/api/surrender/hand-ins/${handInId}/decision`, { confirms: true }))
  expect(await refusal(world.officer.send(photos(handInId), jpegWith('x')))).toBe('409 surrender-wrong-state')
})
