import { expect, test } from 'vitest'
import { findByNumber } from './certificate.ts'
import { certify, freshClassroom } from './testing/classroom.ts'
import { verifyCredential } from './verify-credential.ts'

const classroom = await freshClassroom()
const { site, learner, administrator } = classroom
const { certificateId, certificateNo } = await certify(classroom, learner)
const signature = await site.db
  .transaction()
  .execute(async (tx) => (await findByNumber(tx, certificateNo))?.signature ?? '')
const check = async (asked: { certificateNo: string; signature: string }) =>
  site.db.transaction().execute(async (tx) => verifyCredential(tx, site, asked))

test('T7: number and signature tell how it stands, what it opens and until when, and neither holder nor score', async () => {
  const verdict = await check({ certificateNo: ` ${certificateNo.toLowerCase()}`, signature })
  expect(Object.keys(verdict ?? {}).toSorted()).toEqual(['competences', 'courseCode', 'endsAt', 'issuedAt', 'standing'])
  expect(verdict?.standing).toBe('valid')
  const reason = 'Đã cho mượn tài khoản'
  await administrator.post(`/api/training/certificates/${certificateId}/revocation`, { reason })
  expect((await check({ certificateNo, signature }))?.standing).toBe('revoked')
})

test('T7: a guess, of a number that there is or is not, answers alike; after thirty alike again, and a holder is not kept waiting', async () => {
  const numbers = [certificateNo, '2020-AAAAA-AAAAA']
  for (let guess = 0; guess < 30; guess += 1)
    expect(await check({ certificateNo: numbers[guess % 2] ?? '', signature: 'A'.repeat(86) })).toBeUndefined()
  for (const number of numbers)
    await expect(check({ certificateNo: number, signature: 'B'.repeat(86) })).rejects.toThrow('too-many-attempts')
  expect(await check({ certificateNo, signature })).toBeDefined()
})
