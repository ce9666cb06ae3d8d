import { expect, test } from 'vitest'
import { communes, signedIn } from '../testing/site.ts'
import { certify, freshClassroom, toldBy } from './testing/classroom.ts'

const classroom = await freshClassroom()
const { site, administrator, trainer, learner } = classroom
const { certificateId, certificateNo } = await certify(classroom, learner)
const path = '/api/training/certificates/search'

test('200: by a part of the name or of the number, with how it stands now', async () => {
  for (const text of ['', 'OFFICER OF', certificateNo.slice(5, 9).toLowerCase()]) {
    const { certificates } = await toldBy(await administrator.post(path, { text }))
    expect(certificates).toMatchObject([{ certificateId, certificateNo, standing: 'valid', courseCode: 'RESIDENTS' }])
  }
  expect(await toldBy(await trainer.post(path, { text: 'nobody of that name' }))).toMatchObject({ certificates: [] })
  await administrator.post(`/api/training/certificates/${certificateId}/revocation`, {
    reason: 'Đã cho mượn tài khoản',
  })
  const { certificates } = await toldBy(await administrator.post(path, {}))
  expect(certificates).toMatchObject([{ certificateId, standing: 'revoked' }])
})

test('200: a head finds those of the own commune alone', async () => {
  const [here, there] = [communes.here, communes.there]
  const own = await signedIn(site, 'head-of-commune-police', { unitCode: here })
  const other = await signedIn(site, 'head-of-commune-police', { unitCode: there })
  expect((await toldBy(await own.post(path, {}))).certificates).toHaveLength(1)
  expect((await toldBy(await other.post(path, {}))).certificates).toHaveLength(0)
})

test('404: an officer lists nobody’s certificates', async () => {
  expect((await learner.post(path, {})).status).toBe(404)
})
