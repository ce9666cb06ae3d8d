import { createPublicKey, verify } from 'node:crypto'
import { expect, test } from 'vitest'
import * as z from 'zod'
import { readPdf } from '../print/testing/read-pdf.ts'
import { communes, signedIn } from '../testing/site.ts'
import { publicKeyOf } from './credential.ts'
import { certify, freshClassroom } from './testing/classroom.ts'

const classroom = await freshClassroom()
const { site, learner } = classroom
const { certificateId, certificateNo } = await certify(classroom, learner)
const Read = z.record(z.string(), z.unknown())
const read = (part: string) => Read.parse(JSON.parse(Buffer.from(part, 'base64url').toString()))
const path = (format: string): string => `/api/training/certificates/${certificateId}/files/${format}`

test('200: the paper names the holder, the course and the number, in both languages, and no score', async () => {
  for (const [language, title] of [
    ['vi', 'CHỨNG NHẬN TẬP HUẤN'],
    ['en', 'CERTIFICATE OF TRAINING'],
  ] as const) {
    const answer = await learner.get(path('pdf'), { 'accept-language': language })
    const { text } = readPdf(new Uint8Array(await answer.arrayBuffer()))
    for (const said of [title, certificateNo, learner.account.displayName]) expect(text).toContain(said)
    expect(text).not.toContain('100')
  }
})

test('200: T7: the credential is a badge signed with EdDSA that anybody can check with the public key', async () => {
  const jwt = await (await learner.get(path('credential'))).text()
  const [header = '', payload = '', signature = ''] = jwt.split('.')
  const key = createPublicKey(await publicKeyOf(site.folder))
  const isGood = (text: string) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'base64url'))
  expect(isGood(`${header}.${payload}`)).toBe(true)
  expect(isGood(`${header}.${payload.slice(0, -2)}AA`)).toBe(false)
  expect(read(header)).toMatchObject({ alg: 'EdDSA', typ: 'JWT', jwk: { kty: 'OKP', crv: 'Ed25519' } })
  const badge = read(payload)
  expect(badge).toMatchObject({
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: { id: `${site.origin}/en/credentials` },
    credentialSubject: { type: ['AchievementSubject'], achievement: { type: ['Achievement'] } },
  })
  expect([badge['iss'], badge['jti']]).toEqual([`${site.origin}/en/credentials`, badge['id']])
  expect(Number(badge['exp'])).toBeGreaterThan(Number(badge['nbf']))
  expect(JSON.stringify(badge)).not.toMatch(/score|result/i)
})

test('404: for another commune; 400 for a format that there is not', async () => {
  const other = await signedIn(site, 'commune-officer', { unitCode: communes.there })
  expect((await other.get(path('pdf'))).status).toBe(404)
  expect((await learner.get(path('docx'))).status).toBe(400)
})
