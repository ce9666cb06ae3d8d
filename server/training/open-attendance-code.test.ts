import { expect, test } from 'vitest'
import * as z from 'zod'
import { signedIn } from '../testing/site.ts'
import { enrol, freshClassroom, openSession, outcomeOf } from './testing/classroom.ts'

const { site, trainer, learner } = await freshClassroom()
const Opened = z.object({ code: z.string(), address: z.string(), picture: z.string(), expiresAt: z.iso.datetime() })
const open = async (sessionId: string, more: object = {}) =>
  trainer.post(`/api/training/sessions/${sessionId}/attendance-codes`, { part: 1, minutes: 10, ...more })

test('200: the trainer gets eight signs, an address that bears them, and its QR code; each time others', async () => {
  const sessionId = await openSession(trainer)
  const { code, address, picture } = Opened.parse(await (await open(sessionId)).json())
  const second = Opened.parse(await (await open(sessionId)).json())
  expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{8}$/)
  expect(second.code).not.toBe(code)
  expect(address).toBe(`${site.origin}/app/training/attend/${code}`)
  expect(picture).toMatch(/^<svg/)
  await expect(site.db.deleteFrom('training.attendance_code').execute()).rejects.toThrow(/permission denied/)
})

test('409: not on a day without the session, nor for a part that there is not; 400 for more than an hour', async () => {
  const later = await openSession(trainer, { startsOn: '2020-06-01', endsOn: '2020-06-02' })
  expect(await outcomeOf(await open(later))).toBe('409 session-over')
  const today = await openSession(trainer)
  expect(await outcomeOf(await open(today, { part: 2 }))).toBe('409 not-a-learner')
  expect((await open(today, { minutes: 61 })).status).toBe(400)
})

test('404: a trainer of another city, and a learner, open none', async () => {
  const sessionId = await openSession(trainer)
  await enrol(trainer, sessionId, [learner])
  const path = `/api/training/sessions/${sessionId}/attendance-codes`
  const asked = { part: 1, minutes: 10 }
  const other = await signedIn(site, 'trainer', { unitCode: '79' })
  expect([(await other.post(path, asked)).status, (await learner.post(path, asked)).status]).toEqual([404, 404])
})
