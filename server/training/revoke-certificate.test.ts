import { expect, test } from 'vitest'
import { newId } from '../db/new-id.ts'
import { signedIn } from '../testing/site.ts'
import { certify, freshClassroom, outcomeOf } from './testing/classroom.ts'

const classroom = await freshClassroom()
const { site, administrator, trainer, learner } = classroom
const reason = 'Đã cho mượn tài khoản'

test('200: T6: a revocation works at the next request', async () => {
  const { certificateId } = await certify(classroom, learner)
  await administrator.post('/api/training/gate', { competence: 'COLLECT', isRequired: true })
  const write = async () => outcomeOf(await learner.post('/api/collection/dossiers', {}))
  expect(await write()).toBe('400 not-valid')
  const path = `/api/training/certificates/${certificateId}/revocation`
  expect((await administrator.post(path, { reason })).status).toBe(200)
  expect(await write()).toBe('403 certificate-missing')
  expect(await outcomeOf(await administrator.post(path, { reason }))).toBe('409 training-certificate-ended')
})

test('404: by anybody else, of another city, and of what there is not; 400 without a reason', async () => {
  const { certificateId } = await certify(classroom, await signedIn(site, 'commune-officer'))
  const path = `/api/training/certificates/${certificateId}/revocation`
  const far = await signedIn(site, 'city-administrator', { unitCode: '79' })
  for (const who of [trainer, learner, far]) expect((await who.post(path, { reason })).status).toBe(404)
  const none = `/api/training/certificates/${newId()}/revocation`
  expect((await administrator.post(none, { reason })).status).toBe(404)
  expect((await administrator.post(path, { reason: 'x' })).status).toBe(400)
})
