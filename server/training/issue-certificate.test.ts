import { expect, test } from 'vitest'
import { signedIn } from '../testing/site.ts'
import {
  attend,
  certify,
  enrol,
  freshClassroom,
  issue,
  openPractice,
  openSession,
  outcomeOf,
  take,
} from './testing/classroom.ts'

const classroom = await freshClassroom()
const { site, trainer, administrator, learner } = classroom

test('200: T4: a certificate is good for as long as the version of the attempt says, and opens what was closed', async () => {
  const gate = { competence: 'COLLECT', isRequired: true }
  expect((await administrator.post('/api/training/gate', gate)).status).toBe(200)
  const write = async () => outcomeOf(await learner.post('/api/collection/dossiers', {}))
  expect(await write()).toBe('403 certificate-missing')
  const { expiresAt, certificateNo } = await certify(classroom, learner)
  expect(expiresAt.slice(0, 10)).toMatch(/^2022-05-2[56]$/)
  expect(certificateNo).toMatch(/^2020-[0-9A-Z]{5}-[0-9A-Z]{5}$/)
  // It is let through to where the request is read.
  expect(await write()).toBe('400 not-valid')
  await administrator.post('/api/training/gate', { ...gate, isRequired: false })
})

test('409: T3: not without a passed attempt, not twice for one, not by the trainer of the session', async () => {
  const other = await signedIn(site, 'commune-officer')
  expect(await outcomeOf(await issue(administrator, other))).toBe('409 not-passed')
  const sessionId = await openSession(trainer)
  await enrol(trainer, sessionId, [other])
  await attend(trainer, sessionId, [other])
  expect((await take(other, sessionId, 20)).hasPassed).toBe(false)
  expect(await outcomeOf(await issue(administrator, other))).toBe('409 not-passed')
  const again = await openSession(trainer)
  await enrol(trainer, again, [other])
  await attend(trainer, again, [other])
  await take(other, again)
  expect(await outcomeOf(await issue(trainer, other))).toBe('409 own-training')
  expect(await outcomeOf(await issue(await signedIn(site, 'trainer'), other))).toBe('200 done')
  expect(await outcomeOf(await issue(administrator, other))).toBe('409 not-passed')
})

test('409: where there is a practice city, its tasks are to be done as well', async () => {
  const other = await signedIn(site, 'commune-officer')
  await openPractice(site)
  const sessionId = await openSession(trainer)
  await enrol(trainer, sessionId, [other])
  await attend(trainer, sessionId, [other])
  await take(other, sessionId)
  expect(await outcomeOf(await issue(administrator, other))).toBe('409 not-passed')
})

test('404: an officer certifies nobody, least of all themselves', async () => {
  expect((await issue(learner, learner)).status).toBe(404)
})
